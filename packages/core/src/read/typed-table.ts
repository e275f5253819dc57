import { joinLines, type MappedText, type Span, slice } from "../text-map.ts";
import type { Collector, Reading } from "./collector.ts";
import { addTable, type CellReading, oneLine } from "./table.ts";
import {
  columnsOf,
  isHeading,
  isKnownHeader,
  isKnownHeading,
  LEAST_COLUMNS,
  mayBeHeader,
  NUMBERED,
  STYLES,
  type Style,
} from "./typed-columns.ts";

/** A row of cells, as stretches of the text. `sure`: each stands below its heading. */
interface Row {
  readonly cells: readonly Span[];
  readonly sure: boolean;
}

/** A table and how many lines it takes. */
interface Typed {
  readonly rows: readonly Row[];
  readonly lines: number;
}

/**
 * Adds a text that may hold tables typed with tabs, blanks, commas or pipes, as they come out of a word processor: a line
 * of headings above lines of as many columns. What stands before, between and behind them is text as before.
 */
export function addText(out: Collector, reading: Reading): void {
  const { text } = reading.content;
  if (!text.includes("\n")) return void out.add(reading);
  const lines = linesOf(text);
  let kept = 0;
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at, text);
    if (table !== null) {
      addLines(out, reading, lines.slice(kept, at));
      addTyped(out, reading, table);
      kept = at + table.lines;
    }
    at += table?.lines ?? 1;
  }
  if (kept === 0) out.add(reading);
  else addLines(out, reading, lines.slice(kept));
}

/** Adds the items of a list, or the table that they make together: one item a row. */
export function addItems(out: Collector, items: readonly MappedText[]): void {
  const [first] = items;
  const mayHead = first !== undefined && headsTable({ start: 0, end: first.text.length }, first.text);
  const together = mayHead && items.every(({ text }) => !text.includes("\n")) ? joinLines(items) : null;
  if (together && linesOfTable(linesOf(together.text), together.text) === items.length)
    addText(out, { kind: "item", content: together });
  else for (const content of items) addText(out, { kind: "item", content });
}

/** Whether a text begins with such a table. */
export function beginsTable(text: string): boolean {
  return text.includes("\n") && linesOfTable(linesOf(text), text) > 0;
}

/** Whether a line heads a table, should rows follow it. */
export function headsTable(line: Span, text: string): boolean {
  if (!mayBeHeader(line, text)) return false;
  const alone = text.slice(line.start, line.end).trim();
  return NUMBERED.test(alone) || isKnownHeading(alone) || STYLES.some((style) => headerOf(line, text, style) !== null);
}

/** How many lines of a text the table takes that begins with the first of them; 0 where none does. */
export function linesOfTable(lines: readonly Span[], text: string): number {
  return lines.length > 1 ? (tableAt(lines, 0, text)?.lines ?? 0) : 0;
}

function addLines(out: Collector, reading: Reading, lines: readonly Span[]): void {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first && last) out.add({ ...reading, content: slice(reading.content, first.start, last.end) });
}

/** Cells of which it is not sure below which heading they stand may stand below each of them. */
function addTyped(out: Collector, { content, hidden = false }: Reading, { rows }: Typed): void {
  const headings = rows[0]!.cells.map(({ start, end }) => oneLine(content.text.slice(start, end)));
  const every = headings.join(" ");
  addTable(
    out,
    rows.map(({ cells, sure }) =>
      cells.map((cell, column): CellReading => {
        const own = slice(content, cell.start, cell.end);
        const reading = { content: own, readable: oneLine(own.text), columns: [column], asides: [], hidden };
        return sure ? reading : { ...reading, header: every };
      }),
    ),
  );
}

/** The table whose header is the line at `index`; null when it is no header. */
function tableAt(lines: readonly Span[], index: number, text: string): Typed | null {
  if (!mayBeHeader(lines[index]!, text)) return null;
  for (const style of STYLES) {
    const table = tableOf(lines, index, text, style);
    if (table !== null) return table;
  }
  return cellByCell(lines, index, text);
}

/** The headings of a table of a style, and whether they can be nothing else; null where the line holds none. */
function headerOf(line: Span, text: string, style: Style): { cells: readonly Span[]; known: boolean } | null {
  const cells = columnsOf(line, text, style);
  if (cells.length < LEAST_COLUMNS) return null;
  const headings = cells.map(({ start, end }) => text.slice(start, end));
  if (!headings.every(isHeading)) return null;
  const known = isKnownHeader(headings);
  return known || !style.ordinary ? { cells, known } : null;
}

