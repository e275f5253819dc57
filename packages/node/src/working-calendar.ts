import { createRequire } from "node:module";
import type { IsWorkingDay } from "@xianshen/core";
import type * as ChineseDays from "chinese-days";

type Library = Pick<typeof ChineseDays, "isWorkday" | "getDayDetail">;

/**
 * The State Council's arrangement of holidays and make-up days by chinese-days, which takes every year it has no
 * arrangement of for an ordinary one. A year counts as known when its National Day is a holiday in the library's data
 * (2004–2026 in 1.5.7); other years are null.
 *
 * The library costs 16 ms, so it is loaded by the first question, not here.
 */
export function createWorkingCalendar(): IsWorkingDay {
  let library: Library | undefined;
  const known = new Map<number, boolean>();
  return (year, month, day) => {
    library ??= createRequire(import.meta.url)("chinese-days") as Library;
    const arranged = (of: number): boolean => {
      const answer = known.get(of) ?? isArranged(of, library!);
      known.set(of, answer);
      return answer;
    };
    // The next year's arrangement may reach back: 31 December 2011 was worked for the New Year of 2012.
    if (!arranged(year) || (month === 12 && day > 25 && !arranged(year + 1))) return null;
    return library.isWorkday(iso(year, month, day));
  };
}

/** The library names a holiday `English,中文,days` and any other day by its weekday. */
function isArranged(year: number, { getDayDetail }: Library): boolean {
  return getDayDetail(iso(year, 10, 1)).name.includes(",");
}

function iso(year: number, month: number, day: number): string {
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
