import type { DetectContext, Hit } from "../detect/hit.ts";
import type { RuleHit } from "../detect/rule-hits.ts";
import type { CompiledRules } from "../rules/compile.ts";
import type { Rule } from "../rules/schema.ts";
import { applyRules, type Judgement, type PersonalPolicy } from "./apply-rules.ts";
import { DraftTime } from "./draft-time.ts";
import { settleOverlaps } from "./overlaps.ts";
import { situationsOf } from "./situations.ts";

/** A hit and the recogniser, combiner or rule that found it. */
export interface Candidate {
  readonly hit: Hit;
  /** Rules that may speak of it. */
  readonly rules: readonly Rule[];
}

export interface NoticeContext {
  readonly notices: readonly string[];
  readonly policy: PersonalPolicy;
}

/** Pairs the hits of recognisers with the rules of their name. */
export function candidatesOf(
  found: readonly { readonly id: string; readonly hit: Hit }[],
  own: readonly RuleHit[],
  rules: CompiledRules,
): readonly Candidate[] {
  const recognised = found.map(({ id, hit }) => ({ hit, rules: rules.byRecogniser.get(id) ?? [] }));
  return [...recognised, ...own.map(({ hit, rule }) => ({ hit, rules: [rule] }))];
}

/** Settles overlaps and situations, then judges every candidate by its rules. */
export function judge(
  candidates: readonly Candidate[],
  notice: NoticeContext,
  context: DetectContext,
): readonly Judgement[] {
  const settled = settleOverlaps(candidates);
  const situations = situationsOf(
    settled.map(({ hit }) => hit),
    context,
  );
  const time = new DraftTime(context);
  return settled.map(({ hit, rules }) => applyRules(hit, rules, { ...notice, time, situation: situations.get(hit)! }));
}