function tableOf(lines: readonly Span[], index: number, text: string, style: Style): Typed | null {
  const head = headerOf(lines[index]!, text, style);
  if (head === null) return null;
  const { cells: header, known } = head;
  const rows: Row[] = [{ cells: header, sure: true }];
  let next = index + 1;
  for (; next < lines.length; next++) {
    if (isRule(lines[next]!, text)) continue;
    const row = rowOf(lines[next]!, text, style, header.length);
    if (row === null || (!row.sure && !known)) break;
    if (runsOn(lines[next]!, lines[next + 1], text, style, header.length)) break;
    rows.push(row);
  }
  return rows.length > 1 ? { rows, lines: next - index } : null;
}

/**
 * Whether a number may go on in the next line, which is no row: then the two stay one text, or nobody would read the
 * number as a whole.
 */
function runsOn(line: Span, next: Span | undefined, text: string, style: Style, width: number): boolean {
  return next !== undefined && isBroken(line, next, text) && !rowOf(next, text, style, width)?.sure;
}

function isBroken(line: Span, next: Span, text: string): boolean {
  return (
    ENDS_IN_FIGURE.test(text.slice(line.start, line.end)) && BEGINS_WITH_FIGURE.test(text.slice(next.start, next.end))
  );
}

const ENDS_IN_FIGURE = /\p{N}\s*$/u;
const BEGINS_WITH_FIGURE = /^\s*[\p{N}Xx]/u;

/** Whether a line is drawn between rows: |---|:--:|, +----+, ════. It holds nothing. */
function isRule({ start, end }: Span, text: string): boolean {
  return /^[-=:+|_─━═┼┿╪├┤┌┐└┘┬┴│ \t]{3,}$/.test(text.slice(start, end));
}

const LONGEST_CELL = 60;
/** What a sentence ends with. */
const SENTENCE = /[。；！？;!?：:]$/;
/** Where a cell was left out or has a gap of its own, a figure tells a row from a line of text. */
const FIGURE = /\d/;

function rowOf(line: Span, text: string, style: Style, width: number): Row | null {
  const cells = columnsOf(line, text, style);
  const sure = cells.length === width;
  if (sure && !style.ordinary) return { cells, sure };
  if (cells.length < LEAST_COLUMNS || !cells.every((cell) => isCell(cell, text))) return null;
  return sure || FIGURE.test(text.slice(line.start, line.end)) ? { cells, sure } : null;
}

/** Columns a table may have that was written cell by cell. */
const MOST_COLUMNS = 20;

/**
 * A table of which each cell has a line of its own, as text out of a PDF has it: 序号, 姓名, 账号, 1, 张某, …, 2, … Where the
 * rows are numbered the numbers tell how many columns there are, elsewhere the headings that are known.
 */
function cellByCell(lines: readonly Span[], index: number, text: string): Typed | null {
  const at = (line: number) => text.slice(lines[line]?.start, lines[line]?.end).trim();
  const numbered = NUMBERED.test(at(index));
  // Where the numbers do not tell, the first heading is one that no other stands before.
  if (!numbered && index > 0 && isHeading(at(index - 1))) return null;
  const heads = numbered ? isHeading : isKnownHeading;
  let width = 0;
  while (width < MOST_COLUMNS && index + width < lines.length && heads(at(index + width))) width++;
  if (width < LEAST_COLUMNS) return null;
  const rows: Row[] = [{ cells: lines.slice(index, index + width), sure: true }];
  let next = index + width;
  while (next < lines.length) {
    const cells = lines.slice(next, next + width);
    if (!(numbered ? at(next) === String(rows.length) : isRow(cells, text))) break;
    const [last, behind] = [cells.at(-1)!, lines[next + width]];
    const isNext = numbered && at(next + width) === String(rows.length + 1);
    if (behind && !isNext && isBroken(last, behind, text)) break;
    rows.push({ cells, sure: cells.length === width });
    next += cells.length;
  }
  return rows.length > 1 ? { rows, lines: next - index } : null;
}

function isRow(cells: readonly Span[], text: string): boolean {
  return (
    cells.some(({ start, end }) => FIGURE.test(text.slice(start, end))) && cells.every((cell) => isCell(cell, text))
  );
}

/** Whether a stretch may be a cell where ordinary lines would look alike. */
function isCell({ start, end }: Span, text: string): boolean {
  return end - start <= LONGEST_CELL && !SENTENCE.test(text.slice(start, end).trimEnd());
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    lines.push({ start, end });
    start = end + 1;
  }
  return [...lines, { start, end: text.length }];
}
