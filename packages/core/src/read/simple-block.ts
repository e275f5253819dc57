import { identity, type MappedText, type Span, slice, TextBuilder } from "../text-map.ts";
import type { Collector, Reading } from "./collector.ts";
import { mayHoldMarkup, simpleInline } from "./simple-inline.ts";
import { addTable, type CellReading, oneLine } from "./table.ts";
import { addItems, addText } from "./typed-table.ts";

/** What may begin a block of its own, and blanks, which a paragraph leaves out at either end of a line. */
const NOT_A_LINE = /^(?:[ \t#>=+:|_~[-]|\*(?!\*?[A-Za-z\u4e00-\u9fa5])|\d{1,9}[.)](?: |$))|[ \t]$/;
const HEADING = /^(#{1,6}) ([^# ][^#]*)$/;
const ITEM = /^([-+*]|\d{1,9}[.)]) ([^ ].*)$/;
const DELIMITER_ROW = /^\|(?: ?:?-+:? ?\|)+$/;
const LONE_RETURN = /\r(?!\n)/;
const BLANK = /^[ \t]*$/;

/** A line of the source without its break. */
interface Line extends Span {
  /** Units of the line break after it. */
  readonly width: number;
}

/**
 * Reads blocks that hold text and little else without the parser: paragraphs, headings, lists of one line an item,
 * tables. A block is read here only where CommonMark and GFM leave no other reading; a test holds every passage, table
 * and place against the parser's.
 */
export class SimpleBlocks {
  private readonly source: string;
  private readonly out: Collector;
  private readonly hasReturns: boolean;

  constructor(source: string, out: Collector) {
    this.source = source;
    this.out = out;
    this.hasReturns = source.includes("\r");
  }

  /** Adds the passages of a block and says whether it could: false, with nothing added, for all that is not simple. */
  read({ start, end }: Span): boolean {
    if (this.hasReturns && LONE_RETURN.test(this.source.slice(start, end))) return false;
    const lines = this.lines(start, end);
    const [first] = lines;
    if (first === undefined) return false;
    const opening = this.source.charCodeAt(first.start);
    if (opening === PIPE) return this.readTable(lines);
    return opening < BEYOND_ASCII && ITEM.test(this.text(first)) ? this.readItems(lines) : this.readText(lines);
  }

  /** The line of a block that is one line of text and holds no markup; null for another block. */
  lineOf({ start, end }: Span): Span | null {
    const [line, another] = this.lines(start, end);
    return line === undefined || another !== undefined || !isPlainLine(this.text(line)) ? null : line;
  }

  private text({ start, end }: Span): string {
    return this.source.slice(start, end);
  }

  /** The lines of a block without the blank ones at its end. */
  private lines(start: number, end: number): readonly Line[] {
    const lines: Line[] = [];
    for (let at = start; at <= end; ) {
      const stop = this.source.indexOf("\n", at);
      const next = stop < 0 || stop >= end ? end : stop;
      const last = this.hasReturns && next > at && this.source.charCodeAt(next - 1) === RETURN ? next - 1 : next;
      lines.push({ start: at, end: last, width: next - last + 1 });
      at = next + 1;
    }
    while (lines.length > 0 && this.isBlank(lines.at(-1)!)) lines.pop();
    return lines;
  }

  private isBlank(line: Line): boolean {
    if (line.start === line.end) return true;
    // Nearly all lines begin with a character of their own.
    return this.source.charCodeAt(line.start) <= SPACE && BLANK.test(this.text(line));
  }

  /** Paragraphs and headings that follow each other. */
  private readText(lines: readonly Line[]): boolean {
    const readings: { reading: Reading; depth: number }[] = [];
    for (let index = 0; index < lines.length; ) {
      const from = index++;
      const written = this.heading(lines[from]!);
      if (written === null) while (index < lines.length && this.heading(lines[index]!) === null) index++;
      const content =
        written === null ? this.paragraph(lines.slice(from, index)) : titleOf(written, lines[from]!.start);
      if (content === null) return false;
      const kind = written === null ? "paragraph" : "heading";
      readings.push({ reading: { kind, content }, depth: written?.[1]?.length ?? 0 });
    }
    for (const { reading, depth } of readings)
      depth > 0 ? this.out.addHeading(reading, depth) : addText(this.out, reading);
    return true;
  }

  private heading(line: Line): RegExpExecArray | null {
    return this.source.charCodeAt(line.start) === HASH ? HEADING.exec(this.text(line)) : null;
  }

  private paragraph(lines: readonly Line[]): MappedText | null {
    if (!lines.every((line) => this.isLine(line))) return null;
    const [first, last] = [lines[0]!, lines.at(-1)!];
    const content = simpleInline(this.source.slice(first.start, last.end), first.start);
    return content === null || lines.every(({ width }) => width === 1) ? content : unbroken(content);
  }

  /** Whether a line of text can be nothing else. */
  private isLine(line: Line): boolean {
    if (line.start === line.end) return false;
    const [first, last] = [this.source.charCodeAt(line.start), this.source.charCodeAt(line.end - 1)];
    return (first >= BEYOND_ASCII && last > SPACE) || !NOT_A_LINE.test(this.text(line));
  }

  /** A list of one kind, each item one line. */
  private readItems(lines: readonly Line[]): boolean {
    const contents: MappedText[] = [];
    let kind = "";
    for (const line of lines) {
      const [, marker = "", item = ""] = ITEM.exec(this.text(line)) ?? [];
      kind ||= marker.slice(-1);
      if (item === "" || marker.slice(-1) !== kind || NOT_A_LINE.test(item)) return false;
      const content = simpleInline(item, line.end - item.length);
      if (content === null) return false;
      contents.push(content);
    }
    addItems(this.out, contents);
    return true;
  }

  /** A table whose rows are all as wide as its header, with a pipe at either end. */
  private readTable(lines: readonly Line[]): boolean {
    const [header, delimiter, ...body] = lines;
    if (header === undefined || delimiter === undefined) return false;
    const written = this.text(delimiter);
    if (!DELIMITER_ROW.test(written)) return false;
    const width = written.split("|").length - 2;
    const rows: CellReading[][] = [];
    for (const line of [header, ...body]) {
      const cells = this.cells(line);
      if (cells?.length !== width) return false;
      rows.push(cells);
    }
    addTable(this.out, rows);
    return true;
  }

  private cells(line: Line): CellReading[] | null {
    const { source } = this;
    if (source.charCodeAt(line.start) !== PIPE || source.charCodeAt(line.end - 1) !== PIPE) return null;
    const isPlain = !mayHoldMarkup(this.text(line));
    const cells: CellReading[] = [];
    for (let at = line.start + 1; at < line.end; ) {
      const stop = source.indexOf("|", at);
      let [start, end] = [at, stop];
      while (start < end && source.charCodeAt(start) === SPACE) start += 1;
      while (end > start && source.charCodeAt(end - 1) === SPACE) end -= 1;
      // An empty cell answers with the pipe before it, as the parser has it.
      const from = start === end ? at - 1 : start;
      const text = source.slice(start, end);
      const content = isPlain ? identity(text, from) : simpleInline(text, from);
      if (content === null) return null;
      cells.push({ content, readable: oneLine(content.text), columns: [cells.length], asides: NONE });
      at = stop + 1;
    }
    return cells;
  }
}

/** Whether one line is a paragraph, by itself between blank lines, that reads as it is written. */
export function isPlainLine(line: string): boolean {
  // One line of cells makes no table of GFM.
  if (line === "" || (NOT_A_LINE.test(line) && !line.startsWith("|"))) return false;
  // Inside a line a tab is a tab.
  const text = line.replaceAll("\t", " ");
  return !LONE_RETURN.test(text) && simpleInline(text, 0)?.text === text;
}

const NONE: readonly Reading[] = [];
const RETURN = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;
const PIPE = 0x7c;
const BEYOND_ASCII = 0x80;

function titleOf([, marks = "", text = ""]: RegExpExecArray, start: number): MappedText | null {
  return /[ \t]$/.test(text) ? null : simpleInline(text, start + marks.length + 1);
}

/** The text with each CRLF read as the line break it is. */
function unbroken(content: MappedText): MappedText {
  const builder = new TextBuilder(content.map.locate(0, 0).start);
  let at = 0;
  for (const piece of content.text.split(/(\r\n)/)) {
    const { start, end } = content.map.locate(at, at + piece.length);
    if (piece === "\r\n") builder.replace("\n", start, end);
    else builder.append(slice(content, at, at + piece.length));
    at += piece.length;
  }
  return builder.build();
}
