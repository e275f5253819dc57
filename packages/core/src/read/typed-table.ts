import { type MappedText, slice } from "../text-map.ts";
import type { Collector, Reading } from "./collector.ts";
import { addTable, type CellReading, oneLine } from "./table.ts";

/** What sets the columns of a typed table apart. One blank may stand inside a cell. */
const GAP = /[ \u3000]*\t[ \u3000]*|[ \u3000]{2,}/g;
/** Whether a text may hold such a table at all. */
const HOLDS_GAP = /\t|[ \u3000]{2}/;
/** A header names what stands below it: short, without figures, in Han at least in part. */
const HEADING = /^(?=.*\p{Script=Han})[\p{Script=Han}A-Za-z()（）/／、·* ]{1,16}$/u;

/** A cell or a line: a stretch of the text. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Whether a text begins with such a table. */
export function beginsTable(text: string): boolean {
  return HOLDS_GAP.test(text) && tableAt(linesOf(text), 0, text).length > 1;
}

/**
 * Adds a text that may hold tables typed with tabs or blanks, as they come from a word processor: a line of headings
 * above lines of as many columns. What stands before, between and behind them is text as before.
 */
export function addText(out: Collector, reading: Reading): void {
  const { text } = reading.content;
  if (!text.includes("\n") || !HOLDS_GAP.test(text)) return void out.add(reading);
  const lines = linesOf(text);
  let kept = 0;
  for (let at = 0; at < lines.length; ) {
    const rows = tableAt(lines, at, text);
    if (rows.length > 1) {
      addLines(out, reading, lines.slice(kept, at));
      addTable(
        out,
        rows.map((row) => row.map((cell, column) => cellOf(reading.content, cell, column))),
      );
      kept = at + rows.length;
    }
    at += Math.max(1, rows.length);
  }
  if (kept === 0) out.add(reading);
  else addLines(out, reading, lines.slice(kept));
}

function addLines(out: Collector, reading: Reading, lines: readonly Piece[]): void {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first && last) out.add({ ...reading, content: slice(reading.content, first.start, last.end) });
}

/** The rows of the table whose header is the line at `index`; none when it is no header. */
function tableAt(lines: readonly Piece[], index: number, text: string): readonly (readonly Piece[])[] {
  const header = columnsOf(lines[index]!, text);
  if (header.length < 2 || !header.every(({ start, end }) => HEADING.test(text.slice(start, end)))) return [];
  const rows = [header];
  for (let at = index + 1; at < lines.length; at++) {
    const columns = columnsOf(lines[at]!, text);
    if (columns.length !== header.length) break;
    rows.push(columns);
  }
  return rows;
}

/** The columns of a line: between its gaps, blanks at either end left out. A tab may leave a column empty. */
function columnsOf(line: Piece, text: string): readonly Piece[] {
  const { start, end } = trimmed(line, text);
  const columns: Piece[] = [];
  let at = start;
  for (const { 0: gap, index } of text.slice(start, end).matchAll(GAP)) {
    columns.push({ start: at, end: start + index });
    at = start + index + gap.length;
  }
  return [...columns, { start: at, end }];
}

function trimmed({ start, end }: Piece, text: string): Piece {
  let [from, to] = [start, end];
  while (from < to && isBlank(text.charAt(from))) from++;
  while (to > from && isBlank(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

function isBlank(character: string): boolean {
  return character === " " || character === "\u3000";
}

function cellOf(content: MappedText, { start, end }: Piece, column: number): CellReading {
  const cell = slice(content, start, end);
  return { content: cell, readable: oneLine(cell.text), columns: [column], asides: [] };
}

function linesOf(text: string): readonly Piece[] {
  const lines: Piece[] = [];
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    lines.push({ start, end });
    start = end + 1;
  }
  return [...lines, { start, end: text.length }];
}
