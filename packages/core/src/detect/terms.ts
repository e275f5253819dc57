import { fold } from "../fold/fold.ts";
import type { Span } from "../text-map.ts";
import { CLASSES } from "./classes.ts";
import { digitOf, formsOf } from "./digit-runs.ts";
import { isHan } from "./han.ts";
import { having, type Traits, traitsOf } from "./traits.ts";
import { WordIndex } from "./word-index.ts";

/** A text without the blanks and markers that may be strewn between the characters of a term, and the way back. */
interface TightText {
  readonly text: string;
  /** Where the unit at `index` of it stands in the text. */
  readonly at: (index: number) => number;
  /** Where what ends before the unit at `end` of it ends in the text; by default right behind the last unit. */
  readonly after?: (end: number) => number;
  /** Whether a term may stand there; by default anywhere. */
  readonly whole?: (start: number, end: number) => boolean;
}

interface FoundTerm<T> extends Span {
  readonly term: string;
  readonly owner: T;
}

const NONE: readonly FoundTerm<never>[] = [];

/** What may stand between two characters of a term without hiding it from a reader. */
const STREWN = new RegExp(`[${CLASSES.strewn.characters}]`);
const STREWN_LIMIT = 4;

/**
 * Finds the terms of a word list in a folded text, whatever the case of Latin letters; also when blanks or markers are
 * strewn between their characters, when every character is doubled (内内部部), and terms with figures in other digits.
 */
export class TermIndex<T> {
  private readonly words = new WordIndex<Entry<T>>();
  /** Terms with Arabic figures, which may be written in circled or Han digits. */
  private readonly figured = new WordIndex<Entry<T>>();
  private hasFigures = false;

  add(term: string, owner: T): void {
    const read = inSmallLetters(fold(term).text);
    // Nothing but characters that show nothing: no text holds it.
    if (read === "") return;
    this.words.add(read, { term, owner });
    if (!/[0-9]/.test(read)) return;
    this.hasFigures = true;
    this.figured.add(inArabicDigits(read), { term, owner });
  }

  /**
   * Every occurrence of every term, by position; for one owner a longer term hides the shorter ones inside it. `traits`
   * are those of the text.
   */
  find(text: string, traits: Traits = traitsOf(text)): readonly FoundTerm<T>[] {
    const strewn = mayBeStrewn(traits);
    const doubled = strewn || mayBeDoubled(traits);
    const written = hasCapitals(traits) ? inSmallLetters(text) : text;
    // As most texts are.
    if (!doubled && !this.hasFigures && !this.words.mayHold(written)) return NONE;
    const found: FoundTerm<T>[] = [];
    const tight = strewn ? tighten(written) : { text: written, at: same };
    this.read(this.words, tight, found);
    if (this.hasFigures) {
      const digits = inArabicDigits(tight.text);
      if (digits !== tight.text) this.read(this.figured, { ...tight, text: digits }, found);
    }
    const single = doubled ? undoubled(tight) : null;
    if (single !== null) this.read(this.words, single, found);
    if (found.length === 0) return NONE;
    return found.length < 2 ? found : longest(found);
  }

  private read(words: WordIndex<Entry<T>>, tight: TightText, found: FoundTerm<T>[]): void {
    if (!words.mayHold(tight.text)) return;
    const { at, after = (index) => at(index - 1) + 1, whole = () => true } = tight;
    words.each(tight.text, (start, end, { term, owner }) => {
      if (whole(start, end)) found.push({ start: at(start), end: after(end), term, owner });
    });
  }
}

const mayBeStrewn = having("strewn");
const mayBeDoubled = having("doubled");
const hasCapitals = having("capital");

interface Entry<T> {
  readonly term: string;
  readonly owner: T;
}

/** Letters of ASCII only: the length stays as it is. */
function inSmallLetters(text: string): string {
  return /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text;
}

/** Circled and Han digits as Arabic ones, one for one. */
function inArabicDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (sign) => digitOf(sign) ?? sign);
}

const OTHER_DIGITS = new RegExp(`(?![0-9])[${formsOf("0123456789")}]`, "g");

/**
 * The text with every run of one Han character read once; null where no two runs follow each other. A term counts there
 * only when all its characters are doubled, and there are three: of two (清清楚楚) the plain reading holds them.
 */
function undoubled({ text, at }: TightText): TightText | null {
  if (!holdsDoubled(text)) return null;
  const starts: number[] = [];
  let kept = "";
  for (let index = 0; index < text.length; index++) {
    if (index > 0 && text[index] === text[index - 1] && isHan(text.charCodeAt(index))) continue;
    starts.push(index);
    kept += text[index];
  }
  starts.push(text.length);
  const width = (index: number): number => starts[index + 1]! - starts[index]!;
  const whole = (start: number, end: number): boolean => {
    if (end - start < LEAST_DOUBLED) return false;
    for (let index = start; index < end; index++) if (width(index) < 2) return false;
    return true;
  };
  return { text: kept, at: (index) => at(starts[index]!), after: (end) => at(starts[end]! - 1) + 1, whole };
}

const LEAST_DOUBLED = 3;

/** Whether two Han characters follow each other, each of them doubled. */
function holdsDoubled(text: string): boolean {
  for (let at = 0; at < text.length - 3; at++) {
    const [one, other] = [text.charCodeAt(at), text.charCodeAt(at + 2)];
    if (one !== text.charCodeAt(at + 1) || other !== text.charCodeAt(at + 3) || one === other) continue;
    if (isHan(one) && isHan(other)) return true;
  }
  return false;
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
