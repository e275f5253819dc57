import type { Combiner, Hit, View } from "../detect/hit.ts";
import type { Table } from "../document.ts";
import { describesItself } from "./explained.ts";
import { additionOf, shown, sumAt } from "./figure-hit.ts";
import { takenBy } from "./readable.ts";
import { type CellFigure, figuresOf, type TableFigures } from "./table-figures.ts";

const TOTAL = /^(?:合计|总计|共计|总数|小计)(?:\([^()]{1,8}\))?$/;
/** Columns that nobody adds up: rates, means, marks of a row, days. */
const NOT_ADDED =
  /序号|编号|代码|号码|电话|日期|时间|年度|年份|年月|月份|排名|名次|得分|分数|成绩|年龄|单价|标准|均|率|比|幅|%|系数|等级|户均|人均|备注|累计|涉及|月数|天数/;
/** Rows that are parts of other rows: their figures stand twice. */
const NESTED =
  /其中|小计|^[(（][一二三四五六七八九十]|^[一二三四五六七八九十]{1,2}、|^\d{1,2}[.、](?!\d)|分项|^[#*]|^减:|^加:/;

/** A total of a table and the figures it should be the sum of. */
interface Total {
  readonly row: number;
  readonly column: number;
  readonly total: CellFigure;
  readonly parts: readonly CellFigure[];
  readonly difference: number;
  readonly holds: boolean;
}

/** Rows and columns of a table against its totals. */
export const tableTotals: Combiner = {
  id: "table-totals",
  types: ["inconsistent_figures"],
  *combine(hits, { document, views }) {
    if (document.tables.length === 0) return;
    const taken = takenBy(hits.filter(({ type }) => type !== "exam_no"));
    const isTaken = (view: View) => taken(view, { start: 0, end: view.text.length });
    for (const table of document.tables.filter(mayHoldTotal)) {
      const figures = figuresOf(table, views, isTaken);
      if (figures !== null) yield* totalsIn(figures);
    }
  },
};

/** Whether a total may be named where one is looked for: in the header, in the first row below it or in the last one. */
function mayHoldTotal({ header, rows }: Table): boolean {
  const near = [...(rows[1] ?? []), ...(rows.at(-1) ?? [])].map(({ text }) => text);
  return [...header, ...near].some((text) => text.includes("计") || text.includes("总"));
}

function* totalsIn(figures: TableFigures): Iterable<Hit> {
  const columns = sure(columnTotals(figures));
  const rows = sure(rowTotals(figures));
  const wrong = [...columns.filter((total) => !countsRows(total, figures)), ...rows].filter(isWrong);
  const one = crossing(columns, rows, figures);
  if (one !== null) yield one;
  else for (const total of wrong) yield hitOf(total);
  for (const total of [...columns, ...rows]) if (total.holds) yield hitOf(total);
}

function isWrong({ holds, parts, total }: Total): boolean {
  return !holds && !describesItself(valuesOf(parts), total.value);
}

/** A total of persons or firms in a column of something else: 合计 2 below two rows. */
function countsRows({ total }: Total, { rows }: TableFigures): boolean {
  return total.value === rows.length - 1;
}

/** The figures of cells that are not left blank. */
function valuesOf(parts: readonly CellFigure[]): readonly number[] {
  return parts.filter((part) => !isBlank(part)).map(({ value }) => value);
}

/** Where nothing adds up the table is read wrongly: of several totals most have to hold before another one is told. */
function sure(totals: readonly Total[]): readonly Total[] {
  const holding = totals.filter(({ holds }) => holds).length;
  return totals.length === 1 || holding * 2 >= totals.length ? totals : [];
}

/** The last row, or the first, is a total and no row is part of another one. */
function columnTotals({ labels, codes, header, rows }: TableFigures): readonly Total[] {
  if (hasLevels(codes)) return [];
  const at = [rows.length - 1, 0].find((row) => TOTAL.test(labels[row]!));
  if (at === undefined || labels.some((label, row) => row !== at && (TOTAL.test(label) || NESTED.test(label))))
    return [];
  return header.flatMap((name, column) => {
    const total = rows[at]![column];
    if (total === undefined || NOT_ADDED.test(name) || isBlank(total)) return [];
    const cells = rows.filter((_, row) => row !== at).map((row) => row[column]);
    return totalOf(at, column, total, cells);
  });
}

/** Whether a code begins with another one: 20101 is a part of 201, its figures stand twice. */
function hasLevels(codes: readonly string[]): boolean {
  const sorted = codes.filter((code) => code !== "").sort();
  return sorted.some((code, at) => at > 0 && code !== sorted[at - 1] && code.startsWith(sorted[at - 1]!));
}

/** One column is the total of all others that count. */
function rowTotals({ labels, header, rows }: TableFigures): readonly Total[] {
  const at = header.findIndex((name) => TOTAL.test(name));
  if (at < 0 || header.some((name, column) => column !== at && (TOTAL.test(name) || NESTED.test(name)))) return [];
  const added = header.flatMap((name, column) => (column === at || NOT_ADDED.test(name) ? [] : [column]));
  const counted = added.filter((column) => rows.every((row) => row[column] !== undefined));
  const figures = counted.filter((column) => rows.some((row) => row[column]!.value > 0 || !isBlank(row[column]!)));
  if (figures.length < 2 || added.some((column) => !counted.includes(column) && rows.some((row) => row[column])))
    return [];
  return rows.flatMap((row, index) => {
    const total = row[at];
    if (total === undefined || isBlank(total) || /率|比|均/.test(labels[index]!)) return [];
    return totalOf(
      index,
      at,
      total,
      figures.map((column) => row[column]),
    );
  });
}

function isBlank({ view }: CellFigure): boolean {
  return view.text.trim() === "";
}

function totalOf(
  row: number,
  column: number,
  total: CellFigure,
  cells: readonly (CellFigure | undefined)[],
): readonly Total[] {
  const parts = cells.filter((cell) => cell !== undefined);
  // A cell with words may stand for a figure.
  if (parts.length !== cells.length || parts.filter((part) => !isBlank(part)).length < 2) return [];
  const sum = parts.reduce((so, { value }) => so + value, 0);
  const slack = parts.reduce((so, part) => so + part.slack, total.slack);
  const difference = sum - total.value;
  return [{ row, column, total, parts, difference, holds: Math.abs(difference) <= slack + 1e-6 }];
}

/** One wrong figure inside a table breaks its row and its column by the same amount: it is told once, where they cross. */
function crossing(columns: readonly Total[], rows: readonly Total[], { rows: cells }: TableFigures): Hit | null {
  const [column, ...moreColumns] = columns.filter(({ holds }) => !holds);
  const [row, ...moreRows] = rows.filter(({ holds }) => !holds);
  if (!column || !row || moreColumns.length > 0 || moreRows.length > 0) return null;
  const cell = cells[row.row]?.[column.column];
  if (cell === undefined || Math.abs(column.difference - row.difference) > 1e-6) return null;
  return { ...hitOf(row), view: cell.view, ...spanOf(cell.view), value: cell.view.text };
}

function hitOf({ total, parts, holds }: Total): Hit {
  const terms = valuesOf(parts);
  const sum = parts.reduce((so, { value }) => so + value, 0);
  return sumAt(total.view, spanOf(total.view), {
    messageId: "sum-differs",
    sum: additionOf(terms, sum),
    stated: shown(total.value),
    holds,
  });
}

function spanOf({ text }: View): { readonly start: number; readonly end: number } {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}
