import { headerKind } from "../../headers.ts";
import { followedBy, precededBy } from "../context.ts";
import { type CalendarDate, datesIn } from "../dates.ts";
import type { Hit, Recogniser, View } from "../hit.ts";
import { textHit } from "./text-hit.ts";

/** 生于 inside 发生于, 诞生于 … tells of events, not of births. */
const LABEL =
  /(?:出生(?:日期|年月日?|时间|年份|于)?|生日|(?:^|[^发产诞滋衍派再寄新萌])生于)(?:\([^()]{0,8}\))?[:： 为是]{0,3}$/;
const AFTER = /^ ?(?:出生|生(?:人|$|[^一-龥]))/;
/** Bare digits in a column of births: yyyymmdd or yyyymm. */
const COMPACT = /^ *((?:18|19|20)\d{2})\.?(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])? *$/;

const BY_PRECISION = {
  date: { confidence: 0.85, why: "birth-date" },
  month: { confidence: 0.6, why: "birth-month" },
  year: { confidence: 0.3, why: "birth-year" },
} as const;

function birthHit(view: View, start: number, end: number, precision: CalendarDate["precision"]): Hit {
  const { confidence, why } = BY_PRECISION[precision];
  return textHit(view, { start, end }, { type: "birth_date", confidence, why: [why], data: { precision } });
}

function* inBirthColumn(view: View): Iterable<Hit> {
  const compact = COMPACT.exec(view.text);
  if (compact) {
    const start = view.text.search(/\d/);
    yield birthHit(view, start, view.text.trimEnd().length, compact[3] ? "date" : "month");
    return;
  }
  for (const { start, end, precision } of datesIn(view.text)) yield birthHit(view, start, end, precision);
}

/** Dates of birth behind their label, before 生/出生, or in a column of births; dates of notices and foundations are none. */
export const birthDate: Recogniser = {
  id: "birth-date",
  types: ["birth_date"],
  needs: { all: ["birth"], figures: 4 },
  *find(view) {
    const { cell } = view.passage;
    if (cell && cell.row > 0 && headerKind(cell.header) === "birth") return yield* inBirthColumn(view);
    for (const { start, end, precision } of datesIn(view.text)) {
      const born = LABEL.test(precededBy(view, start, 16)) || AFTER.test(followedBy(view, end, 4));
      if (born) yield birthHit(view, start, end, precision);
    }
  },
};
