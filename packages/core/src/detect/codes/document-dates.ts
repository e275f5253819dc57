import { signatureOf } from "../../notice/closing.ts";
import { linesOf } from "../../notice/lines.ts";
import { datesIn } from "../dates.ts";
import { type Day, daysBetween, isoDay } from "../days.ts";
import type { Combiner, DetectContext, Hit } from "../hit.ts";
import { workingDaysAfter } from "../working-days.ts";
import { type OwnDate, ownDatesOf } from "./own-dates.ts";
import { faultAt } from "./public-code-hit.ts";

/** 政府信息公开条例 art. 26: within 20 working days of making or changing. */
const LIMIT = 20;
/** No 20 working days are spread over more days than these. */
const SURELY_OVER = 60;
/** The first regulation, with the same limit, came into force. */
const IN_FORCE: Day = { year: 2008, month: 5, day: 1 };

/** A draft made or signed after the day it is published, or published later than the law allows. */
export const documentDates: Combiner = {
  id: "document-dates",
  types: ["bad_field"],
  *combine(_hits, context) {
    const { made, published } = ownDatesOf(context);
    if (published === null) return;
    if (made !== null && daysBetween(made, published) < 0) {
      yield faultAt(made.view, made, { messageId: "made-after-published", data: facts(made, published) });
    } else if (made !== null) yield* lateness(made, published, context);
    yield* signedLater(published, context);
  },
};

function* lateness(made: OwnDate, published: OwnDate, { isWorkingDay }: DetectContext): Iterable<Hit> {
  const days = daysBetween(made, published);
  if (days <= LIMIT || daysBetween(IN_FORCE, made) < 0) return;
  const data = { ...facts(made, published), limit: LIMIT };
  const counted = workingDaysAfter(made, published, isWorkingDay);
  if (counted.known) {
    const late = { messageId: "published-late", data: { ...data, days: counted.days } };
    if (counted.days > LIMIT) yield faultAt(published.view, published, late);
  } else if (days > SURELY_OVER) {
    yield faultAt(published.view, published, { messageId: "published-late", data: { ...data, days: 0 } });
  } else {
    const unknown = { messageId: "published-late", data, confidence: 0.3, why: ["calendar-unknown"] };
    yield faultAt(published.view, published, unknown);
  }
}

/** Of several signatures the first counts: annexes may be signed later. */
function* signedLater(published: OwnDate, { views }: DetectContext): Iterable<Hit> {
  const signed = signatureOf(linesOf(views)).dates.flatMap(({ view, start, end }) => {
    const [date] = datesIn(view.text.slice(start, end));
    return date?.precision === "date" ? [{ ...date, view, start, end }] : [];
  });
  const [first] = signed.sort((a, b) => daysBetween(b, a));
  if (first === undefined || daysBetween(first, published) >= 0) return;
  yield faultAt(first.view, first, { messageId: "signed-after-published", data: facts(first, published) });
}

function facts(made: Day, published: Day) {
  return { made: isoDay(made), published: isoDay(published) };
}
