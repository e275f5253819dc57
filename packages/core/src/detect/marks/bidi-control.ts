import { bidiControls } from "../../fold/bidi.ts";
import type { Hit, Recogniser, View } from "../hit.ts";

/** Bidirectional controls make a text read otherwise than it is stored; a Chinese notice has no use for them. */
export const bidiControl: Recogniser = {
  id: "bidi-control",
  types: ["hidden_text"],
  // Folding drops them.
  needs: { all: ["expanded"] },
  find(view) {
    return bidiControls(view.passage.text).map(({ start }) => hitAt(view, foldedOffset(view, start)));
  },
};

function hitAt(view: View, start: number): Hit {
  const end = Math.min(start + 1, view.text.length);
  const steps = [{ code: "bidi-control", confidence: 0.9 }];
  return { type: "hidden_text", view, start, end, value: "", confidence: 0.9, steps };
}

/** Folding drops the control itself: the first folded unit that stands behind `offset` of the passage. */
function foldedOffset(view: View, offset: number): number {
  let low = 0;
  let high = view.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.map.locate(middle, middle + 1).start < offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, Math.min(low, view.text.length - 1));
}
