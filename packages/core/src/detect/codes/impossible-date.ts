import { allMatches } from "../../all-matches.ts";
import { daysInMonth } from "../calendar.ts";
import { precededBy } from "../context.ts";
import { smallNumber, yearNumber } from "../dates.ts";
import type { Recogniser, View } from "../hit.ts";
import { labelsOf } from "./labels-of.ts";
import { type Fault, faultAt } from "./public-code-hit.ts";

const SMALL = "[0-9一二三四五六七八九十廿卅]{1,3}";
const WITH_YEAR = new RegExp(
  `(?<![0-9A-Za-z])([12][0-9〇○零]{3}|(?:1[89]|20)[0-9]{2}|[一二][0-9〇○零Oo一二三四五六七八九]{3}) ?年 ?(${SMALL}) ?月(?: ?(${SMALL}) ?[日号])?`,
  "g",
);
/** Without a year in Arabic numerals only: months in Han numerals may be those of the lunar calendar. */
const WITHOUT_YEAR = /(?<![0-9A-Za-z年./-]|年 )(\d{1,2}) ?月 ?(\d{1,2}) ?日/g;
const SEPARATED = /(?<![\dA-Za-z./-])((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\dA-Za-z/]|[-.]\d)/g;
/** Separated figures may be anything; under these labels they are a date. */
const DATE_LABEL = /(?:日期|时间|日|年月)$/;
const OTHER_CALENDAR = /农历|阴历|旧历|夏历|闰|佛历|回历|藏历/;

/** Dates that no Gregorian calendar has: 2月30日, 13月, 2023年2月29日. */
export const impossibleDate: Recogniser = {
  id: "impossible-date",
  types: ["bad_field"],
  needs: { all: ["day"], figures: 2 },
  *find(view, context) {
    for (const match of allMatches(view.text, WITH_YEAR)) {
      const [, year, month, day] = match;
      yield* told(view, match, faultOf(yearNumber(year!), smallNumber(month!), day && smallNumber(day)));
    }
    for (const match of allMatches(view.text, WITHOUT_YEAR)) {
      // 2024 has the longest February.
      yield* told(view, match, faultOf(2024, Number(match[1]), Number(match[2])));
    }
    for (const match of allMatches(view.text, SEPARATED)) {
      if (!labelsOf(view, match.index, context).some((label) => DATE_LABEL.test(label))) continue;
      yield* told(view, match, faultOf(Number(match[1]), Number(match[3]), Number(match[4])));
    }
  },
};

function* told(view: View, match: RegExpExecArray, fault: Fault | null) {
  if (fault === null || OTHER_CALENDAR.test(precededBy(view, match.index, 8))) return;
  yield faultAt(view, { start: match.index, end: match.index + match[0].length }, fault);
}

/** Zeros are blanks to be filled in; what is no number at all is no date. */
function faultOf(year: number, month: number, day: number | "" | undefined): Fault | null {
  if (!(year >= 1900 && year <= 2199) || !(month > 0) || day === 0) return null;
  if (month > 12) return { messageId: "no-such-month" };
  const days = daysInMonth(year, month);
  if (typeof day !== "number" || !(day > days)) return null;
  return { messageId: "no-such-day", data: { month, days, year: month === 2 && day === 29 ? year : 0 } };
}
