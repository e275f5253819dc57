import { type MappedText, TextBuilder } from "../text-map.ts";
import type { Collector, Reading } from "./collector.ts";
import { simpleInline } from "./simple-inline.ts";
import { addTable, type CellReading, oneLine } from "./table.ts";

/*
 * Blocks that hold text and little else, read without the parser: paragraphs, headings, lists of one line an item,
 * tables. A block is read here only where CommonMark and GFM leave no other reading; a test holds every passage, table
 * and place against the parser's.
 */

/** What may begin a block of its own, and blanks, which a paragraph leaves out at either end of a line. */
const NOT_A_LINE = /^(?:[ \t#>=+:|_~[-]|\*(?!\*?[A-Za-z\u4e00-\u9fa5])|\d{1,9}[.)](?: |$))|[ \t]$/;
const HEADING = /^(#{1,6}) ([^# ][^#]*)$/;
const ITEM = /^([-+*]|\d{1,9}[.)]) ([^ ].*)$/;
const DELIMITER_ROW = /^\|(?: ?:?-+:? ?\|)+$/;
const LONE_RETURN = /\r(?!\n)/;

interface Line {
  readonly text: string;
  /** Offset in the block. */
  readonly start: number;
  /** Units of the line break after it. */
  readonly width: number;
}

/** Adds the passages of a block and says whether it could: false, with nothing added, for all that is not simple. */
export function readSimpleBlock(block: string, out: Collector): boolean {
  if (LONE_RETURN.test(block)) return false;
  const lines = linesOf(block);
  const [first] = lines;
  if (first === undefined) return false;
  if (first.text.startsWith("|")) return readTable(lines, out);
  return ITEM.test(first.text) ? readItems(lines, out) : readText(lines, block, out);
}

/** The lines of a block without the blank ones at its end. */
function linesOf(block: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const written of block.split("\n")) {
    const text = written.endsWith("\r") ? written.slice(0, -1) : written;
    lines.push({ text, start, width: written.length - text.length + 1 });
    start += written.length + 1;
  }
  while (lines.length > 0 && /^[ \t]*$/.test(lines.at(-1)!.text)) lines.pop();
  return lines;
}

/** Paragraphs and headings that follow each other. */
function readText(lines: readonly Line[], block: string, out: Collector): boolean {
  const readings: { reading: Reading; depth: number }[] = [];
  for (let index = 0; index < lines.length; ) {
    const from = index++;
    const written = HEADING.exec(lines[from]!.text);
    if (!written) while (index < lines.length && !HEADING.test(lines[index]!.text)) index++;
    const content = written ? heading(written, lines[from]!.start) : paragraph(lines.slice(from, index), block);
    if (content === null) return false;
    const kind = written ? "heading" : "paragraph";
    readings.push({ reading: { kind, content }, depth: written?.[1]?.length ?? 0 });
  }
  for (const { reading, depth } of readings) depth > 0 ? out.addHeading(reading, depth) : out.add(reading);
  return true;
}

function heading([, marks = "", text = ""]: RegExpExecArray, start: number): MappedText | null {
  return /[ \t]$/.test(text) ? null : simpleInline(text, start + marks.length + 1);
}

function paragraph(lines: readonly Line[], block: string): MappedText | null {
  if (!lines.every(({ text }) => text !== "" && !NOT_A_LINE.test(text))) return null;
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const content = simpleInline(block.slice(first.start, last.start + last.text.length), first.start);
  return content === null || lines.every(({ width }) => width === 1) ? content : unbroken(content);
}

/** The text with each CRLF read as the line break it is. */
function unbroken(content: MappedText): MappedText {
  const builder = new TextBuilder(content.map.locate(0, 0).start);
  let at = 0;
  for (const piece of content.text.split(/(\r\n)/)) {
    const { start, end } = content.map.locate(at, at + piece.length);
    if (piece === "\r\n") builder.replace("\n", start, end);
    else copyRuns(builder, piece, at, content);
    at += piece.length;
  }
  return builder.build();
}

function copyRuns(builder: TextBuilder, piece: string, at: number, { map }: MappedText): void {
  for (let index = 0; index < piece.length; index++) {
    builder.copy(piece.charAt(index), map.locate(at + index, at + index + 1).start);
  }
}

/** A list of one kind, each item one line. */
function readItems(lines: readonly Line[], out: Collector): boolean {
  const contents: MappedText[] = [];
  let kind = "";
  for (const { text, start } of lines) {
    const [, marker = "", item = ""] = ITEM.exec(text) ?? [];
    kind ||= marker.slice(-1);
    if (item === "" || marker.slice(-1) !== kind || NOT_A_LINE.test(item)) return false;
    const content = simpleInline(item, start + text.length - item.length);
    if (content === null) return false;
    contents.push(content);
  }
  for (const content of contents) out.add({ kind: "item", content });
  return true;
}

/** A table whose rows are all as wide as its header, with a pipe at either end. */
function readTable(lines: readonly Line[], out: Collector): boolean {
  const [header, delimiter, ...body] = lines;
  if (header === undefined || delimiter === undefined || !DELIMITER_ROW.test(delimiter.text)) return false;
  const width = delimiter.text.split("|").length - 2;
  const rows: CellReading[][] = [];
  for (const line of [header, ...body]) {
    const cells = cellsOf(line);
    if (cells?.length !== width) return false;
    rows.push(cells);
  }
  addTable(out, rows);
  return true;
}

function cellsOf({ text, start }: Line): CellReading[] | null {
  const [before, ...parts] = text.split("|");
  if (before !== "" || parts.pop() !== "") return null;
  const cells: CellReading[] = [];
  let at = start + 1;
  for (const part of parts) {
    const shown = withoutSpaces(part);
    // An empty cell answers with the pipe before it, as the parser has it.
    const content = simpleInline(shown, shown === "" ? at - 1 : at + part.indexOf(shown));
    if (content === null) return null;
    cells.push({ content, readable: oneLine(content.text), columns: [cells.length], asides: [] });
    at += part.length + 1;
  }
  return cells;
}

/** Without the spaces at either end; a pattern would look for the last ones at every space. */
function withoutSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && text.charCodeAt(start) === 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) === 0x20) end -= 1;
  return text.slice(start, end);
}
