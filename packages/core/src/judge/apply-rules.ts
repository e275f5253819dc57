import { around } from "../detect/context.ts";
import type { Hit, Situation } from "../detect/hit.ts";
import type { Gate, Step } from "../finding.ts";
import type { Rule } from "../rules/schema.ts";
import type { DraftTime } from "./draft-time.ts";
import { isInside } from "./enclosed.ts";

/** The line below which a hit is considered but not reported. */
const REPORT_FROM = 0.5;
const RAISED = 0.15;
const LOWERED = 0.4;
/** Strictest last. */
const GATES: readonly Gate[] = ["advise", "approve", "forbid"];

/** What a notice type says of personal data, by finding type. */
export interface PersonalPolicy {
  /** Public by duty: never held. */
  readonly public: readonly string[];
  /** A reviewer has to look at it: never less than `approve`. */
  readonly review: readonly string[];
  /** Has to be masked before publication. */
  readonly mask: readonly string[];
  /** Must not be published with this kind of notice. */
  readonly block: readonly string[];
}

export interface Circumstances {
  readonly situation: Situation;
  /** Recognised notice type and heads. */
  readonly notices: readonly string[];
  readonly policy: PersonalPolicy;
  readonly time: DraftTime;
}

/** A rule's answer to one hit; `rule` is null when no rule of its recogniser applies here. */
export interface Judgement {
  readonly hit: Hit;
  readonly rule: Rule | null;
  readonly gate: Gate;
  readonly confidence: number;
  readonly reported: boolean;
  readonly steps: readonly Step[];
}

/** Judges a hit by all rules that speak of it: the strictest answer stands, whatever the order of the rules. */
export function applyRules(hit: Hit, rules: readonly Rule[], circumstances: Circumstances): Judgement {
  const judgements = rules.map((rule) => applyRule(hit, rule, circumstances)).sort(strictestFirst);
  return judgements[0] ?? unjudged(hit, null, [...hit.steps, { code: "no-rule" }]);
}

function applyRule(hit: Hit, rule: Rule, circumstances: Circumstances): Judgement {
  const obstacle = conditionUnmet(hit, rule, circumstances);
  if (obstacle) return unjudged(hit, rule, [...hit.steps, obstacle]);
  if (isPublicByDuty(hit, rule, circumstances.policy))
    return unjudged(hit, rule, [...hit.steps, { code: "public-by-duty" }]);
  const { confidence, steps } = cues(hit, rule);
  const gate = gateUnder(circumstances, hit, rule.gate);
  const moved: readonly Step[] =
    gate === rule.gate ? [] : [{ code: gate === "forbid" ? "notice-forbids" : "notice-asks-review" }];
  const reported = confidence >= (rule.when?.atLeast ?? REPORT_FROM);
  return { hit, rule, gate, confidence, reported, steps: [...hit.steps, ...steps, ...moved] };
}

/**
 * Whether the notice type has to publish such a value. A rule that asks for words of its own speaks of another one: of
 * the telephone at home (宅电), not of the office's.
 */
function isPublicByDuty(hit: Hit, { when }: Rule, policy: PersonalPolicy): boolean {
  return when?.with === undefined && speaksOf(policy.public, hit);
}

function unjudged(hit: Hit, rule: Rule | null, steps: readonly Step[]): Judgement {
  return { hit, rule, gate: rule?.gate ?? "advise", confidence: hit.confidence, reported: false, steps };
}

/** A notice type's block and mask lists speak of the persons it names, not of the office's own contact line. */
function gateUnder({ policy, situation }: Circumstances, hit: Hit, gate: Gate): Gate {
  const least = speaksOf(policy.review, hit) && gate === "advise" ? "approve" : gate;
  if (situation === "contact") return least;
  return speaksOf(policy.block, hit) || speaksOf(policy.mask, hit) ? "forbid" : least;
}

/** Whether a list of a notice type names a hit's type, or its type at the precision it is written with. */
function speaksOf(types: readonly string[], { type, data }: Hit): boolean {
  return types.includes(type) || types.includes(`${type}:${data?.precision}`);
}

function conditionUnmet(hit: Hit, { find, when }: Rule, { situation, notices, time }: Circumstances): Step | null {
  if ("recogniser" in find && find.types && !find.types.includes(hit.type)) return { code: "other-type" };
  if (!when) return null;
  if (when.in && !when.in.includes(hit.view.passage.kind))
    return { code: "not-in", data: { kind: hit.view.passage.kind } };
  if (when.situation && !when.situation.includes(situation)) return { code: "not-situation", data: { situation } };
  if (when.notice && !when.notice.some((notice) => notices.includes(notice))) return { code: "not-notice" };
  if (when.notNotice?.some((notice) => notices.includes(notice))) return { code: "exempt-notice" };
  if (when.with && !holdsAny(textNear(hit, when.within), when.with)) return { code: "without-words" };
  const enclosure = when.notInside?.find((marks) => isInside(hit, marks));
  if (enclosure) return { code: `inside-${enclosure}` };
  const bygone = when.since === undefined ? null : time.bygone(when.since, hit);
  if (bygone && when.since) return { code: bygone, data: { since: when.since } };
  return null;
}

function cues(hit: Hit, { when }: Rule): { confidence: number; steps: readonly Step[] } {
  const steps: Step[] = [];
  let { confidence } = hit;
  const near = when?.near || when?.notNear ? textNear(hit, when.within) : "";
  if (when?.near && holdsAny(near, when.near)) {
    confidence = Math.min(0.99, confidence + RAISED);
    steps.push({ code: "near", confidence });
  }
  if (when?.notNear && holdsAny(near, when.notNear)) {
    confidence = Math.max(0, confidence - LOWERED);
    steps.push({ code: "not-near", confidence });
  }
  return { confidence: Math.round(confidence * 100) / 100, steps };
}

function textNear(hit: Hit, within: number): string {
  return `${around(hit.view, hit.start, hit.end, within)} ${hit.view.passage.section}`;
}

function holdsAny(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

/** How strict the rule is of itself: a gate that the notice type raised says less about the value. */
function ownGate({ rule }: Judgement): number {
  return rule === null ? -1 : GATES.indexOf(rule.gate);
}

function strictestFirst(a: Judgement, b: Judgement): number {
  return (
    Number(b.reported) - Number(a.reported) ||
    GATES.indexOf(b.gate) - GATES.indexOf(a.gate) ||
    ownGate(b) - ownGate(a) ||
    b.confidence - a.confidence ||
    (a.rule?.id ?? "").localeCompare(b.rule?.id ?? "")
  );
}
