import { RE2JS } from "re2js";
import type { Span } from "../text-map.ts";
import { requiredLiterals } from "./required-literals.ts";

/** A pattern of a pack. RE2 runs in time linear in the text whatever the pattern, so a pack cannot stall a review. */
export interface Pattern {
  /** All matches, left to right, not overlapping; empty matches are left out. */
  spans(text: string): readonly Span[];
  /** As `spans`, each match narrowed to its first group when the pattern has one. */
  narrowed(text: string): readonly Span[];
}

const NONE: readonly Span[] = [];

/**
 * Compiles a pattern in RE2 syntax.
 * @throws {SyntaxError} when RE2 does not accept it (look-around and back-references are not in its syntax).
 */
export function compilePattern(source: string): Pattern {
  const compiled = compile(source);
  return { spans: (text) => spansOf(compiled, text, 0), narrowed: (text) => spansOf(compiled, text, 1) };
}

/**
 * A pattern that the loader has accepted. RE2 costs most of a start, and on most texts finds nothing: it is compiled
 * for the first text that holds a literal no match can do without, and only sees such texts.
 */
export function acceptedPattern(source: string): Pattern {
  const literals = requiredLiterals(source);
  let compiled: RE2JS | undefined;
  const find = (text: string, group: 0 | 1) => {
    if (literals !== null && !literals.some((literal) => text.includes(literal))) return NONE;
    compiled ??= compile(source);
    return spansOf(compiled, text, group);
  };
  return { spans: (text) => find(text, 0), narrowed: (text) => find(text, 1) };
}

function spansOf(compiled: RE2JS, text: string, group: 0 | 1): readonly Span[] {
  const matcher = compiled.matcher(text);
  const narrow = group <= matcher.groupCount() ? group : 0;
  const found: Span[] = [];
  while (matcher.find()) {
    // A group that took no part in the match stands at -1.
    const taken = matcher.start(narrow) < 0 ? 0 : narrow;
    const span = { start: matcher.start(taken), end: matcher.end(taken) };
    if (span.end > span.start) found.push(span);
  }
  return found;
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source);
  } catch (cause) {
    throw new SyntaxError("pattern is not RE2 syntax", { cause });
  }
}
