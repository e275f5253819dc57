import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import {
  applyConfiguration,
  builtInRules,
  configurationTemplate,
  parseConfiguration,
  readRulesFolder,
} from "../src/index.ts";

const folder = fileURLToPath(new URL("../../../rules", import.meta.url));

it("are the rules of the folder (npm run generate)", async () => {
  const { rules, problems } = await readRulesFolder(folder);
  expect(problems).toEqual([]);
  expect(rules.rules.length).toBeGreaterThan(0);
  expect(builtInRules()).toEqual(JSON.parse(JSON.stringify(rules)));
});

it("are plain data, reachable as a file of the package", () => {
  const { exports } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const compiled = new URL(`../${exports["./packs.json"]}`, import.meta.url);
  expect(JSON.parse(readFileSync(compiled, "utf8"))).toEqual(builtInRules());
});

it.each(["zh-CN", "en"] as const)("have every name the starter file shows (%s)", (language) => {
  const text = configurationTemplate(language).replace(/^#(?=\w|(?: {2})+\S)/gm, "");
  const { configuration } = parseConfiguration("xianshen.yml", text);
  expect(applyConfiguration(builtInRules(), configuration!).problems).toEqual([]);
});
