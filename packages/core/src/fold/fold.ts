import { identity, type MappedText, TextBuilder } from "../text-map.ts";
import { foldedForm, NOT_ONE, unitForm } from "./characters.ts";
import { decodeEscapes, holdsEscape } from "./escapes.ts";

/** Units written at once. */
const chunk = new Uint16Array(4096);

/**
 * Folds a readable text for detection: one form for every way of writing a character, nothing invisible, escapes
 * (character references, percent-encoding, `\u`) decoded, each exactly mapped to where it stood. Folding a folded text
 * changes nothing. Takes linear time and never throws.
 */
export function fold(text: string): MappedText {
  const folded = foldCharacters(text);
  return holdsEscape(folded.text) ? decodeEscapes(folded) : folded;
}

function foldCharacters(text: string): MappedText {
  let offset = firstChange(text);
  if (offset === text.length) return identity(text);
  const builder = new TextBuilder().copy(text.slice(0, offset), 0);
  while (offset < text.length) {
    const count = copyUnits(text, offset);
    builder.copy(Reflect.apply(String.fromCharCode, null, chunk.subarray(0, count)), offset);
    offset += count;
    if (count < chunk.length && offset < text.length) offset = foldOne(text, offset, builder);
  }
  return builder.build();
}

/**
 * Folds a text of which every unit has a form of one unit.
 * @throws {RangeError} for any other text: nothing of it may be lost.
 */
export function foldUnits(text: string): string {
  let folded = "";
  for (let offset = 0; offset < text.length; offset += chunk.length) {
    const count = copyUnits(text, offset);
    if (count < chunk.length && offset + count < text.length) throw new RangeError("a unit has no form of one unit");
    folded += Reflect.apply(String.fromCharCode, null, chunk.subarray(0, count));
  }
  return folded;
}

function firstChange(text: string): number {
  let offset = 0;
  for (; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    const form = unitForm(unit);
    if (form !== unit || form === NOT_ONE) break;
  }
  return offset;
}

/** Fills `chunk` with the forms of the units from `offset` on, up to one that has no form of one unit. */
function copyUnits(text: string, offset: number): number {
  const most = Math.min(chunk.length, text.length - offset);
  let count = 0;
  while (count < most) {
    const form = unitForm(text.charCodeAt(offset + count));
    if (form === NOT_ONE) break;
    chunk[count] = form;
    count += 1;
  }
  return count;
}

/** Folds the character at `offset`, whatever form it takes; returns where the next one begins. */
function foldOne(text: string, offset: number, builder: TextBuilder): number {
  const codePoint = text.codePointAt(offset)!;
  const next = offset + (text.startsWith("\r\n", offset) || codePoint > 0xffff ? 2 : 1);
  const form = foldedForm(codePoint);
  if (text.slice(offset, next) === form) builder.copy(form, offset);
  else builder.replace(form, offset, next);
  return next;
}
