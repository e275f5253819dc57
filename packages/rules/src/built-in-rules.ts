import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type PatternFacts, type RuleSet, rememberFacts } from "@xianshen/core";
import { problem, RulesError } from "./problem.ts";
import { errorCode } from "./read-text.ts";

/** Compiled by `npm run generate`; the path is the same seen from `src` and from `dist`. */
const compiled = fileURLToPath(new URL("../dist/packs.json", import.meta.url));

/** What is known of the patterns in it, worked out when it was compiled. */
const patternFacts = fileURLToPath(new URL("../dist/pattern-facts.json", import.meta.url));

/** JSON has no infinity: it is written as null. */
type WrittenFacts = Readonly<Record<string, Omit<PatternFacts, "ways"> & { readonly ways: number | null }>>;

function asFacts({ ways, ...facts }: WrittenFacts[string]): PatternFacts {
  return { ...facts, ways: ways ?? Number.POSITIVE_INFINITY };
}

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
    const facts = JSON.parse(readFileSync(patternFacts, "utf8")) as WrittenFacts;
    rememberFacts(Object.fromEntries(Object.entries(facts).map(([source, one]) => [source, asFacts(one)])));
    return JSON.parse(readFileSync(compiled, "utf8")) as RuleSet;
  } catch (error) {
    errorCode(error);
    throw new RulesError([problem({ file: compiled, line: 0, column: 0 }, "not-compiled", {})], undefined, error);
  }
}
