import { allMatches } from "../../all-matches.ts";
import type { DetectContext, Recogniser } from "../hit.ts";
import { laterThanDraft } from "./later-than-draft.ts";
import { type Fault, faultAt } from "./public-code-hit.ts";

/** What stands behind the label and begins like a number: letters, a province's short name, a bracketed year. */
const LABELLED = /审图号 ?[为是]? ?:? ?((?:[A-Za-z]{1,3}|\p{Script=Han}{1,3}[A-Z]|[(〔[【])[^\s,;。、:]{0,24})/gu;
const WHOLE = /^(?:GS\p{Script=Han}?|\p{Script=Han}{1,3}S) ?\((\d{4})\)\d{1,5}号/u;
/** The same with other brackets, without 号 or with 第: surely meant as one. */
const MEANT = /^(?:GS|\p{Script=Han}{1,3}S|[A-Z]{1,2})\p{Script=Han}?[〔[【(]?\d{4}[〕\]】)]?/u;

/** Approval numbers of maps that are not written as they are given: GS(2024)0001号, GS京(2024)0001号, 皖S(2024)1号. */
export const mapNumber: Recogniser = {
  id: "map-number",
  types: ["bad_field"],
  needs: { all: ["map"] },
  *find(view, context) {
    for (const match of allMatches(view.text, LABELLED)) {
      const number = match[1]!;
      const fault = faultOf(number, context);
      const start = match.index + match[0].length - number.length;
      if (fault !== null) yield faultAt(view, { start, end: start + lengthOf(number) }, fault);
    }
  },
};

function faultOf(number: string, context: DetectContext): Fault | null {
  const [, year] = WHOLE.exec(number) ?? [];
  if (year !== undefined) return laterThanDraft(Number(year), context) ? { messageId: "number-later" } : null;
  return MEANT.test(number) && !/[*×○]|X{2}/.test(number) ? { messageId: "map-number-form" } : null;
}

/** Up to its 号, or to the end of its last figure or bracket. */
function lengthOf(number: string): number {
  return /^.*?号|^.*[\d)〕\]】]/.exec(number)?.[0].length ?? number.length;
}
