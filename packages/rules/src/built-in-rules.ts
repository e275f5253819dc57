import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RuleSet } from "@xianshen/core";
import { problem, RulesError } from "./problem.ts";
import { errorCode } from "./read-text.ts";

/** Compiled by `npm run generate`; the path is the same seen from `src` and from `dist`. */
const compiled = fileURLToPath(new URL("../dist/packs.json", import.meta.url));

let loaded: RuleSet | undefined;

/**
 * The rules that come with the package, read once. They were checked when compiled, so start-up parses no YAML.
 * @throws {RulesError} `not-compiled` when the package was not built.
 */
export function builtInRules(): RuleSet {
  loaded ??= read();
  return loaded;
}

function read(): RuleSet {
  try {
    return JSON.parse(readFileSync(compiled, "utf8")) as RuleSet;
  } catch (error) {
    errorCode(error);
    throw new RulesError([problem({ file: compiled, line: 0, column: 0 }, "not-compiled", {})], undefined, error);
  }
}
