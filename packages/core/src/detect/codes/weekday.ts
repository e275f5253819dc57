import { datesIn } from "../dates.ts";
import { weekdayOf } from "../days.ts";
import type { Recogniser } from "../hit.ts";
import { faultAt } from "./public-code-hit.ts";

/** A weekday in brackets, or spelt out behind the date; 周三 alone may begin a name. */
const STATED = /^ ?(?:\( ?(?:星期|周|礼拜)([一二三四五六日天])(?:[^)]{0,6}\)|$)|,? ?星期([一二三四五六日天]))/;
const OTHER_CALENDAR = /农历|阴历|旧历/;
const WEEKDAYS = "日一二三四五六";

/** A weekday stated beside a full date that falls on another one. */
export const weekday: Recogniser = {
  id: "weekday",
  types: ["bad_field"],
  needs: { all: ["weekday"] },
  *find(view) {
    if (!/星期|周|礼拜/.test(view.text)) return;
    for (const date of datesIn(view.text)) {
      if (date.precision !== "date" || OTHER_CALENDAR.test(view.text.slice(Math.max(0, date.start - 4), date.start)))
        continue;
      const match = STATED.exec(view.text.slice(date.end, date.end + 16));
      const stated = match && WEEKDAYS.indexOf((match[1] ?? match[2])!.replace("天", "日"));
      const right = weekdayOf(date);
      if (match === null || stated === right) continue;
      const end = date.end + match[0].length;
      yield faultAt(view, { start: date.start, end }, { messageId: "weekday-wrong", data: { weekday: right } });
    }
  },
};
