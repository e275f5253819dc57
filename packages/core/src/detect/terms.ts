import type { Span } from "../text-map.ts";
import { isHan } from "./han.ts";
import { WordIndex } from "./word-index.ts";

/** A text without the blanks and markers that may be strewn between the characters of a term, and the way back. */
interface TightText {
  readonly text: string;
  /** Where the unit at `index` of it stands in the text. */
  readonly at: (index: number) => number;
}

interface FoundTerm<T> extends Span {
  readonly term: string;
  readonly owner: T;
}

const NONE: readonly FoundTerm<never>[] = [];

/** What may stand between two characters of a term without hiding it from a reader. */
const STREWN = /[\s*_~\-.·|/^+]/;
const STREWN_LIMIT = 4;

/** Finds the terms of a word list in a folded text, also when blanks or markers are strewn between their characters. */
export class TermIndex<T> {
  private readonly words = new WordIndex<{ readonly term: string; readonly owner: T }>();

  add(term: string, owner: T): void {
    this.words.add(term, { term, owner });
  }

  /** Every occurrence of every term, by position; for one owner a longer term hides the shorter ones inside it. */
  find(text: string): readonly FoundTerm<T>[] {
    const tight = tighten(text);
    if (!this.words.mayHold(tight.text)) return NONE;
    const found: FoundTerm<T>[] = [];
    this.words.each(tight.text, (start, end, { term, owner }) => {
      found.push({ start: tight.at(start), end: tight.at(end - 1) + 1, term, owner });
    });
    return found.length < 2 ? found : longest(found);
  }
}

/** Leaves out a term that lies inside a longer term of the same owner. */
function longest<T, F extends Span & { readonly owner: T }>(found: readonly F[]): F[] {
  const reach = new Map<T, number>();
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ owner, end }) => {
      if (end <= (reach.get(owner) ?? -1)) return false;
      reach.set(owner, end);
      return true;
    });
}

const same = (index: number): number => index;

/** Whether something strewn stands right behind a Han character. */
function isStrewn(text: string): boolean {
  let han = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // No strewn character but the white space of other scripts lies beyond Latin 1, and folding leaves none of that.
    if (han && unit < 0x100 && STREWN.test(text[at]!)) return true;
    han = isHan(unit);
  }
  return false;
}

function tighten(text: string): TightText {
  if (!isStrewn(text)) return { text, at: same };
  const kept: string[] = [];
  const at: number[] = [];
  let i = 0;
  while (i < text.length) {
    const unit = text[i]!;
    const stop = STREWN.test(unit) ? strewnEnd(text, i) : i;
    if (stop > i) {
      i = stop;
      continue;
    }
    kept.push(unit);
    at.push(i);
    i++;
  }
  return { text: kept.join(""), at: (index) => at[index]! };
}

/** The end of a short stretch of strewn characters between two Han characters; `at` itself when it is none. */
function strewnEnd(text: string, at: number): number {
  if (at === 0 || !isHan(text.charCodeAt(at - 1))) return at;
  let end = at;
  while (end < text.length && end - at < STREWN_LIMIT && STREWN.test(text[end]!)) end++;
  return end < text.length && isHan(text.charCodeAt(end)) ? end : at;
}
