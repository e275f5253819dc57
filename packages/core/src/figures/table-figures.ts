import type { View } from "../detect/hit.ts";
import type { Passage, Table } from "../document.ts";

/** The figure of a cell; null for a cell with text, 0 for one that says there is nothing. */
export interface CellFigure {
  readonly view: View;
  readonly value: number;
  /** Half a step of its last decimal. */
  readonly slack: number;
}

/** What a table holds, row by row and column by column; undefined where a cell holds no figure. */
export interface TableFigures {
  readonly labels: readonly string[];
  /** Codes in the first cells (201, 20101 …), empty where there is none. */
  readonly codes: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly (CellFigure | undefined)[])[];
}

const FIGURE = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,10})(?:\.\d{1,4})?$/;
const NOTHING = /^(?:[-—–/]{1,3}|无)?$/;
/** Tables longer than this are lists of which nobody adds up the figures by hand. */
const MOST_ROWS = 5_000;

/** Reads the figures of a table; null for one whose rows are not all as wide as its header. */
export function figuresOf(table: Table, views: readonly View[], taken: (view: View) => boolean): TableFigures | null {
  const [head, ...body] = table.rows;
  if (head === undefined || body.length < 2 || body.length > MOST_ROWS) return null;
  if (body.some((row) => row.length !== head.length)) return null;
  return {
    labels: body.map((row) => plain(row.find((cell) => /\p{Script=Han}/u.test(cell.text))?.text ?? "")),
    codes: body.map((row) => /^\d{2,12}$/.exec(plain(row[0]?.text ?? ""))?.[0] ?? ""),
    header: head.map(({ text }) => plain(text)),
    rows: body.map((row) => row.map((cell) => figureOf(cell, views, taken))),
  };
}

function figureOf({ index }: Passage, views: readonly View[], taken: (view: View) => boolean): CellFigure | undefined {
  const view = views[index];
  if (view === undefined || view.text.length > 24) return undefined;
  const text = plain(view.text);
  if (NOTHING.test(text)) return { view, value: 0, slack: 0 };
  if (!FIGURE.test(text) || taken(view)) return undefined;
  const decimals = text.split(".")[1]?.length ?? 0;
  return { view, value: Number(text.replaceAll(",", "")), slack: decimals > 0 ? 0.5 * 10 ** -decimals : 0 };
}

function plain(text: string): string {
  return text.replace(/\s/g, "");
}
