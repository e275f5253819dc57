import type { Span } from "../text-map.ts";

/** A text without the blanks and markers that may be strewn between the characters of a term, and the way back. */
interface TightText {
  readonly text: string;
  /** Where the unit at `index` of it stands in the text. */
  readonly at: (index: number) => number;
}

const HAN = /\p{Script=Han}/u;
/** What may stand between two characters of a term without hiding it from a reader. */
const STREWN = /[\s*_~\-.·|/^+]/;
/** A text without it is tight as it is. */
const STREWN_AFTER_HAN = /\p{Script=Han}[\s*_~\-.·|/^+]/u;
const STREWN_LIMIT = 4;

/** Finds the terms of a word list in a folded text, also when blanks or markers are strewn between their characters. */
export class TermIndex<T> {
  /** By the first unit of the term. */
  private readonly byFirst = new Map<number, { term: string; owner: T }[]>();

  add(term: string, owner: T): void {
    const first = term.charCodeAt(0);
    const bucket = this.byFirst.get(first);
    if (bucket) bucket.push({ term, owner });
    else this.byFirst.set(first, [{ term, owner }]);
  }

  /** Every occurrence of every term, by position; for one owner a longer term hides the shorter ones inside it. */
  find(text: string): (Span & { readonly term: string; readonly owner: T })[] {
    if (this.byFirst.size === 0) return [];
    const tight = tighten(text);
    const found: (Span & { term: string; owner: T })[] = [];
    for (let i = 0; i < tight.text.length; i++) {
      const bucket = this.byFirst.get(tight.text.charCodeAt(i));
      if (bucket === undefined) continue;
      for (const { term, owner } of bucket) {
        if (!tight.text.startsWith(term, i)) continue;
        found.push({ start: tight.at(i), end: tight.at(i + term.length - 1) + 1, term, owner });
      }
    }
    return longest(found);
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

function tighten(text: string): TightText {
  if (!STREWN_AFTER_HAN.test(text)) return { text, at: (index) => index };
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
  if (at === 0 || !HAN.test(text[at - 1]!)) return at;
  let end = at;
  while (end < text.length && end - at < STREWN_LIMIT && STREWN.test(text[end]!)) end++;
  return end < text.length && HAN.test(text[end]!) ? end : at;
}
