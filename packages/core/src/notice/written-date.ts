import { datesIn } from "../detect/dates.ts";

/** 〇 is also written as one of the circles or letters that look like it. */
const HAN_YEAR = "[一二][〇○◯O0o零一二三四五六七八九]{3}";
const ARABIC = "(?:19|20)\\d{2}年\\d{1,2}月(?:\\d{1,2}日)?|(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}";
const HAN = `${HAN_YEAR}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十廿卅]{1,4}日)?`;

/** Pattern source of a date, real or not, in text without white space. */
export const DATE_SOURCE: string = `(?:${ARABIC}|${HAN})`;

/** GB/T 9704-2012 (in force July 2012) asks for Arabic numerals; papers before it have the date in Han numerals. */
const ARABIC_SINCE = 2013;

/** Whether a text names a whole day that the calendar has. */
export function namesDay(text: string): boolean {
  return days(text).length > 0;
}

/** Whether a text names a day in the form a paper is signed with: 2024年5月6日, no leading zeros. */
export function namesSignedDay(text: string): boolean {
  const han = !/\d{4}/.test(text);
  return days(text).some(({ year }) => (han ? year < ARABIC_SINCE : !/[年月] ?0/.test(text)));
}

/** How many whole days a text names. */
export function countDays(text: string): number {
  return days(text).length;
}

function days(text: string): ReturnType<typeof datesIn> {
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text.trim());
  return datesIn(compact === null ? text : compact.slice(1).join("-")).filter(({ precision }) => precision === "date");
}

/** The years a text names, in either system of numerals, in order. */
export function yearsIn(text: string): readonly number[] {
  const figures = Array.from(text.matchAll(/(?:19|20)\d{2}(?!\d)/g), ({ 0: year, index }) => ({
    start: index,
    year: Number(year),
  }));
  return [...datesIn(text), ...figures].sort((a, b) => a.start - b.start).map(({ year }) => year);
}
