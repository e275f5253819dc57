import { expect, it } from "vitest";
import * as rules from "../src/index.ts";

it("exposes the public API", () => {
  expect(Object.keys(rules).sort()).toEqual([
    "RulesError",
    "applyConfiguration",
    "builtInRules",
    "configurationSchema",
    "configurationTemplate",
    "describeRuleProblem",
    "findConfiguration",
    "jsonSchemas",
    "loadRules",
    "nearest",
    "noticeRules",
    "parseConfiguration",
    "parseRoster",
    "proveRegions",
    "proveRules",
    "readConfiguration",
    "readRoster",
    "readRulesFolder",
    "readWordFiles",
    "regionNames",
    "regionRules",
    "stripMarks",
    "withRegions",
  ]);
});
