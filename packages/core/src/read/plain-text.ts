import { identity, joinLines, type MappedText, type Span } from "../text-map.ts";
import type { Collector } from "./collector.ts";
import { addTable, type CellReading, oneLine } from "./table.ts";
import { addTableApart } from "./tables-apart.ts";
import { addText, beginsTable } from "./typed-table.ts";

/** A line without its break. */
interface Line {
  readonly text: string;
  readonly start: number;
}

/** Lines without a blank one between them. */
interface Block extends Span {
  readonly lines: readonly Line[];
}

/** Every line break that a text may hold: besides the usual ones form feed and the separators of Unicode. */
const BREAK = /\r\n|[\n\r\v\f\x85\u2028\u2029]/g;
const HEADING_LENGTH = 40;
const ORDINAL = /^[(（]?(?:[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十百]{1,5}[章节部])/;

/**
 * Adds the passages of plain text: blocks between blank lines are paragraphs with the tables typed in them, or a table
 * when tabs divide every line.
 */
export function readPlainText(source: string, out: Collector): void {
  const all = blocks(source);
  for (let at = 0; at < all.length; at++) {
    const taken = addTableApart(out, source, all, at, lineOf);
    if (taken > 0) at += taken - 1;
    else readBlock(all[at]!.lines, at === 0, out);
  }
}

function lineOf({ start, end, lines }: Block): Span | null {
  return lines.length === 1 ? { start, end } : null;
}

function readBlock(lines: readonly Line[], opening: boolean, out: Collector): void {
  const [first, ...others] = lines;
  if (first === undefined) return;
  if (isTable(lines)) {
    addTable(out, lines.map(cells));
  } else if (opening && isTitle(first.text) && !beginsTable(joined(lines).text)) {
    out.addHeading({ kind: "heading", content: joined([first]) }, 1);
    readBlock(others, false, out);
  } else if (others.length === 0 && isSectionHeading(first.text)) {
    out.addHeading({ kind: "heading", content: joined([first]) }, 2);
  } else {
    addText(out, { kind: "paragraph", content: joined(lines) });
  }
}

function isTitle(line: string): boolean {
  const { length } = line.trim();
  // One character alone is a piece of a mark set down the page.
  return length > 1 && length <= HEADING_LENGTH && !/[，。；：、！？,;:!?|\t]|\d{7}/.test(line);
}

function isSectionHeading(line: string): boolean {
  const text = line.trim();
  return text.length <= HEADING_LENGTH && ORDINAL.test(text) && !/[。；！？;!?]|\d{7}/.test(text);
}

function isTable(lines: readonly Line[]): boolean {
  const tabs = lines.map(({ text }) => text.split("\t").length - 1);
  return lines.length > 1 && tabs[0]! > 0 && tabs.every((count) => count === tabs[0]);
}

function cells({ text, start }: Line): readonly CellReading[] {
  let at = start;
  return text.split("\t").map((cell, column) => {
    const content = identity(cell, at);
    at += cell.length + 1;
    return { content, readable: oneLine(cell), columns: [column], asides: [] };
  });
}

function joined(lines: readonly Line[]): MappedText {
  return joinLines(lines.map(({ text, start }) => identity(text, start)));
}

function blocks(source: string): readonly Block[] {
  const found: Block[] = [];
  let lines: Line[] = [];
  const close = () => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first && last) found.push({ start: first.start, end: last.start + last.text.length, lines });
    lines = [];
  };
  for (const line of linesOf(source)) {
    if (line.text.trim() === "") close();
    else lines.push(line);
  }
  close();
  return found;
}

function* linesOf(source: string): Iterable<Line> {
  let start = 0;
  for (const { 0: written, index } of source.matchAll(BREAK)) {
    yield { text: source.slice(start, index), start };
    start = index + written.length;
  }
  yield { text: source.slice(start), start };
}
