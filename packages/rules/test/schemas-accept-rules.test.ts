import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { configurationTemplate, jsonSchemas } from "../src/index.ts";

const rules = fileURLToPath(new URL("../../../rules", import.meta.url));
const files = readdirSync(rules, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .sort();
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addFormat("uri", (address: string) => URL.canParse(address));
const validators = Object.fromEntries(
  Object.entries(jsonSchemas()).map(([name, schema]) => [name, ajv.compile(schema)]),
);

/** What an editor would say of a file. */
function faults(value: object): readonly string[] {
  const name = ["region", "notice", "pack"].find((key) => key in value) ?? "configuration";
  const validate = validators[name]!;
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
}

it.each(files)("an editor accepts %s", (name) => {
  const value = parse(readFileSync(`${rules}/${name}`, "utf8"));
  expect(faults(value)).toEqual([]);
  expect(faults({ ...value, surplus: 1 })).not.toEqual([]);
});

it.each(["zh-CN", "en"] as const)("an editor accepts the starter configuration with all its examples (%s)", (lang) => {
  const text = configurationTemplate(lang).replace(/^#(?=\w|(?: {2})+\S)/gm, "");
  expect(faults(parse(text))).toEqual([]);
  expect(faults({ regions: "demo" })).not.toEqual([]);
});
