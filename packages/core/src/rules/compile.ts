import { TermIndex } from "../detect/terms.ts";
import { acceptedPattern } from "./pattern.ts";
import { PatternIndex } from "./pattern-index.ts";
import type { RuleSet } from "./rule-set.ts";
import type { Rule } from "./schema.ts";

/** A rule set made ready for many drafts. */
export interface CompiledRules {
  readonly set: RuleSet;
  /** Rules that judge the hits of a recogniser or combiner, by its name. */
  readonly byRecogniser: ReadonlyMap<string, readonly Rule[]>;
  readonly terms: TermIndex<Rule>;
  readonly patterns: PatternIndex<Rule>;
}

/** Compiles a rule set that the loader has accepted. */
export function compileRules(set: RuleSet): CompiledRules {
  const byRecogniser = new Map<string, Rule[]>();
  const terms = new TermIndex<Rule>();
  const patterns = new PatternIndex<Rule>();
  for (const rule of set.rules) {
    const { find } = rule;
    if ("recogniser" in find) {
      const rules = byRecogniser.get(find.recogniser) ?? [];
      byRecogniser.set(find.recogniser, [...rules, rule]);
    } else if ("terms" in find) {
      for (const term of [...find.terms, ...(find.except ?? [])]) terms.add(term, rule);
    } else patterns.add(acceptedPattern(find.pattern), rule);
  }
  return { set, byRecogniser, terms, patterns };
}
