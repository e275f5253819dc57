import type { View } from "../detect/hit.ts";
import type { Document, Passage, Table } from "../document.ts";
import { labelKey } from "./label-key.ts";
import type { Pair } from "./label-pairs.ts";
import { type Stretch, trimmed } from "./squeeze.ts";

/** Rows read of a table: enough to tell its kind and the form of its values. */
const ROWS = 500;

/** A label of a table and one of its values; `column`: the label heads a column of them. */
export interface TablePair extends Pair {
  readonly column: boolean;
}

/**
 * The labels and values of all tables of the body. A table with a known label below its first row is read as label and
 * value cells side by side (two columns, four columns …), unless its first row can only head columns; any other table
 * has its labels in the first row.
 */
export function tableValues(
  document: Document,
  views: readonly View[],
  known: ReadonlySet<string>,
): readonly TablePair[] {
  return document.tables.flatMap((table) => {
    const cells = cellsOf(table, views);
    return sideBySide(table, known) ? cells.flatMap((row) => rowPairs(row, known)) : columnPairs(cells);
  });
}

/** Of {@link tableValues} those that stand side by side with their labels. */
export function valuesBeside(
  document: Document,
  views: readonly View[],
  known: ReadonlySet<string>,
): readonly TablePair[] {
  const tables = document.tables.filter((table) => sideBySide(table, known));
  return tables.flatMap((table) => cellsOf(table, views).flatMap((row) => rowPairs(row, known)));
}

function cellsOf({ rows }: Table, views: readonly View[]): readonly (readonly Stretch[])[] {
  return rows.slice(0, ROWS).map((row) => wholeCells(row, views));
}

function wholeCells(row: readonly Passage[], views: readonly View[]): readonly Stretch[] {
  const cells: Stretch[] = [];
  for (const { index, part } of row) {
    const view = views[index];
    if (view !== undefined && part === "body") cells.push(trimmed(view, 0, view.text.length));
  }
  return cells;
}

function sideBySide({ rows }: Table, known: ReadonlySet<string>): boolean {
  const isKnown = (passage: Passage | undefined) => passage !== undefined && known.has(labelKey(passage.text));
  const [head] = rows;
  if (head === undefined || headsColumns(head, known)) return false;
  if (rows.slice(1, ROWS).some((row) => row.some(isKnown))) return true;
  return isKnown(head[0]) && (rows.length === 1 || (head.length === 2 && !isKnown(head[1])));
}

/**
 * A first row that can only head columns: it numbers the rows, or has more labels than labels and values side by side
 * leave room for. Below it a known label is a value (合计, a post, a kind).
 */
function headsColumns(head: readonly Passage[], known: ReadonlySet<string>): boolean {
  const keys = head.map((passage) => labelKey(passage.text));
  const labels = keys.filter((key) => known.has(key)).length;
  return keys[0] === "序号" || (labels > 2 && labels * 2 > head.length) || (labels === 2 && head.length === 2);
}

function rowPairs(row: readonly Stretch[], known: ReadonlySet<string>): TablePair[] {
  return row.flatMap((label, index) => {
    const key = labelKey(label.view.text);
    if (!known.has(key)) return [];
    const next = row[index + 1];
    const value = next === undefined || known.has(labelKey(next.view.text)) ? emptyAfter(label) : next;
    return [{ key, label, value, column: false }];
  });
}

function columnPairs([head, ...rows]: readonly (readonly Stretch[])[]): TablePair[] {
  return (head ?? []).flatMap((label, column) => {
    const key = labelKey(label.view.text);
    if (key === "") return [];
    const pairs: TablePair[] = [];
    for (const row of rows) {
      const value = row[column];
      if (value !== undefined && value.end > value.start) pairs.push({ key, label, value, column: true });
    }
    return pairs.length === 0 ? [{ key, label, value: emptyAfter(label), column: true }] : pairs;
  });
}

function emptyAfter(label: Stretch): Stretch {
  return { ...label, start: label.end };
}
