import type { Span } from "../../text-map.ts";
import type { DetectContext, Segment, View } from "../hit.ts";
import { enumeratedNames, labelledNames, nameInCell, titledNames } from "./labelled-names.ts";
import { maskedNames } from "./masked-names.ts";
import { type NameSpan, namesWithin, withoutOverlaps } from "./name-span.ts";
import { ScoredText } from "./scored-names.ts";

export type { NameSpan } from "./name-span.ts";

const known = new WeakMap<View, readonly NameSpan[]>();
const scored = new WeakMap<Segment, WeakMap<View, ScoredText>>();

/** Names that their surroundings alone give away: a column, a label, a title, an enumeration, or a mask. */
export function namesByContext(view: View): readonly NameSpan[] {
  const found = known.get(view) ?? readNames(view);
  known.set(view, found);
  return found;
}

function readNames(view: View): readonly NameSpan[] {
  const inCell = nameInCell(view);
  if (inCell) return [inCell];
  const { text } = view;
  return withoutOverlaps([
    ...labelledNames(text),
    ...titledNames(text),
    ...enumeratedNames(text),
    ...maskedNames(text),
  ]);
}

/**
 * Natural persons' names in a view, or in the stretch `within` of it. With a segmenter, words and their tags are asked
 * for only in sentences that hold a surname; without one, only names given away by their surroundings are found.
 */
export function findNames(view: View, context: DetectContext, within?: Span): readonly NameSpan[] {
  const stretch = within ?? { start: 0, end: view.text.length };
  const plain = namesWithin(namesByContext(view), stretch);
  if (!context.segment || view.passage.cell?.row === 0) return plain;
  return withoutOverlaps([...plain, ...scoredText(view, context.segment).namesWithin(stretch)]);
}

function scoredText(view: View, segment: Segment): ScoredText {
  const bySegment = scored.get(segment) ?? new WeakMap<View, ScoredText>();
  scored.set(segment, bySegment);
  const text = bySegment.get(view) ?? new ScoredText(view.text, segment);
  bySegment.set(view, text);
  return text;
}
