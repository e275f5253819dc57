import { lineOf, precededBy } from "./context.ts";
import { type CalendarDate, datesIn } from "./dates.ts";
import type { View } from "./hit.ts";

/** Days that lie ahead of or behind a draft's own day: periods of validity, births. */
const NOT_THE_DRAFT = /有效期|有效期限|到期|期限|届满|截至|截止|至|出生|生于|生日/;

/** Labels of the day a paper is signed or published on. */
const DAY_LABEL = /(?:成文|发布|印发|发文|公布|公开|生成|填报|签发)(?:日期|时间)\s?[:]?\s?$/;

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
  return latest(views, () => true);
}

/**
 * A draft's own day: the one it is signed with (alone on its line, or behind a label such as 发布日期), else the
 * {@link latestDate}. A plan of 2015 may name days of 2020.
 */
export function ownDate(views: readonly View[]): DraftDate | null {
  return signedDate(views) ?? latestDate(views);
}

/** The latest day a draft is signed with; null when it is not signed with any. */
export function signedDate(views: readonly View[]): DraftDate | null {
  return latest(views, signs);
}

function latest(views: readonly View[], counts: (view: View, date: CalendarDate) => boolean): DraftDate | null {
  let found: DraftDate | null = null;
  for (const view of views) {
    for (const written of datesIn(view.text)) {
      const { start, year, month, day } = written;
      if (month === 0 || year < 1949 || year > 2099 || NOT_THE_DRAFT.test(precededBy(view, start, 6))) continue;
      const date = { year, month, day: day || 1 };
      if ((!found || serial(date) > serial(found)) && counts(view, written)) found = date;
    }
  }
  return found;
}

function signs(view: View, { start, end, day }: CalendarDate): boolean {
  if (view.passage.cell || day === 0) return false;
  if (DAY_LABEL.test(precededBy(view, start, 10))) return true;
  const line = lineOf(view, start);
  return /^[\s(]*$/.test(view.text.slice(line.start, start)) && /^[\s)]*$/.test(view.text.slice(end, line.end));
}

/** The day as one number, YYYYMMDD. */
export function serial({ year, month, day }: DraftDate): number {
  return (year * 100 + month) * 100 + day;
}
