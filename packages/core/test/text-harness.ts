import { contextOf } from "../src/detect/detect.ts";
import type { DetectContext, Hit, Segment } from "../src/detect/hit.ts";
import { textCombiners, textRecognisers } from "../src/detect/recognisers/text-recognisers.ts";
import { viewsOf } from "../src/detect/views.ts";
import { read } from "../src/read/read.ts";

/** The draft as recognisers see it. */
export function contextOfText(text: string, segment: Segment | null = null): DetectContext {
  const document = read({ path: "draft.md", text });
  return contextOf(document, viewsOf(document), segment === null ? {} : { segment });
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
