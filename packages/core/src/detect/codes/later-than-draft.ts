import { latestDate, signedDate } from "../draft-date.ts";
import type { DetectContext } from "../hit.ts";

const latest = new WeakMap<DetectContext, number | null>();

/**
 * Whether a year lies behind every day the draft names, so that no number of that year can be given yet. Of a draft
 * without a day of its own nothing is known: the days it names may all be of long ago.
 */
export function laterThanDraft(year: number, context: DetectContext): boolean {
  let last = latest.get(context);
  if (last === undefined) {
    last = signedDate(context.views) === null ? null : (latestDate(context.views)?.year ?? null);
    latest.set(context, last);
  }
  return last !== null && year > last;
}
