import type { Element, RootContent } from "hast";

/** A cell and the columns it stands in, from 0. */
export interface HtmlCell {
  readonly element: Element;
  readonly columns: readonly number[];
}

export interface HtmlGrid {
  readonly rows: readonly (readonly HtmlCell[])[];
  /** What the table holds besides rows: caption, comments, stray text. */
  readonly rest: readonly RootContent[];
}

/** A row cannot be wider: columns past this are not counted out, so that a written span cannot exhaust memory. */
const WIDEST = 1_000;
/** The longest `rowspan` HTML knows. */
const LONGEST = 65_534;

/** Seats of the cells of a table; `span` reads `colspan` or `rowspan` of a cell. */
export function tableGrid(table: Element, span: (cell: Element, name: string) => number): HtmlGrid {
  const { rows, rest } = parts(table);
  /** For each column, how many rows below are taken by a cell above. */
  const taken: number[] = [];
  const grid = rows.map((row) => {
    const cells = row.children.filter(isCell);
    let column = 0;
    const seated = cells.map((element) => {
      while ((taken[column] ?? 0) > 0) column++;
      const width = clamp(span(element, "colspan"), Math.max(1, WIDEST - column));
      const height = clamp(span(element, "rowspan"), LONGEST);
      const columns = Array.from({ length: width }, (_, index) => column + index);
      for (const each of columns) taken[each] = height;
      column += width;
      return { element, columns };
    });
    for (let each = 0; each < taken.length; each++) taken[each] = Math.max(0, (taken[each] ?? 0) - 1);
    return seated;
  });
  return { rows: grid.filter((row) => row.length > 0), rest };
}

function parts(table: Element): { rows: readonly Element[]; rest: readonly RootContent[] } {
  const rows: Element[] = [];
  const rest: RootContent[] = [];
  for (const child of table.children) {
    if (child.type !== "element") rest.push(child);
    else if (child.tagName === "tr") rows.push(child);
    else if (/^t(?:head|body|foot)$/.test(child.tagName)) {
      const inner = parts(child);
      rows.push(...inner.rows);
      rest.push(...inner.rest);
    } else rest.push(child);
  }
  // A row holds only cells; whatever else stands in it must not be lost.
  for (const row of rows) rest.push(...row.children.filter((child) => !isCell(child)));
  return { rows, rest };
}

function isCell(node: RootContent): node is Element {
  return node.type === "element" && (node.tagName === "td" || node.tagName === "th");
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(1, value), most);
}
