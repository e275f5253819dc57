import type { Review } from "@xianshen/core";
import { LedgerRefusal } from "../refusal.ts";

/** Types of findings that are about a notice, not about a value in it. */
const NOT_VALUES = new Set([
  "missing_field",
  "bad_field",
  "inconsistent_figures",
  "wording",
  "process_document",
  "work_secret",
]);

/**
 * What people write goes on record for good: a number or a mark in it would be kept with it.
 * @param review Of what was written.
 * @throws {LedgerRefusal} `value-in-words`, with the rules that found something.
 */
export function refuseValues(review: Review): void {
  const found = review.findings.filter(({ type, gate }) => gate !== "advise" && !NOT_VALUES.has(type));
  const unread = review.verdict === "unreviewable" && review.problems.some(({ code }) => code !== "empty");
  if (found.length === 0 && !unread) return;
  throw new LedgerRefusal("value-in-words", { rules: [...new Set(found.map(({ ruleId }) => ruleId))].join(", ") });
}
