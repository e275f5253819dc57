/**
 * Text behind base64 in the standard or the URL alphabet, without padding; line breaks are passed over.
 * Null when the bytes are not UTF-8 or the characters are not those of readable text. Stops at the first bad byte.
 */
export function decodeBase64Text(token: string): string | null {
  const units: string[] = [];
  let bits = 0;
  let width = 0;
  const utf8 = new Utf8();
  for (let i = 0; i < token.length; i++) {
    const sextet = SEXTETS[token.charCodeAt(i)] ?? -1;
    if (sextet < 0) continue;
    bits = ((bits << 6) | sextet) & 0xffff;
    width += 6;
    if (width < 8) continue;
    width -= 8;
    const code = utf8.take((bits >> width) & 0xff);
    if (code === INVALID || (code >= 0 && !isReadable(code))) return null;
    if (code >= 0) units.push(String.fromCodePoint(code));
  }
  return utf8.complete ? units.join("") : null;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Sextet by character code; both alphabets at once. */
const SEXTETS: Int8Array = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) SEXTETS[ALPHABET.charCodeAt(i)] = i;
for (const [unit, sextet] of Object.entries({ "+": 62, "-": 62, "/": 63, _: 63 })) SEXTETS[unit.charCodeAt(0)] = sextet;

/** Whether a character belongs to either base64 alphabet. */
export function isBase64(code: number): boolean {
  return code < 128 && SEXTETS[code]! >= 0;
}

const PENDING = -1;
const INVALID = -2;

/** Smallest code point that a sequence with so many continuation bytes may write. */
const FLOORS = [0, 0x80, 0x800, 0x10000];

class Utf8 {
  private code = 0;
  private left = 0;
  private floor = 0;

  get complete(): boolean {
    return this.left === 0;
  }

  /** The code point that `byte` completes, PENDING inside a sequence, or INVALID. */
  take(byte: number): number {
    if (this.left > 0) return this.continue(byte);
    if (byte < 0x80) return byte;
    this.left = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
    if (byte < 0xc2 || byte > 0xf4) return INVALID;
    this.floor = FLOORS[this.left]!;
    this.code = byte & (0x3f >> this.left);
    return PENDING;
  }

  private continue(byte: number): number {
    if (byte >> 6 !== 2) return INVALID;
    this.code = (this.code << 6) | (byte & 0x3f);
    this.left--;
    if (this.left > 0) return PENDING;
    const surrogate = this.code > 0xd7ff && this.code < 0xe000;
    return this.code < this.floor || this.code > 0x10ffff || surrogate ? INVALID : this.code;
  }
}

/** No control characters besides tab and line breaks, no private use, no non-characters. */
function isReadable(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  if (code > 126 && code < 160) return false;
  return !(code > 0xdfff && code < 0xf900) && (code & 0xfffe) !== 0xfffe && code < 0xe0000;
}
