import { nativeForm } from "./native-form.ts";

/** What is known of the texts that a piece of a pattern matches. */
interface Known {
  /** All of them, when they are few. */
  readonly all: readonly string[] | null;
  /** Stretches of which each of them holds at least one; null when no such stretches are known. */
  readonly anyOf: readonly string[] | null;
  /** Characters, of each of which sets each of them holds at least one. */
  readonly sets: readonly string[];
  /** In how many ways at most it can match from one place on; Infinity when nothing bounds it. */
  readonly ways: number;
  /** Whether it may match nothing. */
  readonly empty: boolean;
  /** Whether it may begin with a repetition without an end, so that a match reaches back as far as the text allows. */
  readonly open: boolean;
}

const ONE_CHARACTER: Known = { all: null, anyOf: null, sets: [], ways: 1, empty: false, open: false };
const EMPTY: Known = { all: [""], anyOf: null, sets: [], ways: 1, empty: true, open: false };
/** So many alternatives are still found faster than the pattern. */
const MOST = 24;
/** Without what RE2 reads in its own way there: `[:alpha:]`, a bracket first, `\Q`. */
const CLASS = /^\[(?!\^?\])(?:\\[pP]\{\^?\w{1,40}\}|\\[^pPQE]|[^\\[\]])*\]/;
const ESCAPED_CLASS = /^\\(?:[sSdDwW]|[pP]\{\^?\w{1,40}\})/;
/** A class that only lists characters. */
const LISTED = /^\[(?!\^)((?:\\[!-/:-@[-`{-~]|[^\\\-[\]])+)\]$/u;
const DIGITS = "0123456789";
/** So many sets are looked for. */
const MOST_SETS = 4;
/** Longest text for which an unbounded repetition is counted. */
export const LONGEST_COUNTED = 1000;
const BEGINNING = /^(?:\^|\\A)/;
const BOUNDARY = /^(?:[\^$]|\\[bBAz])/;
const ESCAPED_SIGN = /^\\[!-/:-@[-`{-~]/;
const GROUP = /^\((?:\?:|(?!\?))/;
const QUANTIFIER = /^(?:[?*+]|\{\d{1,4}(?:,\d{0,4})?\})\??/;
/** Characters that stand for themselves, without a last one that has a quantifier of its own. */
const LITERALS = /^[^\\^$.*+?()[\]{}|]+(?![?*+{])/u;
const LITERAL = /^[^\\^$.*+?()[\]{}|]/u;

/** What can be told of a pattern in RE2 syntax without running it. */
export interface PatternFacts {
  /**
   * Literals of which every match holds at least one, or null when none are known. Syntax that is not read here (flags,
   * named groups, code points by number) makes it null: it never promises too much.
   */
  readonly literals: readonly string[] | null;
  /** Sets of characters: every match holds one of each. Fewer than there are, never more. */
  readonly sets: readonly string[];
  /**
   * In how many ways at most an engine that tries one after the other goes on from one place of a text of up to
   * {@link LONGEST_COUNTED} units; Infinity when nothing bounds them, or when engines may read the pattern differently.
   */
  readonly ways: number;
  /** The pattern for the language's own engine; null when it has no such form. */
  readonly native: string | null;
}

/** Takes time linear in the length of the pattern, but for the few literals it compares. */
export function factsOf(source: string): PatternFacts {
  const reader = new Reader(source);
  const known = reader.alternatives();
  if (!reader.done) return { literals: null, sets: [], ways: Number.POSITIVE_INFINITY, native: null };
  const literals = stretchesOf(known);
  return { literals, sets: setsBeside(literals, known.sets), ways: known.ways, native: nativeForm(source) };
}

/** Why a pattern cannot be looked for without trying it everywhere. */
export type AnchorFault = "no-anchor" | "open-left";

/**
 * Whether a pattern has something to be looked for by (a literal or a listed class that no match can do without) and
 * begins there or near it; null when it does, and for syntax that is not read here: RE2 keeps that linear in any case.
 */
export function anchorFault(source: string): AnchorFault | null {
  const reader = new Reader(source);
  const known = reader.alternatives();
  if (!reader.done) return null;
  if (known.open) return "open-left";
  return stretchesOf(known) === null && known.sets.length === 0 ? "no-anchor" : null;
}

/** Reads a pattern from left to right; stops where it meets syntax that it does not know. */
class Reader {
  private rest: string;

  constructor(source: string) {
    this.rest = source;
  }

  get done(): boolean {
    return this.rest === "";
  }

  alternatives(): Known {
    const read = [this.sequence()];
    while (this.take(/^\|/)) read.push(this.sequence());
    return read.length === 1 ? read[0]! : either(read);
  }

  private sequence(): Known {
    // Behind the beginning of the text or line nothing reaches back.
    const fixed = BEGINNING.test(this.rest);
    let sequence = EMPTY;
    for (let piece = this.piece(); piece !== null; piece = this.piece()) sequence = followed(sequence, piece);
    return fixed ? { ...sequence, open: false } : sequence;
  }

  /** An atom with its quantifier; null where the sequence ends. */
  private piece(): Known | null {
    const atom = this.atom();
    const quantifier = atom && this.take(QUANTIFIER);
    if (!quantifier) return atom;
    // Engines differ in how often they go through what matches nothing.
    const ways = atom.empty ? Number.POSITIVE_INFINITY : waysOfRepeated(atom.ways, quantifier);
    const open = atom.open || (/^(?:[*+]|\{\d+,\})/.test(quantifier) && atom.all === null);
    if (quantifier.startsWith("?"))
      return { all: atom.all && unique(["", ...atom.all]), anyOf: null, sets: [], ways, empty: true, open };
    const atLeast = quantifier.startsWith("+") ? 1 : Number(/\d+/.exec(quantifier)?.[0] ?? 0);
    if (atLeast === 0) return { all: null, anyOf: null, sets: [], ways, empty: true, open };
    return { all: null, anyOf: stretchesOf(atom), sets: setsOf(atom), ways, empty: atom.empty, open };
  }

  private atom(): Known | null {
    if (this.take(GROUP) !== null) return this.group();
    if (this.take(BOUNDARY) !== null) return EMPTY;
    const one = this.take(CLASS) ?? this.take(ESCAPED_CLASS) ?? this.take(/^\./);
    if (one !== null) return { ...ONE_CHARACTER, sets: listed(one) };
    const literal = this.take(ESCAPED_SIGN)?.slice(1) ?? this.take(LITERALS) ?? this.take(LITERAL);
    return literal === null ? null : { ...ONE_CHARACTER, all: [literal] };
  }

  private group(): Known | null {
    const known = this.alternatives();
    return this.take(/^\)/) === null ? null : known;
  }

  private take(syntax: RegExp): string | null {
    const taken = syntax.exec(this.rest)?.[0] ?? null;
    if (taken !== null) this.rest = this.rest.slice(taken.length);
    return taken;
  }
}

function either(alternatives: readonly Known[]): Known {
  const ways = alternatives.reduce((sum, each) => sum + each.ways, 0);
  const empty = alternatives.some((each) => each.empty);
  const open = alternatives.some((each) => each.open);
  const all = alternatives.flatMap((each) => each.all ?? []);
  if (alternatives.every((each) => each.all !== null) && all.length <= MOST)
    return { all: unique(all), anyOf: null, sets: [], ways: deepest(unique(all)), empty, open };
  const stretches = alternatives.map(stretchesOf);
  const sets = alternatives.map((each) => setsOf(each)[0]);
  return {
    all: null,
    // A character of one set of each of them.
    sets: sets.includes(undefined) ? [] : [unique([...sets.join("")]).join("")],
    ways,
    empty,
    open,
    anyOf: stretches.includes(null) ? null : bounded(stretches.flatMap((each) => each ?? [])),
  };
}

function followed(before: Known, after: Known): Known {
  const ways = before.ways * after.ways;
  const empty = before.empty && after.empty;
  const open = before.open || (before.empty && after.open);
  if (before.all !== null && after.all !== null && before.all.length * after.all.length <= MOST) {
    const { all } = after;
    const both = unique(before.all.flatMap((head) => all.map((tail) => head + tail)));
    return { all: both, anyOf: null, sets: [], ways, empty, open };
  }
  const sets = unique([...setsOf(before), ...setsOf(after)]);
  return { all: null, anyOf: better(stretchesOf(before), stretchesOf(after)), sets, ways, empty, open };
}

/** Ways of what a quantifier repeats: for each number of times it allows, those of every repetition. */
function waysOfRepeated(ways: number, quantifier: string): number {
  if (quantifier.startsWith("?")) return ways + 1;
  const [, least = "0", comma, most] = /^\{(\d{1,4})(,?)(\d{0,4})/.exec(quantifier) ?? [];
  if (comma === undefined || (comma !== "" && most === ""))
    return ways === 1 ? LONGEST_COUNTED : Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let times = Number(least); times <= Number(most || least); times++) sum += ways ** times;
  return sum;
}

/** What is known to be held: of few texts, these themselves. */
function stretchesOf({ all, anyOf }: Known): readonly string[] | null {
  if (all === null) return anyOf;
  return all.includes("") ? null : bounded(all);
}

/** The characters of a class when it lists them. */
function listed(one: string): readonly string[] {
  if (one === "\\d" || one === "[0-9]") return [DIGITS];
  const [, inner] = LISTED.exec(one) ?? [];
  return inner === undefined ? [] : [inner.replace(/\\(.)/gu, "$1")];
}

/** What is known of single characters: of few texts, how they begin. */
function setsOf({ all, sets }: Known): readonly string[] {
  if (all === null) return sets;
  return all.includes("") ? [] : [unique(all.map((text) => String.fromCodePoint(text.codePointAt(0)!))).join("")];
}

/** The sets that say more than the literals do. */
function setsBeside(literals: readonly string[] | null, sets: readonly string[]): readonly string[] {
  const said = (set: string): boolean =>
    literals?.every((literal) => [...literal].some((character) => set.includes(character))) ?? false;
  return sets.filter((set) => !said(set)).slice(0, MOST_SETS);
}

/** The stretches without those that hold another one; null for too many. */
function bounded(stretches: readonly string[]): readonly string[] | null {
  const least = unique(stretches).filter((one, _, all) => !all.some((other) => other !== one && one.includes(other)));
  return least.length <= MOST ? least : null;
}

/** The rarer of two: whose shortest stretch is longer, or which has fewer. */
function better(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null || other === null) return one ?? other;
  const shorter = shortest(one) - shortest(other);
  return shorter > 0 || (shorter === 0 && one.length <= other.length) ? one : other;
}

function shortest(stretches: readonly string[]): number {
  return Math.min(...stretches.map(({ length }) => length));
}

/** Of several literals only those fit at one place that begin one another. */
function deepest(literals: readonly string[]): number {
  return Math.max(...literals.map((one) => literals.filter((other) => one.startsWith(other)).length));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
