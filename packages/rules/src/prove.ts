import type { RuleSet } from "@xianshen/core";
import type { RulePlace } from "./load-rules.ts";
import { type ExampleDraft, type Stretch, stripMarks, toDraft } from "./marks.ts";
import { problem, type RuleProblem } from "./problem.ts";
import { proveNotices } from "./prove-notices.ts";

/** What a review found in an example: offsets in its text without marks. */
export interface Raised extends Stretch {
  readonly ruleId: string;
}

/** Reviews one draft by the rules to be proved. */
export type ReviewOne = (example: ExampleDraft) => Promise<readonly Raised[]>;

/**
 * Runs every example of every rule and notice type: a `bad` one must raise its rule (at exactly the marked stretch, when marked), an
 * `ok` one must not. Examples are told by their number, from 1.
 * @param placeOf from `loadRules`; without it problems name the rule instead of a file.
 */
export async function proveRules(
  rules: RuleSet,
  reviewOne: ReviewOne,
  placeOf: RulePlace = (id) => ({ file: id, line: 0, column: 0 }),
): Promise<readonly RuleProblem[]> {
  const problems: RuleProblem[] = [];
  for (const { id, examples } of rules.rules) {
    for (const kind of ["bad", "ok"] as const) {
      for (const [index, example] of examples[kind].entries()) {
        const draft = toDraft(example);
        const { text, span } = stripMarks(draft.text);
        const raised = (await reviewOne({ ...draft, text })).filter((one) => one.ruleId === id);
        const code = kind === "bad" ? judgeBad(raised, span) : judgeOk(raised);
        if (code !== null)
          problems.push(problem(placeOf(id, ["examples", kind, index]), code, { id, number: index + 1 }));
      }
    }
  }
  return [...problems, ...(await proveNotices(rules, reviewOne, placeOf))];
}

function judgeBad(raised: readonly Raised[], span: Stretch | null): "bad-not-found" | "bad-elsewhere" | null {
  if (raised.length === 0) return "bad-not-found";
  if (span === null || raised.some((one) => one.start === span.start && one.end === span.end)) return null;
  return "bad-elsewhere";
}

function judgeOk(raised: readonly Raised[]): "ok-found" | null {
  return raised.length === 0 ? null : "ok-found";
}
