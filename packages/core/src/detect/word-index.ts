/** Bits of a filter: 128 KB, which the cache of a core holds. */
const FILTER_BITS = 20;
const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca6b;
const THIRD = 0xc2b2ae35;
/** Cells of the transition table for each state; fuller tables are searched longer. */
const SPARE = 2;

/**
 * Finds many words in a text in one pass. Filters of the first two and the first three units of all words say for nearly
 * every place that none begins there; where one may, the states of a trie are followed, kept in one hash table
 * (state, unit) → state.
 */
export class WordIndex<T> {
  private readonly words: { readonly word: string; readonly value: T }[] = [];
  private built: Trie | null = null;

  /** @throws {RangeError} when the word is empty. */
  add(word: string, value: T): void {
    if (word === "") throw new RangeError("a word has at least one character");
    this.words.push({ word, value });
    this.built = null;
  }

  /** Whether a word may begin somewhere; when not, the text holds none. */
  mayHold(text: string): boolean {
    return this.words.length > 0 && this.trie().next(text, 0) < text.length;
  }

  /** Calls `take` for every occurrence of every word, by start and then by length. */
  each(text: string, take: (start: number, end: number, value: T) => void): void {
    if (this.words.length === 0) return;
    const trie = this.trie();
    for (let start = trie.next(text, 0); start < text.length; start = trie.next(text, start + 1)) {
      let state = 0;
      for (let at = start; at < text.length; at++) {
        state = trie.step(state, text.charCodeAt(at));
        if (state < 0) break;
        for (let word = trie.first(state); word >= 0; word = trie.after(word))
          take(start, at + 1, this.words[word]!.value);
      }
    }
  }

  private trie(): Trie {
    this.built ??= new Trie(this.words.map(({ word }) => word));
    return this.built;
  }
}

class Trie {
  /** A bit for each pair of units that some word begins with, and for each three of those that some word goes on with. */
  private readonly pairs = new Uint32Array(1 << (FILTER_BITS - 5));
  private readonly threes = new Uint32Array(1 << (FILTER_BITS - 5));
  /** A bit for each pair that is a word. */
  private readonly words = new Uint32Array(1 << (FILTER_BITS - 5));
  /** Words of one unit begin with any pair. */
  private readonly single = new Uint8Array(0x10000);
  private readonly mask: number;
  private readonly from: Int32Array;
  private readonly by: Uint16Array;
  private readonly to: Int32Array;
  /** The first word that ends in each state, and for each word the next one that ends where it does; -1 for none. */
  private readonly ends: Int32Array;
  private readonly others: Int32Array;
  private states = 1;

  constructor(words: readonly string[]) {
    const most = words.reduce((sum, { length }) => sum + length, 1);
    const size = 2 ** Math.ceil(Math.log2(most * SPARE));
    this.mask = size - 1;
    this.from = new Int32Array(size).fill(-1);
    this.by = new Uint16Array(size);
    this.to = new Int32Array(size);
    this.ends = new Int32Array(most).fill(-1);
    this.others = new Int32Array(words.length).fill(-1);
    // Backwards, so that of words that end together the first one added comes first.
    for (let word = words.length - 1; word >= 0; word--) this.add(words[word]!, word);
  }

  private add(text: string, word: number): void {
    if (text.length === 1) this.single[text.charCodeAt(0)] = 1;
    else {
      const pair = pairBit(text.charCodeAt(0), text.charCodeAt(1));
      set(this.pairs, pair);
      if (text.length === 2) set(this.words, pair);
      else set(this.threes, threeBit(pair, text.charCodeAt(2)));
    }
    let state = 0;
    for (let at = 0; at < text.length; at++) state = this.grow(state, text.charCodeAt(at));
    this.others[word] = this.ends[state]!;
    this.ends[state] = word;
  }

  private grow(state: number, unit: number): number {
    const cell = this.cell(state, unit);
    if (this.from[cell]! < 0) {
      this.from[cell] = state;
      this.by[cell] = unit;
      this.to[cell] = this.states++;
    }
    return this.to[cell]!;
  }

  /** The cell of a transition, or the free one where it would stand. */
  private cell(state: number, unit: number): number {
    let cell = (Math.imul(state, FIRST) ^ Math.imul(unit, SECOND)) & this.mask;
    while (this.from[cell]! >= 0 && (this.from[cell] !== state || this.by[cell] !== unit))
      cell = (cell + 1) & this.mask;
    return cell;
  }

  /** The first place from `start` on where a word may begin; the length of the text when there is none. */
  next(text: string, start: number): number {
    const { pairs, threes, words, single } = this;
    const last = text.length - 1;
    let unit = text.charCodeAt(start);
    for (let at = start; at < last; at++) {
      const following = text.charCodeAt(at + 1);
      const pair = pairBit(unit, following);
      if (has(pairs, pair)) {
        // Behind the text there is no unit, and no word goes on with one.
        if (has(words, pair) || has(threes, threeBit(pair, text.charCodeAt(at + 2)))) return at;
      }
      if (single[unit] === 1) return at;
      unit = following;
    }
    return start <= last && single[unit] === 1 ? last : text.length;
  }

  /** The state after `unit`, or -1. */
  step(state: number, unit: number): number {
    const cell = this.cell(state, unit);
    return this.from[cell]! < 0 ? -1 : this.to[cell]!;
  }

  first(state: number): number {
    return this.ends[state]!;
  }

  after(word: number): number {
    return this.others[word]!;
  }
}

function set(filter: Uint32Array, bit: number): void {
  filter[bit >>> 5]! |= 1 << (bit & 31);
}

function has(filter: Uint32Array, bit: number): boolean {
  return (filter[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}

function threeBit(pair: number, third: number): number {
  return (Math.imul(pair, FIRST) ^ Math.imul(third, THIRD)) >>> (32 - FILTER_BITS);
}

function pairBit(first: number, second: number): number {
  return (Math.imul(first, FIRST) ^ Math.imul(second, SECOND)) >>> (32 - FILTER_BITS);
}
