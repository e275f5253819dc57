import { RE2JS } from "re2js";
import { allMatches } from "../all-matches.ts";
import type { Span } from "../text-map.ts";
import { factsOf, LONGEST_COUNTED, type PatternFacts } from "./pattern-facts.ts";

/** A pattern of a pack. RE2 runs in time linear in the text whatever the pattern, so a pack cannot stall a review. */
export interface Pattern {
  /** Literals of which every match holds at least one; null when none are known. */
  readonly literals: readonly string[] | null;
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
  return {
    literals: null,
    spans: (text) => spansOf(compiled, text, 0),
    narrowed: (text) => spansOf(compiled, text, 1),
  };
}

/** Ways that may be tried on one text without the guarantee of RE2: less than a second. */
const MOST_WAYS = 10_000_000;

/**
 * A pattern that the loader has accepted. RE2 costs most of a start, and on most texts finds nothing: it is compiled
 * for the first text that holds a literal no match can do without, and only sees such texts. Where the ways of a match
 * are few enough for the text, the engine of the language finds the same at a fraction of the cost.
 */
export function acceptedPattern(source: string): Pattern {
  let known: PatternFacts | undefined;
  const facts = (): PatternFacts => {
    known ??= factsOf(source);
    return known;
  };
  let native: RegExp | null | undefined;
  let compiled: RE2JS | undefined;
  const find = (text: string, group: 0 | 1) => {
    const { literals, ways } = facts();
    if (literals !== null && !literals.some((literal) => text.includes(literal))) return NONE;
    if (text.length <= LONGEST_COUNTED && ways * text.length <= MOST_WAYS) {
      if (native === undefined) native = nativeForm(source);
      if (native !== null) return nativeSpans(native, text, group);
    }
    compiled ??= compile(source);
    return spansOf(compiled, text, group);
  };
  return {
    get literals() {
      return facts().literals;
    },
    spans: (text) => find(text, 0),
    narrowed: (text) => find(text, 1),
  };
}

const PIECES = /\[(?:\\.|[^\\\]])*\]|\\[pP]\{\^?\w+\}|\\.|\./gu;
/** What RE2 takes for white space. */
const SPACE = "\\t\\n\\f\\r ";

/** Spells out what the engines read differently: white space, `.` at line breaks, names of scripts. */
function nativePiece(piece: string): string {
  if (piece === ".") return "[^\\n]";
  if (piece.startsWith("[")) {
    // Inside a class there is no other way to say it.
    if (/\\[SQEB]/.test(piece)) return "[";
    return piece.replace(/\\(?:[pP]\{\^?\w+\}|.)/gu, (inner) => (inner === "\\s" ? SPACE : scriptName(inner)));
  }
  if (piece === "\\s") return `[${SPACE}]`;
  if (piece === "\\S") return `[^${SPACE}]`;
  return /^\\[AzZQE]/.test(piece) ? "[" : scriptName(piece);
}

function scriptName(piece: string): string {
  return piece.replace(/^(\\[pP]\{)(Han|Latin|Common)\}/, "$1Script=$2}");
}

/** The pattern for the language's own engine, or null where its syntax is not that of RE2. */
function nativeForm(source: string): RegExp | null {
  const form = source.replace(PIECES, nativePiece);
  try {
    // A group's place is told at a cost.
    return new RegExp(form, /\((?!\?)/.test(form) ? "dgu" : "gu");
  } catch {
    return null;
  }
}

function nativeSpans(pattern: RegExp, text: string, group: 0 | 1): readonly Span[] {
  const found: Span[] = [];
  for (const match of allMatches(text, pattern)) {
    const [start, end] = match.indices?.[group] ?? [match.index, match.index + match[0].length];
    if (end > start) found.push({ start, end });
  }
  return found;
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
