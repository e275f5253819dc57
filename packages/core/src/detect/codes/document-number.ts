import { allMatches } from "../../all-matches.ts";
import { lineOf } from "../context.ts";
import type { DetectContext, Recogniser, View } from "../hit.ts";
import { labelsOf } from "./labels-of.ts";
import { laterThanDraft } from "./later-than-draft.ts";
import { type Fault, faultAt } from "./public-code-hit.ts";

const NUMBER = /(\p{Script=Han}{1,20}) ?([〔[(【])(\d{1,4})([〕\])】]) ?(第?) ?(\d{1,5})(?: ?(号))?/gu;
const LABEL = /^(?:.*[^书])?(?:发文字号|发布文号|公文文号|文件文号|文号|发文编号)$/;
/** Papers of enforcement are numbered by their own specimens, which ask for leading zeros. */
const ENFORCEMENT = /[罚处许审执强证]|听告|听证|告知|公示|备案/;
/** Orders and announcements are numbered with 第. */
const ORDINAL = /(?:令|公告|通告|公报)$/;
/** The number stands under the title at the latest in this passage. */
const HEAD_PASSAGES = 15;

/**
 * A draft's own document number that departs from GB/T 9704-2012, 7.2.5: under its label, or on a line of its own in
 * the head. Numbers of other papers in running text are theirs and looked at by `doc-no` only.
 */
export const documentNumber: Recogniser = {
  id: "document-number",
  types: ["bad_field"],
  needs: { all: ["bracket", "digit"] },
  *find(view, context) {
    for (const match of allMatches(view.text, NUMBER)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const labelled = isLabelled(view, match, context);
      if (!labelled && !(match[7] !== undefined && standsAlone(view, span.start, span.end, context))) continue;
      const fault = faultOf(match, context);
      if (fault !== null) yield faultAt(view, span, fault);
    }
  },
};

function isLabelled(view: View, { index, 1: organ }: RegExpExecArray, context: DetectContext): boolean {
  return labelsOf(view, index, context).some((label) => LABEL.test(label)) && organ !== undefined;
}

function standsAlone(view: View, start: number, end: number, { views }: DetectContext): boolean {
  const { kind, part } = view.passage;
  if (part !== "body" || (kind !== "paragraph" && kind !== "heading")) return false;
  const line = lineOf(view, start);
  const whole = view.text.slice(line.start, start).trim() === "" && view.text.slice(end, line.end).trim() === "";
  return whole && views.slice(0, HEAD_PASSAGES).includes(view);
}

function faultOf(match: RegExpExecArray, context: DetectContext): Fault | null {
  const [, organ, open, year, close, ordinal, serial, ending] = match;
  const own = !ENFORCEMENT.test(organ!);
  if (year!.length !== 4) return { messageId: "number-year" };
  if (own && (open !== "〔" || close !== "〕")) return { messageId: "number-brackets" };
  if (own && ordinal !== "" && !ORDINAL.test(organ!)) return { messageId: "number-ordinal" };
  if (own && serial!.startsWith("0")) return { messageId: "number-zero" };
  if (ending === undefined) return { messageId: "number-ending" };
  return laterThanDraft(Number(year), context) ? { messageId: "number-later" } : null;
}
