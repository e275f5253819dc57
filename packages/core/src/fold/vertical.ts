import type { Document, Passage } from "../document.ts";
import { TextBuilder } from "../text-map.ts";

/** Pieces longer than this are text in their own right, not characters set one by one. */
const PIECE = 2;
/** A mark has at least two characters; fewer pieces spell nothing. */
const PIECES = 2;

/**
 * Text set one character a cell or one character a paragraph, read as one: down a column, along a row, down the page.
 * Reviewers of paper forms know marks stamped that way; a reader sees them, a passage-by-passage scan would not.
 */
export function verticalPassages({ passages, tables }: Document): readonly Passage[] {
  const runs: (readonly Passage[])[] = [];
  addRuns(passages.filter(isShownOutsideTables), runs);
  for (const { rows } of tables) {
    for (const row of rows) addRuns(row, runs);
    for (const column of columnsOf(rows)) addRuns(column, runs);
  }
  for (const { rows } of tables) for (const row of rows) for (const run of splitNumbers(row)) runs.push(run);
  return runs.map(joined);
}

function isShownOutsideTables({ cell, hidden }: Passage): boolean {
  return !cell && !hidden;
}

function columnsOf(rows: readonly (readonly Passage[])[]): readonly (readonly Passage[])[] {
  const columns: Passage[][] = [];
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      if (column === columns.length) columns.push([]);
      columns[column]!.push(row[column]!);
    }
  }
  return columns;
}

/** Digits of a resident identity number (GB 11643). */
const ID_LENGTH = 18;
const DIGITS = /^[0-9０-９]{2,17}[XxＸｘ]?$/;

/** Neighbouring cells of a row that together have the digits of an identity number: 前6位 | 出生日期 | 后4位. */
function splitNumbers(row: readonly Passage[]): readonly (readonly Passage[])[] {
  if (row.reduce((sum, { text }) => sum + text.length, 0) < ID_LENGTH) return NONE;
  const runs: (readonly Passage[])[] = [];
  for (let first = 0; first < row.length; first++) {
    let length = 0;
    for (let last = first; last < row.length && DIGITS.test(row[last]!.text.trim()); last++) {
      length += row[last]!.text.trim().length;
      if (length >= ID_LENGTH) {
        if (length === ID_LENGTH && last > first) runs.push(row.slice(first, last + 1));
        break;
      }
    }
  }
  return runs;
}

const NONE: readonly (readonly Passage[])[] = [];
const HAN = /\p{Script=Han}/u;

/** Whether two pieces with a Han character follow each other, or as many pieces as an identity number has digits. */
function maySpell(lane: readonly Passage[]): boolean {
  let pieces = 0;
  let han = false;
  for (const { text } of lane) {
    if (isPiece(text)) {
      pieces += 1;
      han ||= HAN.test(text);
      if (pieces >= ID_LENGTH || (han && pieces >= PIECES)) return true;
    } else {
      pieces = 0;
      han = false;
    }
  }
  return false;
}

function isPiece(text: string): boolean {
  // Most texts are longer, and have no blanks at their ends.
  if (text.length > PIECE && isSolid(text.charCodeAt(0)) && isSolid(text.charCodeAt(text.length - 1))) return false;
  const { length } = text.trim();
  return length > 0 && length <= PIECE;
}

/** Whether a unit is surely no white space. */
function isSolid(unit: number): boolean {
  return (unit > 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit < 0xf900);
}

/** The period of a mark stands whole below its characters: 机 密 ★ 10年. */
const PERIOD = /^\s{0,3}[0-9０-９一二三四五六七八九十]{1,3}\s?年\s{0,3}$/;

/** Adds the runs of pieces in a lane that spell something. */
function addRuns(lane: readonly Passage[], runs: (readonly Passage[])[]): void {
  if (!maySpell(lane)) return;
  let run: Passage[] = [];
  for (const passage of lane) {
    if (isPiece(passage.text)) run.push(passage);
    else {
      if (spells(run)) runs.push(PERIOD.test(passage.text) ? [...run, passage] : run);
      run = [];
    }
  }
  if (spells(run)) runs.push(run);
}

/** Columns of small figures are statistics, not a number set digit by digit, unless there are just as many as an ID has. */
function spells(run: readonly Passage[]): boolean {
  if (run.some(({ text }) => HAN.test(text))) return run.length >= PIECES;
  return run.length === ID_LENGTH && run.every(({ text }) => text.trim().length === 1);
}

function joined(run: readonly Passage[]): Passage {
  const builder = new TextBuilder();
  for (const { text, map } of run) {
    for (let i = 0; i < text.length; i++) {
      if (text[i] === " ") continue;
      const { start, end } = map.locate(i, i + 1);
      builder.replace(text[i]!, start, end);
    }
  }
  const { cell: _, ...first } = run[0]!;
  return { ...first, kind: "paragraph", ...builder.build() };
}
