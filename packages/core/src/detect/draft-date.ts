import { precededBy } from "./context.ts";
import { datesIn } from "./dates.ts";
import type { View } from "./hit.ts";

/** Days that lie ahead of or behind a draft's own day: periods of validity, births. */
const NOT_THE_DRAFT = /有效期|有效期限|到期|期限|届满|截至|截止|至|出生|生于|生日/;

export interface DraftDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31; 1 when only the month is given. */
  readonly day: number;
}

/**
 * The latest day named in a draft from 1949 on, other than births and ends of periods: the nearest thing to the day of
 * publication that can be known without a clock. Null when none is named.
 */
export function latestDate(views: readonly View[]): DraftDate | null {
  let latest: DraftDate | null = null;
  for (const view of views) {
    for (const { start, year, month, day } of datesIn(view.text)) {
      if (month === 0 || year < 1949 || year > 2099 || NOT_THE_DRAFT.test(precededBy(view, start, 6))) continue;
      const date = { year, month, day: day || 1 };
      if (!latest || serial(date) > serial(latest)) latest = date;
    }
  }
  return latest;
}

function serial({ year, month, day }: DraftDate): number {
  return (year * 100 + month) * 100 + day;
}
