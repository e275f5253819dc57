/**
 * Compiles ../../rules into dist/packs.json (so that start-up parses no YAML) and writes the JSON Schemas.
 * Run after the compiler, by `npm run generate`. Any problem in the rules fails the build.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as core from "@xianshen/core";
import { describeRuleProblem, jsonSchemas, readRulesFolder } from "../dist/index.js";

const folder = (path) => relative(process.cwd(), fileURLToPath(new URL(path, import.meta.url))) || ".";

mkdirSync(folder("../schema"), { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(`${folder("../schema")}/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}

/** Every text under a key that may hold a pattern; what is none costs a line and no more. */
function patternsIn(value, key = "") {
  if (typeof value === "string") return /^(?:patterns?|(?:not)?titles?|text)$/i.test(key) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "examples" ? [] : patternsIn(inner, Array.isArray(value) ? key : name),
  );
}

const source = folder("../../../rules");
const { rules, problems } = existsSync(source)
  ? await readRulesFolder(source, { knownRecognisers: core.recogniserIds })
  : { rules: { packs: {}, rules: [], notices: [] }, problems: [] };
for (const problem of problems) console.error(describeRuleProblem(problem, "en"));
if (problems.length > 0) {
  console.error(`${problems.length} problem(s) in ${source}; packs.json was not written.`);
  process.exitCode = 1;
} else {
  if (rules.rules.length === 0) console.warn(`Warning: there are no rules in ${source}.`);
  const facts = Object.fromEntries(patternsIn(rules).map((source) => [source, core.factsOf(source)]));
  writeFileSync(`${folder("../dist")}/packs.json`, JSON.stringify(rules));
  writeFileSync(`${folder("../dist")}/pattern-facts.json`, JSON.stringify(facts));
}
