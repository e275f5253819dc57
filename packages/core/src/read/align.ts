import { type MappedText, type Span, TextBuilder } from "../text-map.ts";
import type { Notation } from "./notation.ts";

/** A stretch of value and the source behind it. */
interface Run extends Span {
  readonly text: string;
  readonly copied: boolean;
}

const CR = 13;
const LF = 10;

/**
 * Appends `value`, which a parser made of `span` of the source, so that every unit leads back to the units that wrote
 * it. Line breaks become `\n`. Where value and source cannot be brought together the whole value is one replaced run,
 * so that no text is ever lost. `base` is the offset of `source` in the text the map leads to.
 */
export function appendAligned(
  builder: TextBuilder,
  value: string,
  source: string,
  span: Span,
  notation: Notation,
  base = 0,
): void {
  const runs = new Aligner(value, source, span, notation).run();
  if (runs === null) {
    builder.replace(value.replace(/\r\n?/g, "\n"), base + span.start, base + span.end);
    return;
  }
  for (const run of runs) {
    if (run.copied) builder.copy(run.text, base + run.start);
    else builder.replace(run.text, base + run.start, base + run.end);
  }
}

/** `value` as a text of its own, aligned with `span` of the source. */
export function aligned(value: string, source: string, span: Span, notation: Notation, base = 0): MappedText {
  const builder = new TextBuilder(base + span.start);
  appendAligned(builder, value, source, span, notation, base);
  return builder.build();
}

class Aligner {
  private readonly value: string;
  private readonly source: string;
  private readonly end: number;
  private readonly notation: Notation;
  private readonly runs: Run[] = [];
  /** Next unit of the value, next unit of the source. */
  private i = 0;
  private j: number;

  constructor(value: string, source: string, span: Span, notation: Notation) {
    this.value = value;
    this.source = source;
    this.j = span.start;
    this.end = span.end;
    this.notation = notation;
  }

  run(): readonly Run[] | null {
    while (this.i < this.value.length) {
      if (this.j >= this.end) return null;
      if (!(this.lineBreak() || this.special() || this.copy() || this.drop())) return null;
    }
    return this.runs;
  }

  private lineBreak(): boolean {
    const width = breakWidth(this.source, this.j);
    if (width === 0) return false;
    const written = breakWidth(this.value, this.i);
    const folded = this.value.charAt(this.i) === " ";
    if (written > 0 && this.source.charCodeAt(this.j) === LF) this.push("\n", 1, true);
    else if (written > 0 || folded) this.push(folded ? " " : "\n", width, false);
    else this.j += width;
    if (written > 0) this.i += written - 1;
    this.skipPrefix();
    return true;
  }

  /** Passes over indentation and quote marks of a continued line, save what the value itself begins with. */
  private skipPrefix(): void {
    const { prefix } = this.notation;
    const from = this.j;
    while (this.j < this.end && prefix.includes(this.source.charAt(this.j))) this.j++;
    let stop = this.i;
    while (stop < this.value.length && prefix.includes(this.value.charAt(stop))) stop++;
    const content = this.j;
    while (stop > this.i && this.j > from && this.value.charCodeAt(stop - 1) === this.source.charCodeAt(this.j - 1)) {
      stop--;
      this.j--;
    }
    if (stop === this.i || this.j === from) return;
    // A tab of which the prefix took a part reads as the spaces that are left of it.
    if (content > from)
      this.runs.push({ text: this.value.slice(this.i, stop), start: from, end: this.j, copied: false });
    this.i = stop;
  }

  private special(): boolean {
    if (!this.notation.triggers.includes(this.source.charAt(this.j))) return false;
    const found = this.notation.decode(this.source, this.j, this.end);
    if (found === null || this.j + found.length > this.end || !this.value.startsWith(found.text, this.i)) return false;
    this.push(found.text, found.length, false);
    return true;
  }

  private copy(): boolean {
    const { triggers } = this.notation;
    let length = 0;
    while (this.i + length < this.value.length && this.j + length < this.end) {
      const code = this.source.charCodeAt(this.j + length);
      if (code !== this.value.charCodeAt(this.i + length) || code === CR || code === LF) break;
      if (length > 0 && triggers.includes(this.source.charAt(this.j + length))) break;
      length++;
    }
    if (length > 0) this.push(this.value.slice(this.i, this.i + length), length, true);
    return length > 0;
  }

  /** Units without a trace in the value: NUL read as U+FFFD or left out, blanks before a line break, markers. */
  private drop(): boolean {
    const unit = this.source.charAt(this.j);
    if (unit === "\0" && this.value.charAt(this.i) === "\uFFFD") {
      this.push("\uFFFD", 1, false);
      return true;
    }
    const blank = (unit === " " || unit === "\t") && breakWidth(this.value, this.i) > 0;
    if (!blank && unit !== "\0" && (unit === "" || !this.notation.dropped.includes(unit))) return false;
    this.j++;
    return true;
  }

  private push(text: string, length: number, copied: boolean): void {
    this.runs.push({ text, start: this.j, end: this.j + length, copied });
    this.i += text.length;
    this.j += length;
  }
}

/** Units of the line break at `at`: 0 for none, 2 for CRLF. */
export function breakWidth(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code === LF) return 1;
  if (code !== CR) return 0;
  return text.charCodeAt(at + 1) === LF ? 2 : 1;
}
