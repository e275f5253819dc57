import type { Span } from "../../text-map.ts";
import type { Hit, View } from "../hit.ts";

/** What a text-shaped recogniser found at one place, before it is put into a {@link Hit}. */
export interface Reading {
  readonly type: string;
  readonly confidence: number;
  /** Step codes, in the order in which they were settled. */
  readonly why: readonly string[];
  /** Facts for the message; never the value. */
  readonly data?: Hit["data"];
}

/** The hit of `reading` on `span` of the folded text; its value is the text there. */
export function textHit(view: View, { start, end }: Span, { type, confidence, why, data }: Reading): Hit {
  const steps = why.map((code) => ({ code }));
  const hit = { type, view, start, end, value: view.text.slice(start, end), confidence, steps };
  return data ? { ...hit, data } : hit;
}
