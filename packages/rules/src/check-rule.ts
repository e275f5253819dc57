import { anchorFault, compilePattern, type Rule } from "@xianshen/core";
import { type ExampleKind, exampleIdentity, hasGoodMarks, toDraft } from "./marks.ts";
import { nearest } from "./nearest.ts";
import { type FilePlace, problem, type RuleProblem } from "./problem.ts";

/** Names a rule may refer to; an absent list is not checked against. */
export interface Known {
  readonly recognisers?: readonly string[];
  readonly notices?: readonly string[];
}

/** Where a part of the rule stands; the path starts at the rule. */
type At = (path: readonly PropertyKey[]) => FilePlace;

/** Everything the schema cannot say about one rule. No problem means core can compile it. */
export function checkRule(rule: Rule, at: At, known: Known): readonly RuleProblem[] {
  return [
    ...checkType(rule, at),
    ...checkPattern(rule, at),
    ...checkTerms(rule, at),
    ...checkRecogniser(rule, at, known.recognisers),
    ...checkNotices(rule, at, known.notices),
    ...checkExamples(rule, at),
  ];
}

function checkType(rule: Rule, at: At): readonly RuleProblem[] {
  const needed = !("recogniser" in rule.find);
  if (needed === (rule.type !== undefined)) return [];
  return [problem(at(["type"]), needed ? "type-missing" : "type-forbidden", { id: rule.id })];
}

const PATTERN_FAULTS = { "no-anchor": "pattern-without-anchor", "open-left": "pattern-open-left" } as const;

function checkPattern(rule: Rule, at: At): readonly RuleProblem[] {
  if (!("pattern" in rule.find)) return [];
  const place = at(["find", "pattern"]);
  try {
    compilePattern(rule.find.pattern);
  } catch (error) {
    if (error instanceof SyntaxError) return [problem(place, "bad-pattern", { id: rule.id })];
    throw error;
  }
  const fault = anchorFault(rule.find.pattern);
  return fault === null ? [] : [problem(place, PATTERN_FAULTS[fault], { id: rule.id })];
}

function checkTerms(rule: Rule, at: At): readonly RuleProblem[] {
  if (!("terms" in rule.find)) return [];
  const repeated = repeats(rule.find.terms);
  return repeated.map((index) => problem(at(["find", "terms", index]), "duplicate-term", { id: rule.id }));
}

function checkRecogniser(rule: Rule, at: At, known: Known["recognisers"]): readonly RuleProblem[] {
  if (!("recogniser" in rule.find) || known === undefined || known.includes(rule.find.recogniser)) return [];
  const allowed = known.toSorted();
  const facts = { id: rule.id, nearest: nearest(rule.find.recogniser, allowed), allowed };
  return [problem(at(["find", "recogniser"]), "unknown-recogniser", facts)];
}

function checkNotices(rule: Rule, at: At, known: Known["notices"]): readonly RuleProblem[] {
  if (known === undefined) return [];
  const lists = (["notice", "notNotice"] as const).flatMap((key) =>
    (rule.when?.[key] ?? []).map((id, index) => ({ id, path: ["when", key, index] })),
  );
  const drafts = eachExample(rule).flatMap(({ kind, index, example }) => {
    const { notice } = toDraft(example);
    return notice === undefined ? [] : [{ id: notice, path: ["examples", kind, index, "notice"] }];
  });
  return [...lists, ...drafts]
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path }) => problem(at(path), "unknown-notice", { nearest: nearest(id, known) }));
}

function checkExamples(rule: Rule, at: At): readonly RuleProblem[] {
  const { id } = rule;
  const bad = new Set(rule.examples.bad.map(exampleIdentity));
  const both = [...rule.examples.ok.entries()].filter(([, example]) => bad.has(exampleIdentity(example)));
  const repeated = (["bad", "ok"] as const).flatMap((kind) =>
    repeats(rule.examples[kind].map(exampleIdentity)).map((index) => ["examples", kind, index]),
  );
  const unmarked = eachExample(rule).filter(({ kind, example }) => !hasGoodMarks(kind, toDraft(example).text));
  return [
    ...both.map(([index]) => problem(at(["examples", "ok", index]), "example-both", { id })),
    ...repeated.map((path) => problem(at(path), "duplicate-example", { id })),
    ...unmarked.map(({ kind, index }) => problem(at(["examples", kind, index]), "bad-marks", { id })),
  ];
}

function eachExample(
  rule: Rule,
): readonly { kind: ExampleKind; index: number; example: Rule["examples"]["ok"][number] }[] {
  return (["bad", "ok"] as const).flatMap((kind) =>
    rule.examples[kind].map((example, index) => ({ kind, index, example })),
  );
}

/** Indexes of the items that stood before. */
function repeats(items: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    if (seen.has(item)) return [index];
    seen.add(item);
    return [];
  });
}
