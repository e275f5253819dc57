import type { RE2JS } from "re2js";
import { allMatches } from "../all-matches.ts";
import type { Span } from "../text-map.ts";
import { factsOf, LONGEST_COUNTED, type PatternFacts } from "./pattern-facts.ts";
import { compileRe2 } from "./re2.ts";

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

const remembered = new Map<string, PatternFacts>();

/** Facts worked out ahead of time, so that a start does not have to: they change nothing that is found. */
export function rememberFacts(facts: Readonly<Record<string, PatternFacts>>): void {
  for (const [source, one] of Object.entries(facts)) remembered.set(source, one);
}

/**
 * Ways that may be tried from one place of a text without the guarantee of RE2. It bounds the time for each unit of a
 * draft whatever it holds; with more, a hostile draft could make a slow pattern of an innocent one.
 */
const MOST_WAYS = 1000;

/**
 * A pattern that the loader has accepted. RE2 costs most of a start, and on most texts finds nothing: it is compiled
 * for the first text that holds a literal no match can do without, and only sees such texts. Where the ways of a match
 * are few enough for the text, the engine of the language finds the same at a fraction of the cost.
 */
export function acceptedPattern(source: string): Pattern {
  let known: PatternFacts | undefined;
  const facts = (): PatternFacts => {
    known ??= remembered.get(source) ?? factsOf(source);
    return known;
  };
  let native: RegExp | null | undefined;
  let compiled: RE2JS | undefined;
  const find = (text: string, group: 0 | 1) => {
    const { literals, sets, ways, native: form } = facts();
    if (literals !== null && !literals.some((literal) => text.includes(literal))) return NONE;
    if (!sets.every((set) => holdsOneOf(text, set))) return NONE;
    if (text.length <= LONGEST_COUNTED && ways <= MOST_WAYS) {
      if (native === undefined) native = nativePattern(form);
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

function holdsOneOf(text: string, set: string): boolean {
  for (const character of set) if (text.includes(character)) return true;
  return false;
}

/** The pattern for the language's own engine, or null where there is none. */
function nativePattern(form: string | null): RegExp | null {
  // A group's place is told at a cost.
  return form === null ? null : new RegExp(form, /\((?!\?)/.test(form) ? "dgu" : "gu");
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
    return compileRe2(source);
  } catch (cause) {
    throw new SyntaxError("pattern is not RE2 syntax", { cause });
  }
}
