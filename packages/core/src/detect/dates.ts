import { allMatches } from "../all-matches.ts";
import type { Span } from "../text-map.ts";
import { isRealDate } from "./calendar.ts";

/** A calendar date written in a text, as far as it is given. */
export interface CalendarDate extends Span {
  readonly year: number;
  /** 1–12, or 0 when only the year is given. */
  readonly month: number;
  /** 1–31, or 0 when no day is given. */
  readonly day: number;
  readonly precision: "date" | "month" | "year";
}

const HAN_DIGITS = "〇一二三四五六七八九";
const DIGIT = "[0-9〇○零Oo一二三四五六七八九]";
const SMALL = "[0-9一二三四五六七八九十廿卅]{1,3}";
const WRITTEN = new RegExp(`(${DIGIT}{4}) ?年 ?(?:(${SMALL}) ?月 ?(?:(${SMALL}) ?[日号])?)?`, "g");
const SEPARATED = /(?<![\d.])((?:18|19|20)\d{2})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?![\d.]*\d)/g;

/** The number behind `text`, Arabic or Chinese up to 39; NaN when it is neither. */
export function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.replace("廿", "二十").replace("卅", "三十").split("十");
  if (ones === undefined) return text.length === 1 ? HAN_DIGITS.indexOf(text) : Number.NaN;
  return (tens === "" ? 1 : HAN_DIGITS.indexOf(tens!)) * 10 + (ones === "" ? 0 : HAN_DIGITS.indexOf(ones));
}

/** The year behind four digits in either script. */
export function yearNumber(text: string): number {
  const digits = [...text].map((unit) =>
    /[零○Oo]/.test(unit) ? 0 : /\d/.test(unit) ? Number(unit) : HAN_DIGITS.indexOf(unit),
  );
  return Number(digits.join(""));
}

function dateOf(span: Span, year: number, month: string | undefined, day: string | undefined): CalendarDate | null {
  if (year < 1800 || year > 2199) return null;
  if (month === undefined) return { ...span, year, month: 0, day: 0, precision: "year" };
  const months = smallNumber(month);
  if (!(months >= 1 && months <= 12)) return null;
  if (day === undefined) return { ...span, year, month: months, day: 0, precision: "month" };
  const days = smallNumber(day);
  if (!isRealDate(year, months, days)) return null;
  return { ...span, year, month: months, day: days, precision: "date" };
}

/** No date of these years is written without. */
const HINT = /年|\d[-./]\d/;
const NONE: readonly CalendarDate[] = [];

/** Dates of the years 1800–2199 in a folded text, in order: 1903年5月12日, 一九〇三年五月, 1903-05-12, 1903.05. */
export function datesIn(text: string): readonly CalendarDate[] {
  if (!HINT.test(text)) return NONE;
  const found: CalendarDate[] = [];
  for (const match of allMatches(text, WRITTEN)) {
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    const date = dateOf(span, yearNumber(match[1]!), match[2], match[3]);
    if (date) found.push(date);
  }
  for (const match of allMatches(text, SEPARATED)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const date = dateOf(span, Number(match[1]), match[3], match[4]);
    if (date) found.push(date);
  }
  return found.sort((a, b) => a.start - b.start);
}
