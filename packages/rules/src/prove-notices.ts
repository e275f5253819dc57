import type { NoticeType, RuleSet } from "@xianshen/core";
import type { RulePlace } from "./load-rules.ts";
import { problem, type RuleProblem } from "./problem.ts";
import type { ReviewOne } from "./prove.ts";

/**
 * Runs every example of every notice type: an `ok` one must raise none of the type's fields, a `bad` one exactly those
 * it names. The draft's own words must be enough to recognise the type: it is not settled from outside.
 */
export async function proveNotices(
  rules: RuleSet,
  reviewOne: ReviewOne,
  placeOf: RulePlace,
): Promise<readonly RuleProblem[]> {
  const problems: RuleProblem[] = [];
  for (const notice of rules.notices) {
    for (const { kind, number, text, format, expected } of examplesOf(notice)) {
      const prefix = prefixOf(notice);
      const raised = (await reviewOne({ text, format })).map(({ ruleId }) => ruleId);
      const told = raised.filter((ruleId) => ruleId.startsWith(prefix)).map((ruleId) => ruleId.slice(prefix.length));
      if (!sameMembers(told, expected)) {
        const place = placeOf(notice.notice, ["examples", kind, number - 1]);
        problems.push(problem(place, "notice-told-otherwise", { id: notice.notice, kind, number, told, expected }));
      }
    }
  }
  return problems;
}

function prefixOf({ notice }: NoticeType): string {
  return `notice-fields/${notice.replaceAll("_", "-")}-`;
}

function* examplesOf({ examples }: NoticeType) {
  for (const [index, { text, format }] of examples.ok.entries())
    yield { kind: "ok" as const, number: index + 1, text, format, expected: [] };
  for (const [index, { text, format, missing, malformed }] of examples.bad.entries())
    yield { kind: "bad" as const, number: index + 1, text, format, expected: [...missing, ...malformed] };
}

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}
