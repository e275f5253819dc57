import type { Cell, Passage } from "../document.ts";
import type { MappedText } from "../text-map.ts";
import type { Collector, Reading } from "./collector.ts";

/** A cell before it has its seat. */
export interface CellReading {
  readonly content: MappedText;
  /** What the cell says as a header or a label. */
  readonly readable: string;
  /** Columns it stands in, from 0; several for a cell that spans columns. */
  readonly columns: readonly number[];
  readonly asides: readonly Reading[];
  readonly hidden?: boolean;
  /** What the cell stands below, where its column does not tell. */
  readonly header?: string;
}

/** Adds a table and its cells; the first row is the header. */
export function addTable(out: Collector, rows: readonly (readonly CellReading[])[]): void {
  const index = out.tables.length;
  const header = spread(
    rows[0] ?? [],
    (rows[0] ?? []).map(({ readable }) => readable),
  );
  // Tables inside cells may be added while this one is read: it takes its seat first.
  const seats: Passage[][] = [];
  out.tables.push({ index, header, rows: seats });
  for (const [row, cells] of rows.entries())
    seats.push(spread(cells, addRow(out, cells, { table: index, row, header })));
}

interface Row extends Pick<Cell, "table" | "row"> {
  readonly header: readonly string[];
}

function addRow(out: Collector, cells: readonly CellReading[], { table, row, header }: Row): readonly Passage[] {
  const passages: Passage[] = [];
  for (const reading of cells) {
    const column = reading.columns[0] ?? passages.length;
    const label = passages.length > 0 ? cells[0]!.readable : "";
    const heading = reading.header ?? header[column] ?? "";
    passages.push(addCell(out, reading, { table, row, column: column + 1, header: heading, label }));
  }
  return passages;
}

function addCell(out: Collector, { content, asides, hidden = false }: CellReading, cell: Cell): Passage {
  const passage = out.add({ kind: "cell", content, cell, hidden });
  for (const aside of asides) out.add({ ...aside, cell });
  return passage;
}

/** What belongs to each cell, by column: for a cell that spans columns in each of them. */
function spread<T>(cells: readonly CellReading[], values: readonly T[]): T[] {
  const entries: T[] = [];
  for (let at = 0; at < cells.length; at++) for (const _ of cells[at]!.columns) entries.push(values[at]!);
  return entries;
}

/** A text on one line, for headers and labels. */
export function oneLine(text: string): string {
  const trimmed = text.trim();
  return trimmed.includes("\n") ? trimmed.replace(/[ \t]{0,8}\n[ \t]{0,8}/g, "") : trimmed;
}
