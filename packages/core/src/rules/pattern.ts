import { RE2JS } from "re2js";
import type { Span } from "../text-map.ts";

/** A pattern of a pack. RE2 runs in time linear in the text whatever the pattern, so a pack cannot stall a review. */
export interface Pattern {
  /** All matches, left to right, not overlapping; empty matches are left out. */
  spans(text: string): readonly Span[];
}

/**
 * Compiles a pattern in RE2 syntax.
 * @throws {SyntaxError} when RE2 does not accept it (look-around and back-references are not in its syntax).
 */
export function compilePattern(source: string): Pattern {
  const compiled = compile(source);
  return {
    spans(text) {
      const matcher = compiled.matcher(text);
      const found: Span[] = [];
      while (matcher.find()) {
        const span = { start: matcher.start(), end: matcher.end() };
        if (span.end > span.start) found.push(span);
      }
      return found;
    },
  };
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source);
  } catch (cause) {
    throw new SyntaxError("pattern is not RE2 syntax", { cause });
  }
}
