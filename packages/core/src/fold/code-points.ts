/** What a numeric character reference stands for (HTML Living Standard, 13.2.5.80): windows-1252 for C1, � for nothing. */
export function numericCharacter(value: number): string {
  if (value >= 0x80 && value <= 0x9f) return WINDOWS_1252[value - 0x80]!;
  if (value === 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return "\ufffd";
  return String.fromCodePoint(value);
}

const WINDOWS_1252: readonly string[] = Array.from("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ");

/** Smallest code point that needs 2, 3, 4 bytes. */
const SMALLEST: readonly number[] = [0x80, 0x800, 0x10000];

/** The character a whole sequence of 2…4 bytes of UTF-8 encodes; undefined when it is not well-formed. */
export function utf8Character(bytes: readonly number[]): string | undefined {
  const [lead = 0, ...rest] = bytes;
  if (lead < 0xc0 || lead > 0xf7) return undefined;
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (bytes.length !== size || !rest.every((byte) => byte >= 0x80 && byte < 0xc0)) return undefined;
  const value = rest.reduce((sum, byte) => sum * 64 + (byte & 0x3f), lead & (0xff >> (size + 1)));
  const valid = value >= SMALLEST[size - 2]! && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff);
  return valid ? String.fromCodePoint(value) : undefined;
}
