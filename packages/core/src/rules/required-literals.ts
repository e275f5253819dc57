/** What is known of the texts that a piece of a pattern matches. */
interface Known {
  /** All of them, when they are few. */
  readonly all: readonly string[] | null;
  /** Stretches of which each of them holds at least one; null when no such stretches are known. */
  readonly anyOf: readonly string[] | null;
}

const UNKNOWN: Known = { all: null, anyOf: null };
const EMPTY: Known = { all: [""], anyOf: null };
/** So many alternatives are still found faster than the pattern. */
const MOST = 24;
/** Without what RE2 reads in its own way there: `[:alpha:]`, a bracket first, `\Q`. */
const CLASS = /^\[(?!\^?\])(?:\\[pP]\{\^?\w{1,40}\}|\\[^pPQE]|[^\\[\]])*\]/;
const ESCAPED_CLASS = /^\\(?:[sSdDwW]|[pP]\{\^?\w{1,40}\})/;
const BOUNDARY = /^(?:[\^$]|\\[bBAz])/;
const ESCAPED_SIGN = /^\\[!-/:-@[-`{-~]/;
const GROUP = /^\((?:\?:|(?!\?))/;
const QUANTIFIER = /^(?:[?*+]|\{\d{1,4}(?:,\d{0,4})?\})\??/;
/** Characters that stand for themselves, without a last one that has a quantifier of its own. */
const LITERALS = /^[^\\^$.*+?()[\]{}|]+(?![?*+{])/u;
const LITERAL = /^[^\\^$.*+?()[\]{}|]/u;

/**
 * Literals of which every match of a pattern in RE2 syntax holds at least one, or null when none are known. Syntax that
 * is not read here (flags, named groups, code points by number) makes it null: it never promises too much.
 */
export function requiredLiterals(source: string): readonly string[] | null {
  const reader = new Reader(source);
  const known = reader.alternatives();
  return reader.done ? stretchesOf(known) : null;
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
    let sequence = EMPTY;
    for (let piece = this.piece(); piece !== null; piece = this.piece()) sequence = followed(sequence, piece);
    return sequence;
  }

  /** An atom with its quantifier; null where the sequence ends. */
  private piece(): Known | null {
    const atom = this.atom();
    const quantifier = atom && this.take(QUANTIFIER);
    if (!quantifier) return atom;
    if (quantifier.startsWith("?")) return { all: atom.all && unique(["", ...atom.all]), anyOf: null };
    const atLeast = quantifier.startsWith("+") ? 1 : Number(/\d+/.exec(quantifier)?.[0] ?? 0);
    return atLeast > 0 ? { all: null, anyOf: stretchesOf(atom) } : UNKNOWN;
  }

  private atom(): Known | null {
    if (this.take(GROUP) !== null) return this.group();
    if (this.take(BOUNDARY) !== null) return EMPTY;
    if (this.take(CLASS) !== null || this.take(ESCAPED_CLASS) !== null || this.take(/^\./) !== null) return UNKNOWN;
    const literal = this.take(ESCAPED_SIGN)?.slice(1) ?? this.take(LITERALS) ?? this.take(LITERAL);
    return literal === null ? null : { all: [literal], anyOf: null };
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
  const all = alternatives.flatMap((each) => each.all ?? []);
  if (alternatives.every((each) => each.all !== null) && all.length <= MOST) return { all: unique(all), anyOf: null };
  const stretches = alternatives.map(stretchesOf);
  return { all: null, anyOf: stretches.includes(null) ? null : bounded(stretches.flatMap((each) => each ?? [])) };
}

function followed(before: Known, after: Known): Known {
  if (before.all !== null && after.all !== null && before.all.length * after.all.length <= MOST) {
    const { all } = after;
    return { all: unique(before.all.flatMap((head) => all.map((tail) => head + tail))), anyOf: null };
  }
  return { all: null, anyOf: better(stretchesOf(before), stretchesOf(after)) };
}

/** What is known to be held: of few texts, these themselves. */
function stretchesOf({ all, anyOf }: Known): readonly string[] | null {
  if (all === null) return anyOf;
  return all.includes("") ? null : bounded(all);
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

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
