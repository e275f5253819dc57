import type { DetectContext, Hit, Segment, View } from "../src/detect/hit.ts";
import { findNumbers } from "../src/detect/numbers.ts";
import { textCombiners, textRecognisers } from "../src/detect/recognisers/text-recognisers.ts";
import { fold } from "../src/fold/fold.ts";
import { read } from "../src/read/read.ts";

/** The draft as recognisers see it. */
export function contextOfText(text: string, segment: Segment | null = null): DetectContext {
  const document = read({ path: "draft.md", text });
  const views = document.passages.map((passage): View => ({ passage, ...fold(passage.text) }));
  return { document, views, segment, numbers: (view) => findNumbers(view.text) };
}

/** Hits of the text-shaped recognisers, then of the combiners over them and `others`. */
export function textHits(
  text: string,
  segment: Segment | null = null,
  others: (context: DetectContext) => Hit[] = () => [],
): Hit[] {
  const context = contextOfText(text, segment);
  const hits = context.views.flatMap((view) => textRecognisers.flatMap(({ find }) => [...find(view, context)]));
  const all = [...hits, ...others(context)];
  return [...hits, ...textCombiners.flatMap(({ combine }) => [...combine(all, context)])];
}

/** Types and values of what would be reported. */
export function reported(text: string, segment: Segment | null = null): string[] {
  return textHits(text, segment)
    .filter(({ confidence }) => confidence >= 0.5)
    .map(({ type, value }) => `${type} ${value}`);
}
