import { allMatches } from "../../all-matches.ts";
import type { Recogniser } from "../hit.ts";
import { textHit } from "./text-hit.ts";

/** Case numbers of courts: year in round brackets, court code, kind of case, serial (法〔2015〕137号). */
const CASE =
  /[(（]\d{4}[)）](?:最高法|[京津沪渝冀晋蒙内辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新兵军]\d{0,4})[一-龥]{1,6}\d{1,6}号/g;

/** Courts' case numbers: public, so considered only. */
export const caseNo: Recogniser = {
  id: "case-no",
  types: ["case_no"],
  needs: { all: ["bracket", "digit", "number"] },
  *find(view) {
    for (const match of allMatches(view.text, CASE)) {
      const span = { start: match.index, end: match.index + match[0].length };
      yield textHit(view, span, { type: "case_no", confidence: 0.3, why: ["public-case-number"] });
    }
  },
};
