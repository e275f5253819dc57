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

/** Stands for no form of one unit: nothing, several units, half a pair. Only U+0000 is 0, and it is dropped. */
export const NOT_ONE = 0;
/** A form not asked for yet; no form is U+0001, which is dropped. */
const UNKNOWN = 1;
const unitForms = new Uint16Array(0x10000).fill(UNKNOWN);

/** The one UTF-16 unit that a unit folds to, or {@link NOT_ONE}. Worked out when a unit is met first. */
export function unitForm(unit: number): number {
  const form = unitForms[unit]!;
  if (form !== UNKNOWN) return form;
  unitForms[unit] = oneUnit(unit);
  return unitForms[unit];
}

function oneUnit(unit: number): number {
  // What follows a carriage return decides about it.
  if (unit === 0x0d || (unit >= 0xd800 && unit <= 0xdfff)) return NOT_ONE;
  const form = foldedForm(unit);
  return form.length === 1 ? form.charCodeAt(0) : NOT_ONE;
}
