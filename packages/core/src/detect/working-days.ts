import { type Day, dayNumber, dayOf } from "./days.ts";
import type { IsWorkingDay } from "./hit.ts";

/** Longer stretches are not walked: no limit in working days is near it, and a hostile draft may name centuries. */
const MOST_DAYS = 800;

/** A number of working days, or why it is not known: a year without a calendar (0: no calendar at all), or too long. */
export type Counted =
  | { readonly known: true; readonly days: number }
  | { readonly known: false; readonly year: number | null };

/** Working days from `from` to `to`, both counted; none when `to` is earlier. */
export function workingDaysIn(from: Day, to: Day, isWorkingDay: IsWorkingDay | null): Counted {
  const first = dayNumber(from);
  const last = dayNumber(to);
  if (last - first > MOST_DAYS) return { known: false, year: null };
  let days = 0;
  for (let number = first; number <= last; number += 1) {
    const day = dayOf(number);
    const works = isWorkingDay?.(day.year, day.month, day.day) ?? null;
    if (works === null) return { known: false, year: isWorkingDay === null ? 0 : day.year };
    days += Number(works);
  }
  return { known: true, days };
}

/** Working days after `from` up to and with `to`: a time limit does not count the day it begins on (民法典 art. 201). */
export function workingDaysAfter(from: Day, to: Day, isWorkingDay: IsWorkingDay | null): Counted {
  return workingDaysIn(dayOf(dayNumber(from) + 1), to, isWorkingDay);
}
