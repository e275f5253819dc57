import { allMatches } from "../../all-matches.ts";
import { labelOf } from "../context.ts";
import type { Recogniser } from "../hit.ts";
import { textHit } from "./text-hit.ts";

const NUMBER = /(?<![\dA-Za-z])\d{8,18}(?![\dA-Za-z])/g;
const LABEL = /准考证号?码?|考号/;

/** Examination numbers behind their label: public in lists of successful candidates, so considered only. */
export const examNo: Recogniser = {
  id: "exam-no",
  types: ["exam_no"],
  needs: { figures: 8 },
  *find(view) {
    if (!LABEL.test(`${view.passage.cell?.header ?? ""}${view.text}`)) return;
    for (const match of allMatches(view.text, NUMBER)) {
      if (!LABEL.test(labelOf(view, match.index))) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      yield textHit(view, span, { type: "exam_no", confidence: 0.3, why: ["public-exam-number"] });
    }
  },
};
