import { allMatches } from "../../all-matches.ts";
import { precededBy } from "../context.ts";
import type { Recogniser } from "../hit.ts";
import { textHit } from "./text-hit.ts";

const NUMBER = /([〔[(（【])(\d{4})([〕\])）】]) ?(第?)(\d{1,5}) ?号/g;
/** Words of the sentence that may stand right before an organ's code. */
const LEAD =
  /^.*(?:根据|依据|按照|依照|参照|关于|转发|印发|经由|文号为?|文号|编号|字号|文件|以及|下发|发布|执行|废止|落实|贯彻|的|和|与|及|按|以|见|经|由|据|对|在)(?=[一-龥])/;
const SECRET = /[密机绝]/;

/** How a number departs from GB/T 9704-2012, 7.2.5: hexagonal brackets, no 第, no leading zero. */
function formOf(open: string, close: string, ordinal: string, serial: string): string {
  if (open !== "〔" || close !== "〕") return "brackets";
  if (ordinal !== "") return "ordinal";
  return serial.startsWith("0") ? "leading-zero" : "standard";
}

/** Numbers of official papers: public, so considered only. One whose organ code tells of secrecy is left to the marks. */
export const docNo: Recogniser = {
  id: "doc-no",
  types: ["doc_no"],
  needs: { all: ["bracket", "digit", "number"] },
  *find(view) {
    for (const match of allMatches(view.text, NUMBER)) {
      const run = /[一-龥]{1,12}$/.exec(precededBy(view, match.index, 12))?.[0];
      const organ = run?.replace(LEAD, "");
      if (!organ || SECRET.test(organ)) continue;
      const span = { start: match.index - organ.length, end: match.index + match[0].length };
      const form = formOf(match[1]!, match[3]!, match[4]!, match[5]!);
      yield textHit(view, span, { type: "doc_no", confidence: 0.3, why: ["public-document-number"], data: { form } });
    }
  },
};
