import type { Span } from "../text-map.ts";
import { labelKey } from "./label-key.ts";
import type { Line } from "./lines.ts";
import { type Squeezed, type Stretch, trimmed } from "./squeeze.ts";

/** A label and what stands after it on its line. The value is empty when nothing does. */
export interface Pair {
  readonly key: string;
  readonly label: Stretch;
  readonly value: Stretch;
}

/** A label in a squeezed line: `start…end`, and where its value may begin. */
interface Mark extends Span {
  readonly after: number;
}

const LONGEST_LABEL = 16;
const LONGEST_UNKNOWN = 12;
const LONGEST_NOTE = 20;
/** Units after which a label may begin without white space. */
const OPENS = /[,;。、|.)•·*\-[【「<]/;
const CLOSERS: ReadonlySet<number> = new Set(Array.from("]】」>", (closer) => closer.charCodeAt(0)));
const HAN = /\p{Script=Han}/u;
const TRAILING = /[\s,;。、|[【「<]/;

/**
 * The `label: value` pairs of a line. A label ends at a colon, or is one of `known` at the line's start (or, on a line
 * that starts so, between white space) with white space, a bracket or a figure after it. A label that nobody knows
 * still ends the value before it.
 */
export function labelPairs(line: Line, known: ReadonlySet<string>): readonly Pair[] {
  const { squeezed } = line;
  const colons = colonMarks(squeezed, known);
  const bare = bareMarks(squeezed, known, colons);
  // Most lines have no label.
  if (colons.length === 0 && bare.length === 0) return NONE;
  const marks = [...colons, ...bare.filter((mark) => !colons.some((other) => overlap(mark, other)))];
  marks.sort((a, b) => a.start - b.start);
  return marks.map((mark, index) => pairAt(line, squeezed, mark, marks[index + 1]));
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const NONE: readonly never[] = [];

function colonMarks(squeezed: Squeezed, known: ReadonlySet<string>): readonly Mark[] {
  if (!squeezed.text.includes(":")) return NONE;
  const marks: Mark[] = [];
  let last = 0;
  for (let colon = squeezed.text.indexOf(":"); colon >= 0; colon = squeezed.text.indexOf(":", colon + 1)) {
    const end = labelEnd(squeezed.text, colon);
    const start = knownStart(squeezed, end, last, known) ?? unknownStart(squeezed, end, last);
    if (start === undefined) continue;
    last = colon + 1;
    marks.push({ start, end, after: colon + 1 });
  }
  return marks;
}

/** The end of the label before a colon, without a closing bracket or a note in brackets. */
function labelEnd(text: string, colon: number): number {
  const end = colon > 0 && closes(text, colon - 1) ? colon - 1 : colon;
  if (text[end - 1] !== ")") return end;
  const open = text.lastIndexOf("(", end);
  return open > 0 && end - open <= LONGEST_NOTE ? open : end;
}

function knownStart(squeezed: Squeezed, end: number, from: number, known: ReadonlySet<string>): number | undefined {
  for (let start = Math.max(from, end - LONGEST_LABEL); start < end; start += 1) {
    if (opensAt(squeezed, start) && known.has(labelKey(squeezed.text.slice(start, end)))) return start;
  }
  return undefined;
}

function unknownStart(squeezed: Squeezed, end: number, from: number): number | undefined {
  const lowest = Math.max(from, end - LONGEST_UNKNOWN);
  for (let start = end - 1; start >= lowest && HAN.test(squeezed.text[start]!); start -= 1) {
    if (end - start > 1 && opensAt(squeezed, start)) return start;
  }
  return undefined;
}

/** Whether a label may begin at `start`: at the line's start, after white space or after a separator. */
function opensAt(squeezed: Squeezed, start: number): boolean {
  return start === 0 || gapBefore(squeezed, start) || OPENS.test(squeezed.text[start - 1]!);
}

function gapBefore(squeezed: Squeezed, index: number): boolean {
  if (squeezed.isWhole || index === 0 || index >= squeezed.text.length) return false;
  return squeezed.at(index) > squeezed.at(index - 1) + 1;
}

function bareMarks(squeezed: Squeezed, known: ReadonlySet<string>, colons: readonly Mark[]): readonly Mark[] {
  const first = firstLetter(squeezed.text);
  const opening = bareEnd(squeezed, first, true, known);
  if (opening === undefined && !colons.some((mark) => mark.start === first)) return NONE;
  const marks: Mark[] = [];
  for (let start = first; start < squeezed.text.length; start += 1) {
    if (start !== first && !gapBefore(squeezed, start) && !bracketed(squeezed, start)) continue;
    const end = start === first ? opening : bareEnd(squeezed, start, false, known);
    if (end === undefined) continue;
    marks.push({ start, end, after: closes(squeezed.text, end) ? end + 1 : end });
    start = end;
  }
  return marks;
}

function bracketed(squeezed: Squeezed, start: number): boolean {
  return /[[【「<]/.test(squeezed.text[start - 1] ?? "");
}

function firstLetter(text: string): number {
  let index = 0;
  while (index < text.length && /[•·*\-[【「<]/.test(text[index]!)) index += 1;
  return index;
}

function bareEnd(squeezed: Squeezed, start: number, first: boolean, known: ReadonlySet<string>): number | undefined {
  const { text } = squeezed;
  for (let end = Math.min(text.length - 1, start + LONGEST_LABEL); end > start + 1; end -= 1) {
    const parted = (first && isSign(text, end)) || closes(text, end) || gapBefore(squeezed, end);
    if (parted && known.has(labelKey(text.slice(start, end)))) return end;
  }
  return undefined;
}

function closes(text: string, at: number): boolean {
  return CLOSERS.has(text.charCodeAt(at));
}

/** Whether a digit or a letter of ASCII stands there. */
function isSign(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 && /[0-9A-Za-z]/.test(text[at]!);
}

function pairAt(line: Stretch, squeezed: Squeezed, mark: Mark, next: Mark | undefined): Pair {
  const { view } = line;
  const { at, text } = squeezed;
  const from = at(mark.after - 1) + 1;
  const to = next === undefined ? line.end : at(next.start);
  const label = { view, start: at(mark.start), end: at(mark.end - 1) + 1 };
  return {
    key: labelKey(text.slice(mark.start, mark.end)),
    label,
    value: valueIn(trimmed(view, from, Math.max(from, to))),
  };
}

/** A value without the separator that parts it from the next label. */
function valueIn(stretch: Stretch): Stretch {
  let end = stretch.end;
  while (end > stretch.start && TRAILING.test(stretch.view.text[end - 1]!)) end -= 1;
  return { ...stretch, end };
}
