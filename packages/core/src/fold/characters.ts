import { VARIANTS } from "./variants.ts";

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
/** With the Braille cell without dots, which shows as one. */
const SPACE = /[\t\p{Zs}\u2800]/u;
/** Invisible when shown, or drawn over the character before: controls, joiners, variation selectors, overlays, keycaps. */
const DROPPED =
  /[\p{Cc}\p{Default_Ignorable_Code_Point}\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/u;
const DECIMAL = /\p{Nd}/u;
/**
 * Compatibility characters that must not become plain ones: superscripts and subscripts, the ellipsis (it masks values),
 * and list numerals, which would otherwise run into the number after them (①139…).
 */
const KEPT =
  /[\u00aa\u00ba\u00b2\u00b3\u00b9\u2025\u2026\u2070-\u209f\u2460-\u24b5\u24ea-\u24ff\u2776-\u2793\u3190-\u319f\u3200-\u3289\u32b1-\u32ff]/;
const NUMERIC = /\p{N}/u;

/** Units that may have another form; between them lie ideographs, Hangul syllables and private use, where only variants do. */
const CHANGING: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x33ff],
  [0xa000, 0xabff],
  [0xd7a4, 0xdfff],
  [0xf900, 0xffff],
];

/** What a character becomes in a folded text: itself, its plain form, or nothing. Folding the result changes nothing. */
export function foldedForm(codePoint: number): string {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return "\ufffd";
  const character = String.fromCodePoint(codePoint);
  const variant = VARIANTS.get(character);
  if (variant !== undefined) return variant;
  if (codePoint >= 0x20 && codePoint < 0x7f) return character;
  if (LINE_BREAK.test(character)) return "\n";
  if (SPACE.test(character)) return " ";
  if (DROPPED.test(character)) return "";
  if (KEPT.test(character)) return character;
  if (DECIMAL.test(character)) return decimalDigit(codePoint);
  return compatibilityForm(character);
}

/** NFKC, except where it would set loose a digit (㎡, ½, ⒈) or a bare accent. */
function compatibilityForm(character: string): string {
  const form = character.normalize("NFKC");
  if (form === character || form.startsWith(" ") || NUMERIC.test(form)) return character;
  let folded = "";
  for (const part of form) folded += part === character ? part : foldedForm(part.codePointAt(0)!);
  return folded;
}

/** Decimal digits of every script stand in unbroken runs that begin with a zero (The Unicode Standard, 4.6). */
function decimalDigit(codePoint: number): string {
  let zero = codePoint;
  while (DECIMAL.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((codePoint - zero) % 10);
}

let table: Uint16Array | undefined;

/** For each UTF-16 unit the one unit it folds to, or 0 when that takes another form (none, several, a surrogate pair). */
export function unitTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

function buildTable(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit <= 0xffff; unit += 1) units[unit] = unit;
  for (const [first, last] of CHANGING) {
    for (let unit = first; unit <= last; unit += 1) units[unit] = oneUnit(unit);
  }
  for (const variant of VARIANTS.keys()) {
    if (variant.length === 1) units[variant.charCodeAt(0)] = oneUnit(variant.charCodeAt(0));
  }
  // What follows a carriage return decides about it.
  units[0x0d] = 0;
  return units;
}

function oneUnit(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return 0;
  const form = foldedForm(unit);
  return form.length === 1 ? form.charCodeAt(0) : 0;
}
