import { NOT_ONE, unitForm } from "../fold/characters.ts";
import { CLASSES, type Class, type ClassName } from "./classes.ts";
import { DIGIT_SIGNS } from "./digit-runs.ts";
import { isHan } from "./han.ts";

/** A class of texts, or what one pass over a text tells besides. */
export type Trait = ClassName | "unfolded" | "expanded" | "doubled";

/** What a text is made of, as far as anybody asks. */
export interface Traits {
  /** One bit for each trait, in two numbers of 32. */
  readonly held: number;
  readonly also: number;
  /** Units that may stand for a digit. */
  readonly figures: number;
  /** Letters and digits of ASCII. */
  readonly signs: number;
}

/** What a view must hold before a recogniser is asked about it. */
export interface Needs {
  /** Each of these traits. */
  readonly all?: readonly Trait[];
  /** So many units that may stand for a digit. */
  readonly figures?: number;
  /** So many letters and digits of ASCII. */
  readonly signs?: number;
}

/** One bit, in one of two numbers. */
interface Bits {
  readonly held: number;
  readonly also: number;
}

const NO_BITS: Bits = { held: 0, also: 0 };
const WORD = 32;

/**
 * `unfolded`: a unit that folding changes; `expanded`: one that it does not change into just one other; `doubled`: a Han
 * character twice in a row, or one that may be since folding changes it.
 */
const NAMES: readonly Trait[] = [...(Object.keys(CLASSES) as ClassName[]), "unfolded", "expanded", "doubled"];
if (NAMES.length > 2 * WORD) throw new RangeError("two numbers have bits for 64 traits");

const BITS = new Map<Trait, Bits>(
  NAMES.map((name, index) => [name, index < WORD ? { held: 1 << index, also: 0 } : { held: 0, also: 1 << index }]),
);

function together(all: Iterable<Bits>): Bits {
  let [held, also] = [0, 0];
  for (const bits of all) {
    held |= bits.held;
    also |= bits.also;
  }
  return { held, also };
}

function bitsOf(traits: readonly Trait[]): Bits {
  return together(traits.map((trait) => BITS.get(trait)!));
}

/** What a unit makes a text of: by itself, and as the first and the second one of two. */
interface Weight {
  alone: Bits;
  first: Bits;
  second: Bits;
}

const weights = new Map<number, Weight>();

function weigh(part: keyof Weight, units: Iterable<string>, bits: Bits): void {
  for (const unit of units) {
    const code = unit.charCodeAt(0);
    const weight = weights.get(code) ?? { alone: NO_BITS, first: NO_BITS, second: NO_BITS };
    weight[part] = together([weight[part], bits]);
    weights.set(code, weight);
  }
}

for (const [name, { characters = "", words = [], pair = ["", ""] }] of Object.entries<Class>(CLASSES)) {
  const bits = BITS.get(name as Trait)!;
  weigh("alone", characters, bits);
  // Of words the first two characters are looked for, in any pairing: more texts are looked at, none is passed over.
  weigh("first", [...words, ...pair[0]], bits);
  weigh("second", [...words.map((word) => word.charAt(1)), ...pair[1]], bits);
}

/** Blank space, with the last unit that is such: words may be set with blanks between their characters. */
const SPACE = 0x20;
const DOUBLED: Bits = BITS.get("doubled")!;

/** Units that count alike are of one kind; most Han characters count for nothing. */
const PLAIN = 1;
/** By unit, its kind, told when the unit is met first; 0 until then. */
const kindOf = new Uint8Array(0x10000);
const MOST_KINDS = 256;

/** By kind. */
const aloneHeld = new Int32Array(MOST_KINDS);
const aloneAlso = new Int32Array(MOST_KINDS);
const firstHeld = new Int32Array(MOST_KINDS);
const firstAlso = new Int32Array(MOST_KINDS);
const secondHeld = new Int32Array(MOST_KINDS);
const secondAlso = new Int32Array(MOST_KINDS);
/** What may stand for a digit, letters and digits of ASCII, blanks. */
const signOf = new Uint8Array(MOST_KINDS);
const FIGURE = 1;
const SIGN = 2;
const BLANK = 4;

