import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { type MappedText, TextBuilder } from "../text-map.ts";
import { foldedForm } from "./characters.ts";
import { numericCharacter, utf8Character } from "./code-points.ts";
import { isAlphanumeric, isDigit, isHex, type Unit, UnitStack } from "./unit-stack.ts";

const ESCAPE = /&[#A-Za-z]|%[0-9A-Fa-f]{2}|[\\%]u[0-9A-Fa-f]{4}/;
const NAMED = /^&([A-Za-z][A-Za-z0-9]*);$/;
const HAN_OR_DIGIT = /[\p{Script=Han}0-9]/u;
/** What escapes begin with. */
const OPENING = /[&%\\]/;
const SEMICOLON = 0x3b;
const PERCENT = 0x25;
/** Fewest percent-encoded letters and digits that are decoded on their own: fewer may be 95%30 in running text. */
const LEAST_ENCODED = 3;

/** Whether a folded text may hold anything to decode. */
export function holdsEscape(text: string): boolean {
  return ESCAPE.test(text);
}

/** Decodes the escapes in a text whose characters are folded; also those that come to light by decoding others. */
export function decodeEscapes(folded: MappedText): MappedText {
  const builder = new TextBuilder();
  for (const { code, from, to } of new Decoder(folded.text).run()) {
    const { start, end } = folded.map.locate(from, to);
    if (end - start === 1) builder.copy(String.fromCharCode(code), start);
    else builder.replace(String.fromCharCode(code), start, end);
  }
  return builder.build();
}

/**
 * Moves units one by one onto a stack and replaces an escape as soon as it is complete on top; what it decodes to is read
 * next, as if it had stood there. Whether an escape is complete follows from the stack and the next unit alone, so no
 * complete one is left in the result. Every replacement uses up an `&`, `%` or `\`, or shortens the text: linear time.
 */
class Decoder {
  private readonly text: string;
  private readonly stack: UnitStack = new UnitStack();
  /** Units to read before the text goes on, the next one last. */
  private readonly pending: Unit[] = [];
  private offset = 0;
  /** Where the last run of escapes ended: one that follows directly is decoded whatever it holds. */
  private runEnd = -1;

  constructor(text: string) {
    this.text = text;
  }

  run(): readonly Unit[] {
    for (;;) {
      const unit = this.next();
      if (this.closeReference(unit)) continue;
      if (unit === undefined) return this.stack.units;
      this.stack.units.push(unit);
      if (unit.code === SEMICOLON) this.reference();
      else if (isHex(unit.code)) this.percentSign() || this.percent() || this.unicodeEscape();
    }
  }

  private next(): Unit | undefined {
    const unit = this.pending.pop();
    if (unit !== undefined || this.offset === this.text.length) return unit;
    const from = this.offset;
    this.offset += 1;
    return { code: this.text.charCodeAt(from), from, to: from + 1 };
  }

  /** Decodes a numeric reference without semicolon on top of the stack, if `next` does not belong to it. */
  private closeReference(next: Unit | undefined): boolean {
    const { top, length } = this.stack;
    if (top === undefined || !isHex(top.code) || next?.code === SEMICOLON) return false;
    const reference = this.stack.numericReference(length);
    if (reference === undefined) return false;
    if (next !== undefined && (reference.radix === 16 ? isHex(next.code) : isDigit(next.code))) return false;
    if (next !== undefined) this.pending.push(next);
    this.replace(length - reference.start, numericCharacter(reference.value));
    return true;
  }

  /** Decodes the reference whose semicolon is on top of the stack. */
  private reference(): void {
    const { length } = this.stack;
    const numeric = this.stack.numericReference(length - 1);
    if (numeric !== undefined) {
      this.replace(length - numeric.start, numericCharacter(numeric.value));
      return;
    }
    const start = this.stack.ampersand();
    if (start === undefined) return;
    const name = NAMED.exec(this.stack.written(start))?.[1];
    const character = name === undefined ? false : decodeNamedCharacterReference(name);
    if (character !== false) this.replace(length - start, character);
  }

  /** Decodes a `%25` before two hexadecimal digits: a percent-encoded byte, encoded once more. */
  private percentSign(): boolean {
    const { units, length } = this.stack;
    if (this.stack.byteAt(length - 5) !== PERCENT || !isHex(units[length - 2]!.code)) return false;
    this.pending.push(units.pop()!, units.pop()!);
    this.replace(3, "%");
    return true;
  }

  /** Decodes what the percent-encoded byte on top completes: a character of UTF-8, or a run of letters and digits. */
  private percent(): boolean {
    const at = this.stack.length - 3;
    const byte = this.stack.byteAt(at);
    if (byte === undefined) return false;
    if (byte >= 0x80) return this.percentCharacter();
    if (this.stack.units[at]!.from === this.runEnd) return this.replaceEach(3, [String.fromCharCode(byte)]);
    const bytes = this.bytesBelow(at - 3, LEAST_ENCODED - 1, (each) => !isAlphanumeric(each));
    if (!isAlphanumeric(byte) || bytes.length < LEAST_ENCODED - 1 || !bytes.every(isAlphanumeric)) return false;
    return this.replaceEach(
      3,
      [...bytes, byte].map((each) => String.fromCharCode(each)),
    );
  }

  private percentCharacter(): boolean {
    const bytes = this.bytesBelow(this.stack.length - 3, 4, (each) => each < 0x80 || each >= 0xc0);
    const character = utf8Character(bytes);
    return character !== undefined && this.replaceEach(3 * bytes.length, [character]);
  }

  /** The percent-encoded bytes that end at a place of the stack, `most` of them or down to one that is `first`. */
  private bytesBelow(top: number, most: number, first: (byte: number) => boolean): number[] {
    const bytes: number[] = [];
    for (let at = top; bytes.length < most; at -= 3) {
      const byte = this.stack.byteAt(at);
      if (byte === undefined) break;
      bytes.unshift(byte);
      if (first(byte)) break;
    }
    return bytes;
  }

  /** Decodes the `\uXXXX` on top if it holds a Han character or a digit, or goes on a run. */
  private unicodeEscape(): boolean {
    const { units, length } = this.stack;
    const low = this.stack.escapedUnitAt(length - 6);
    // A high surrogate waits for the low one.
    if (low === undefined || (low >= 0xd800 && low <= 0xdbff)) return false;
    const high = low >= 0xdc00 && low <= 0xdfff ? this.stack.escapedUnitAt(length - 12) : undefined;
    const character = high === undefined ? String.fromCharCode(low) : String.fromCharCode(high, low);
    const size = 6 * character.length;
    const follows = units[length - size]!.from === this.runEnd;
    return (follows || HAN_OR_DIGIT.test(foldedText(character))) && this.replaceEach(size, [character]);
  }

  /** Replaces escapes of `size` units each on top of the stack by their characters; a run ends after them. */
  private replaceEach(size: number, characters: readonly string[]): true {
    // What may open another escape does not end the run: that escape still belongs to it.
    const opens = OPENING.test(characters.at(-1)!);
    this.runEnd = opens ? this.stack.units.at(-size)!.from : this.stack.top!.to;
    for (const character of characters.toReversed()) this.replace(size, character);
    return true;
  }

  /** Takes `size` units from the stack, to read `text` instead. */
  private replace(size: number, text: string): void {
    const { units } = this.stack;
    const { to } = units.at(-1)!;
    const { from } = units.at(-size)!;
    units.length -= size;
    const folded = foldedText(text);
    for (let index = folded.length - 1; index >= 0; index -= 1) {
      this.pending.push({ code: folded.charCodeAt(index), from, to });
    }
  }
}

function foldedText(text: string): string {
  return Array.from(text, (character) => foldedForm(character.codePointAt(0)!)).join("");
}
