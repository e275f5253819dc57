import { decodeNamedCharacterReference } from "decode-named-character-reference";

/** A stretch of source notation and the text it stands for. */
export interface Notated {
  readonly text: string;
  /** Units of source. */
  readonly length: number;
}

const LONGEST_NAME = 31;
const SEMICOLON = 59;

/**
 * The character reference that begins with the `&` at `at`, or null when there is none.
 * `loose` also accepts numeric references without the closing semicolon, as HTML does and Markdown does not.
 */
export function readReference(source: string, at: number, end: number, loose = false): Notated | null {
  if (source.charCodeAt(at + 1) === 35) return readNumeric(source, at, end, loose);
  const limit = Math.min(end, at + LONGEST_NAME + 2);
  let stop = at + 1;
  while (stop < limit && isAlphanumeric(source.charCodeAt(stop))) stop++;
  if (stop === at + 1 || stop >= limit || source.charCodeAt(stop) !== SEMICOLON) return null;
  const text = decodeNamedCharacterReference(source.slice(at + 1, stop));
  return text === false ? null : { text, length: stop + 1 - at };
}

function readNumeric(source: string, at: number, end: number, loose: boolean): Notated | null {
  const hex = (source.charCodeAt(at + 2) | 32) === 120;
  const from = at + (hex ? 3 : 2);
  const limit = Math.min(end, from + (loose ? 12 : hex ? 7 : 8));
  let stop = from;
  while (stop < limit && isDigit(source.charCodeAt(stop), hex)) stop++;
  if (stop === from) return null;
  const closed = stop < limit && source.charCodeAt(stop) === SEMICOLON;
  if (!closed && !loose) return null;
  const text = codePointText(Number.parseInt(source.slice(from, stop), hex ? 16 : 10));
  return { text, length: stop + (closed ? 1 : 0) - at };
}

/** What CommonMark and HTML read for a numeric reference: U+FFFD for whatever is not a character. */
function codePointText(code: number): string {
  const control = code < 9 || code === 11 || (code > 13 && code < 32) || (code > 126 && code < 160);
  const surrogate = code > 0xd7ff && code < 0xe000;
  const nonCharacter = (code > 0xfdcf && code < 0xfdf0) || (code & 0xfffe) === 0xfffe;
  if (control || surrogate || nonCharacter || code > 0x10ffff) return "\uFFFD";
  return String.fromCodePoint(code);
}

function isAlphanumeric(code: number): boolean {
  const lower = code | 32;
  return (code > 47 && code < 58) || (lower > 96 && lower < 123);
}

function isDigit(code: number, hex: boolean): boolean {
  const lower = code | 32;
  return (code > 47 && code < 58) || (hex && lower > 96 && lower < 103);
}
