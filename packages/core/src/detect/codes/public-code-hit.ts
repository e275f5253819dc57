import type { Span } from "../../text-map.ts";
import type { Hit, View } from "../hit.ts";

/** What is wrong with a public code or a date. */
export interface Fault {
  /** Id of its sentence in the locale's `reasons`. */
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly confidence?: number;
  /** Codes of the steps that led here. */
  readonly why?: readonly string[];
}

/** A stretch that is seen to be malformed, not guessed. */
const SEEN = 0.9;

/** The hit of a fault at a place of a folded text. */
export function faultAt(view: View, { start, end }: Span, fault: Fault): Hit {
  const { messageId, data, confidence = SEEN, why = [] } = fault;
  const steps = why.map((code) => ({ code }));
  const hit = { type: "bad_field", view, start, end, value: view.text.slice(start, end), confidence, steps, messageId };
  return data === undefined ? hit : { ...hit, data };
}
