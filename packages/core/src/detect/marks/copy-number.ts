import { allMatches } from "../../all-matches.ts";
import { lineOf } from "../context.ts";
import type { Hit, Recogniser, View } from "../hit.ts";

/** A 份号 stands on the first line of the paper (GB/T 9704-2012); only classified papers carry one. */
const HEAD_PASSAGES = 2;
const LABELLED = /份\s?号\s?(?:[:=]\s?(?=\d)|(?=\d{4})|\s(?=\d{4}))(\d{1,6})(?!\d)/g;

/** The copy number of a classified paper: six digits alone at the head, or behind its label. */
export const copyNumber: Recogniser = {
  id: "copy-number",
  types: ["secret_companion"],
  needs: [{ all: ["digit", "copy"] }, { figures: 6 }],
  *find(view) {
    if (view.passage.index < HEAD_PASSAGES && !view.passage.cell && !view.passage.hidden) {
      const line = lineOf(view, 0);
      const alone = /^\s*(\d{6})\s*$/.exec(view.text.slice(line.start, line.end));
      if (alone) yield hit(view, alone[0].indexOf(alone[1]!), alone[1]!, "copy-number-head", 0.7);
    }
    for (const match of allMatches(view.text, LABELLED)) {
      yield hit(view, match.index + match[0].length - match[1]!.length, match[1]!, "label", 0.9);
    }
  },
};

function hit(view: View, start: number, value: string, code: string, confidence: number): Hit {
  const steps = [{ code, confidence }];
  return { type: "secret_companion", view, start, end: start + value.length, value, confidence, steps };
}