/** Letters and digits of ASCII. */
const SIGNS = new Set(CLASSES.letter.characters + CLASSES.digit.characters);
const kinds = new Map<string, number>([["0,0,0,0,0,0,0", PLAIN]]);

/** A unit counts for what it folds to. */
function kindAt(unit: number): number {
  const form = unitForm(unit);
  const weight = weights.get(form);
  const alone = together([weight?.alone ?? NO_BITS, bitsOf(changes(unit, form))]);
  const { first, second } = weight ?? { first: NO_BITS, second: NO_BITS };
  const sign = String.fromCharCode(form);
  const signs = (DIGIT_SIGNS.has(sign) ? FIGURE : 0) | (SIGNS.has(sign) ? SIGN : 0) | (form > SPACE ? 0 : BLANK);
  const id = [alone.held, alone.also, first.held, first.also, second.held, second.also, signs].join();
  const kind = kinds.get(id) ?? kinds.size + PLAIN;
  if (kind >= MOST_KINDS) throw new RangeError("more kinds of characters than a byte tells apart");
  kinds.set(id, kind);
  [aloneHeld[kind], aloneAlso[kind]] = [alone.held, alone.also];
  [firstHeld[kind], firstAlso[kind]] = [first.held, first.also];
  [secondHeld[kind], secondAlso[kind]] = [second.held, second.also];
  signOf[kind] = signs;
  kindOf[unit] = kind;
  return kind;
}

function changes(unit: number, form: number): readonly Trait[] {
  if (form === NOT_ONE) return ["unfolded", "expanded"];
  if (form === unit) return [];
  return isHan(form) ? ["unfolded", "doubled"] : ["unfolded"];
}

/** The traits of a text once it is folded unit by unit, in one pass. */
export function traitsOf(text: string): Traits {
  let held = 0;
  let also = 0;
  let figures = 0;
  let signs = 0;
  /** What the unit before opens. */
  let openedHeld = 0;
  let openedAlso = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf[unit]! || kindAt(unit);
    if (unit === last && isHan(unit)) also |= DOUBLED.also;
    last = unit;
    if (kind === PLAIN) {
      openedHeld = 0;
      openedAlso = 0;
      continue;
    }
    held |= aloneHeld[kind]! | (openedHeld & secondHeld[kind]!);
    also |= aloneAlso[kind]! | (openedAlso & secondAlso[kind]!);
    const sign = signOf[kind]!;
    figures += sign & FIGURE;
    signs += (sign & SIGN) >> 1;
    if (sign < BLANK) {
      openedHeld = firstHeld[kind]!;
      openedAlso = firstAlso[kind]!;
    }
  }
  return { held, also, figures, signs };
}

/** The traits that a cell has by its header. */
export function seatTraits(header: string): Bits {
  const { held, also } = traitsOf(header);
  return { held: held & SEATED.held, also: also & SEATED.also };
}

const SEATED: Bits = bitsOf(
  Object.entries<Class>(CLASSES).flatMap(([name, { seated }]) => (seated ? [name as ClassName] : [])),
);

/** Whether texts have all of these traits. */
export function having(...traits: readonly Trait[]): (of: Bits) => boolean {
  const { held, also } = bitsOf(traits);
  return (of) => (of.held & held) === held && (of.also & also) === also;
}

/** Picks the texts that have all of these traits, in order. */
export function withTraits(...traits: readonly Trait[]): <T extends Bits>(texts: readonly T[]) => readonly T[] {
  const wanted = bitsOf(traits);
  return (texts) => pick(texts, wanted);
}

/** By itself, since many pick from all passages of a draft: one loop is soon a fast one. */
function pick<T extends Bits>(texts: readonly T[], { held, also }: Bits): readonly T[] {
  const picked: T[] = [];
  for (const text of texts) if ((text.held & held) === held && (text.also & also) === also) picked.push(text);
  return picked;
}

/** Needs as bits and numbers, to be compared with those of a view. */
export function traitsNeeded({ all = [], figures = 0, signs = 0 }: Needs): Traits {
  return { ...bitsOf(all), figures, signs };
}
