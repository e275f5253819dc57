import { allMatches } from "../../all-matches.ts";
import type { DetectContext, Recogniser } from "../hit.ts";
import { laterThanDraft } from "./later-than-draft.ts";
import { type Fault, faultAt } from "./public-code-hit.ts";

/** A court's code and a kind of case make the number of a case, whatever its brackets. */
const NUMBER =
  /([〔[(【])(\d{4})([〕\])】]) ?(?:最高法|[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新兵]\d{2,4})(?:知)?(?:民|刑|行|执|破|财|司|认|赔|清|强)[\p{Script=Han}]{0,4}?(第?)(\d{1,6}) ?号/gu;

/** Numbers of cases in another form than 法〔2015〕137号 prescribes: round brackets, no 第, no leading zero. */
export const caseNumber: Recogniser = {
  id: "case-number",
  types: ["bad_field"],
  needs: { all: ["bracket", "digit", "number"] },
  *find(view, context) {
    for (const match of allMatches(view.text, NUMBER)) {
      const fault = faultOf(match, context);
      if (fault !== null) yield faultAt(view, { start: match.index, end: match.index + match[0].length }, fault);
    }
  },
};

function faultOf([, open, year, close, ordinal, serial]: RegExpExecArray, context: DetectContext): Fault | null {
  if (open !== "(" || close !== ")") return { messageId: "case-brackets" };
  if (ordinal !== "") return { messageId: "case-ordinal" };
  if (serial!.startsWith("0")) return { messageId: "case-zero" };
  return laterThanDraft(Number(year), context) ? { messageId: "number-later" } : null;
}
