import { type DateRange, dateRangesIn } from "../../detect/date-ranges.ts";
import { datesIn, smallNumber } from "../../detect/dates.ts";
import type { Day } from "../../detect/days.ts";
import type { Stretch } from "../squeeze.ts";

export type Unit = "days" | "working-days";

/** A number of days as written: 5个工作日, 30日. */
export interface Length {
  readonly count: number;
  readonly unit: Unit;
}

/** What a value says of a period. */
export type Period =
  /** First and last day, both counted, and the length written beside them. */
  | { readonly kind: "range"; readonly from: Day; readonly to: Day; readonly said: Length | null }
  /** The last day; the period runs from the notice's own day. `before`: 前 may or may not count it. */
  | { readonly kind: "deadline"; readonly from: Day; readonly to: Day; readonly before: boolean }
  | { readonly kind: "length"; readonly said: Length };

/** As far around a value its clause is read. */
const REACH = 80;
const LENGTH = /(?<![\d年月第])(\d{1,3}|[一二三四五六七八九十廿卅]{1,3})个?(工作)?[日天](?!前|常|制|报|期)/g;
/** A limit for something else unless it is one for comments: 5日内提出申请. */
const WITHIN = /^(?:之?内|以?后|起)/;
const COMMENTS = /意见|征求|反馈/;
const BESIDE = /^[止(,;、共计为即合期限]{0,6}$/;
const BEFORE = /^(?:\d{1,2}[:时点](?:\d{2}分?)?)?(?:之前|以前|前)/;
const UNTIL = /^(?:\d{1,2}[:时点](?:\d{2}分?)?)?(?:止|为止|截止)/;
const LAST_DAY = /截[止至](?:日期|时间|日)?[为是到至:]{0,2}$/;
const NO_YEAR = /(?<![年\d])(?<!年 )(\d{1,2})月(\d{1,2})日/;

/**
 * Reads a period from a field's value and the rest of its clause: a range of dates, else a last day counted from the
 * notice's own day, else a length. Null when none can be told, or when a range runs backwards: that is told elsewhere.
 */
export function readPeriod(value: Stretch, own: Day | null): Period | null {
  const clause = clauseOf(value);
  const text = own === null ? clause.text : withYear(clause, own);
  const shift = text.length - clause.text.length;
  const range = dateRangesIn(text).find(({ end, days }) => days && end > clause.from);
  if (range !== undefined) {
    return range.reversed ? null : { kind: "range", from: range.from, to: range.to, said: saidBeside(text, range) };
  }
  return (
    (own === null ? null : readDeadline(text, clause.from, own)) ?? readLength(text, clause.from, clause.to + shift)
  );
}

interface Clause {
  readonly text: string;
  /** Where the value begins and ends in it. */
  readonly from: number;
  readonly to: number;
}

function clauseOf({ view, start, end }: Stretch): Clause {
  const head = lineStart(view.text.slice(Math.max(0, start - REACH), start));
  const inside = plain(view.text.slice(start, end));
  const text = head + inside + lineRest(view.text.slice(end, end + REACH));
  return { text, from: head.length, to: head.length + inside.length };
}

function lineStart(text: string): string {
  return plain(text.slice(Math.max(text.lastIndexOf("\n"), text.lastIndexOf("。"), text.lastIndexOf(";")) + 1));
}

function lineRest(text: string): string {
  return plain(/^[^\n。;]*/.exec(text)![0]);
}

function plain(text: string): string {
  return text.replace(/[ \n]+/g, "");
}

/** Gives the first date without a year the one that is nearest to the notice's own day. */
function withYear({ text, from }: Clause, own: Day): string {
  const match = NO_YEAR.exec(text.slice(from));
  if (match === null || datesIn(text).length > 0) return text;
  const year = own.month - Number(match[1]) > 6 ? own.year + 1 : own.year;
  const at = from + match.index;
  return `${text.slice(0, at)}${year}年${text.slice(at)}`;
}

/** A length right before or behind a range, in brackets or not. */
function saidBeside(text: string, { start, end }: DateRange): Length | null {
  for (const length of lengthsIn(text)) {
    const gap = length.start >= end ? text.slice(end, length.start) : text.slice(length.end, start);
    if (gap.length <= 6 && (length.start >= end || length.end <= start) && BESIDE.test(gap.replace(/[自从):]/g, "")))
      return length;
  }
  return null;
}

function readDeadline(text: string, from: number, own: Day): Period | null {
  for (const date of datesIn(text)) {
    if (date.precision !== "date" || date.end <= from) continue;
    const rest = text.slice(date.end, date.end + 12);
    const before = BEFORE.test(rest);
    if (!before && !UNTIL.test(rest) && !LAST_DAY.test(text.slice(Math.max(0, date.start - 8), date.start))) continue;
    return { kind: "deadline", from: own, to: date, before };
  }
  return null;
}

function readLength(text: string, from: number, to: number): Period | null {
  const lengths = lengthsIn(text).filter(({ start, end }) => start >= from && end <= to);
  const said = lengths.find(({ end }) => !WITHIN.test(text.slice(end)) || COMMENTS.test(text));
  return said === undefined ? null : { kind: "length", said };
}

function lengthsIn(text: string): readonly (Length & { readonly start: number; readonly end: number })[] {
  return Array.from(text.matchAll(LENGTH), ({ 0: whole, 1: count, 2: working, index }) => ({
    count: smallNumber(count!),
    unit: working === undefined ? ("days" as const) : ("working-days" as const),
    start: index,
    end: index + whole.length,
  })).filter(({ count }) => count > 0);
}
