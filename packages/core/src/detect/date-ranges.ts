import type { Span } from "../text-map.ts";
import { isRealDate } from "./calendar.ts";
import { type CalendarDate, datesIn } from "./dates.ts";
import { type Day, daysBetween } from "./days.ts";

/** Two dates joined by 至, 到 or a dash. */
export interface DateRange extends Span {
  readonly from: Day;
  readonly to: Day;
  /** Whether days are named, or months only (then both are the first of their month). */
  readonly days: boolean;
  /** Surely backwards, not a range into the next year. */
  readonly reversed: boolean;
}

/** A weekday or time of day may stand between a date and the joint. */
const BETWEEN = "(?: ?\\([^()]{1,8}\\))?(?: ?(?:上午|下午)?\\d{1,2}[:时点](?:\\d{2}分?)?(?::\\d{2})?)?";
const JOINT = new RegExp(`^${BETWEEN} ?(?:日 ?)?(?:起|开始)?,? ?(?:至|到|-{1,3}|~{1,2}) ?`);
/** The second date without its year or month: 至7月24日, -5.10. */
const SHORT = /^(?:(\d{1,2}) ?月 ?)?(\d{1,2}) ?日/;
const SHORT_SEPARATED = /^(\d{1,2})[-./](\d{1,2})(?![\d./-])/;

/** How far behind the first date the second one may begin. */
const REACH = 32;

/** The ranges of dates in a folded text, in order; of a second date without a year the nearest one is meant. */
export function dateRangesIn(text: string): readonly DateRange[] {
  const dates = datesIn(text).filter(({ month }) => month > 0);
  return dates.flatMap((first, index) => {
    const joint = JOINT.exec(text.slice(first.end, first.end + REACH));
    if (joint === null) return [];
    const at = first.end + joint[0].length;
    const next = dates[index + 1];
    return (next?.start === at ? fullEnd(first, next) : shortEnd(text, first, at)) ?? [];
  });
}

function fullEnd(first: CalendarDate, second: CalendarDate): DateRange | null {
  if (first.precision !== second.precision) return null;
  const [from, to] = [dayIn(first), dayIn(second)];
  const days = first.precision === "date";
  return { start: first.start, end: second.end, from, to, days, reversed: daysBetween(from, to) < 0 };
}

function shortEnd(text: string, first: CalendarDate, at: number): DateRange | null {
  if (first.precision !== "date") return null;
  const rest = text.slice(at, at + 8);
  const match = SHORT.exec(rest) ?? SHORT_SEPARATED.exec(rest);
  if (match === null) return null;
  const month = match[1] === undefined ? first.month : Number(match[1]);
  const day = Number(match[2]);
  // Without a year an earlier month is one of the next year: 2024年12月28日至1月5日.
  const year = month < first.month ? first.year + 1 : first.year;
  if (!isRealDate(year, month, day)) return null;
  const [from, to] = [dayIn(first), { year, month, day }];
  return { start: first.start, end: at + match[0].length, from, to, days: true, reversed: daysBetween(from, to) < 0 };
}

function dayIn({ year, month, day }: CalendarDate): Day {
  return { year, month, day: day || 1 };
}
