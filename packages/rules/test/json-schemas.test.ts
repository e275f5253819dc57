import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { jsonSchemas } from "../src/index.ts";

it.each(Object.entries(jsonSchemas()))("schema/%s.schema.json is fresh (npm run generate)", (name, schema) => {
  const written = readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), "utf8");
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(schema)));
});
