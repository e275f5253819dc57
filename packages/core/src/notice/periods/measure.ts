import { daysBetween } from "../../detect/days.ts";
import type { IsWorkingDay } from "../../detect/hit.ts";
import { type Counted, workingDaysIn } from "../../detect/working-days.ts";
import type { Length, Period, Unit } from "./read-period.ts";

/** How long a period is in a unit, and the most it may be taken for: 前 a day may count that day. */
export type Measured =
  | { readonly known: true; readonly count: number; readonly atMost: number }
  | Extract<Counted, { readonly known: false }>;

/** As practice counts: the first and the last day are both days of the period. */
export function measure(
  period: Exclude<Period, { readonly kind: "length" }>,
  unit: Unit,
  isWorkingDay: IsWorkingDay | null,
): Measured {
  const { from, to } = period;
  const excluded = period.kind === "deadline" && period.before ? 1 : 0;
  if (unit === "days") {
    const count = daysBetween(from, to) + 1 - excluded;
    return { known: true, count, atMost: count + excluded };
  }
  const counted = workingDaysIn(from, to, isWorkingDay);
  return counted.known ? { known: true, count: counted.days, atMost: counted.days } : counted;
}

/** Whether a stated length is surely shorter than a limit, whatever holidays lie in it. */
export function fallsShort(said: Length, limit: number, unit: Unit): boolean {
  if (said.unit === unit || said.unit === "days") return said.count < limit;
  // Five working days take a week; the longest holidays add ten days.
  return Math.ceil(said.count / 5) * 7 + 10 < limit;
}

/** Whether a stated length is surely longer than a limit. */
export function exceeds(said: Length, limit: number, unit: Unit): boolean {
  return said.unit === unit ? said.count > limit : said.unit === "working-days" && said.count > limit;
}
