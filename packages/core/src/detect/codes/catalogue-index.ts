import { allMatches } from "../../all-matches.ts";
import { passesGb11714 } from "../checksums.ts";
import type { DetectContext, Hit, Recogniser, View } from "../hit.ts";
import { creditCodeFault } from "./check-credit-code.ts";
import { labelsOf } from "./labels-of.ts";
import { ownDatesOf } from "./own-dates.ts";
import { type Fault, faultAt } from "./public-code-hit.ts";

/** An agency's code, a slash, a year or a month, and what follows it. */
const INDEX =
  /(?<![0-9A-Za-z*])([0-9A-Za-z]{8}-?[0-9A-Za-z]{1,11}) ?\/ ?((?:19|20)\d{2})(\d{2})?(?!\d)(?: ?- ?\d{0,8})?(?![0-9A-Za-z*])/g;
const LABEL = /索引号?$/;
/** A code of a body founded by law: class 1 (organs) to A (central army units), then a region. */
const CREDIT_CODE = /^[159A][1-9]\d{6}/;

/**
 * Index numbers of the catalogue of government information (索引号) that are wrong in a part that is sure: the agency's
 * unified social credit code and the month. How the rest is built is local practice and left alone.
 */
export const catalogueIndex: Recogniser = {
  id: "catalogue-index",
  types: ["bad_field"],
  needs: { all: ["digit", "slash"] },
  *find(view, context) {
    for (const match of allMatches(view.text, INDEX)) {
      if (!labelsOf(view, match.index, context).some((label) => LABEL.test(label))) continue;
      yield* faultsOf(view, match, context);
    }
  },
};

function* faultsOf(view: View, match: RegExpExecArray, context: DetectContext): Iterable<Hit> {
  const [whole, agency, year, month] = match;
  const code = agency!.toUpperCase();
  const span = { start: match.index, end: match.index + whole.length };
  const wrong = agencyFault(code);
  if (wrong !== null) yield faultAt(view, { start: span.start, end: span.start + code.length }, wrong);
  const fault = monthFault(Number(year), month, context);
  if (fault !== null) yield faultAt(view, span, fault);
}

function agencyFault(code: string): Fault | null {
  if (/^\d{8}-[\dX]$/.test(code) && !passesGb11714(code.replace("-", ""))) {
    // Some bodies number their offices in the same shape.
    return { messageId: "index-agency", data: { expected: "" }, confidence: 0.4, why: ["local-practice"] };
  }
  if (code.length < 17 || code.length > 19 || !CREDIT_CODE.test(code)) return null;
  return creditCodeFault(code);
}

function monthFault(year: number, month: string | undefined, context: DetectContext): Fault | null {
  if (month === undefined) return null;
  if (Number(month) < 1 || Number(month) > 12) return { messageId: "index-month" };
  const { made, published } = ownDatesOf(context);
  const last = published ?? made;
  if (last === null || year * 12 + Number(month) <= last.year * 12 + last.month) return null;
  // A paper may be listed some time after it was made.
  return published === null
    ? { messageId: "index-later", confidence: 0.4, why: ["no-publication-date"] }
    : { messageId: "index-later" };
}
