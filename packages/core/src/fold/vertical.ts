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
export function verticalPassages(document: Document): readonly Passage[] {
  const lanes = [document.passages.filter(({ cell, hidden }) => !cell && !hidden), ...document.tables.flatMap(lanesOf)];
  const runs = [...lanes.flatMap(runsOfPieces), ...document.tables.flatMap(({ rows }) => rows.flatMap(splitNumbers))];
  return runs.map(joined);
}

/** Digits of a resident identity number (GB 11643). */
const ID_LENGTH = 18;
const DIGITS = /^[0-9０-９]{2,17}[XxＸｘ]?$/;

/** Neighbouring cells of a row that together have the digits of an identity number: 前6位 | 出生日期 | 后4位. */
function splitNumbers(row: readonly Passage[]): readonly (readonly Passage[])[] {
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

function lanesOf({ rows }: Document["tables"][number]): readonly (readonly Passage[])[] {
  const columns: Passage[][] = [];
  for (const row of rows) {
    for (const [column, passage] of row.entries()) {
      const cells = columns[column];
      if (cells) cells.push(passage);
      else columns[column] = [passage];
    }
  }
  return [...rows, ...columns];
}

function runsOfPieces(lane: readonly Passage[]): readonly (readonly Passage[])[] {
  const runs: Passage[][] = [];
  let run: Passage[] = [];
  const close = () => {
    if (spells(run)) runs.push(run);
    run = [];
  };
  for (const passage of lane) {
    const length = passage.text.trim().length;
    if (length > 0 && length <= PIECE) run.push(passage);
    else close();
  }
  close();
  return runs;
}

/** Columns of small figures are statistics, not a number set digit by digit, unless there are just as many as an ID has. */
function spells(run: readonly Passage[]): boolean {
  if (run.some(({ text }) => /\p{Script=Han}/u.test(text))) return run.length >= PIECES;
  return run.length === 18 && run.every(({ text }) => text.trim().length === 1);
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
