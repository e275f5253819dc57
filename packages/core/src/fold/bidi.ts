import { allMatches } from "../all-matches.ts";
import type { Span } from "../text-map.ts";

const CONTROLS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/g;

/** Runs of bidirectional controls in a text as written: they make it read in another order than it is stored. */
export function bidiControls(text: string): Span[] {
  return Array.from(allMatches(text, CONTROLS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
