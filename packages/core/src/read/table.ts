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
}

/** Adds a table and its cells; the first row is the header. */
export function addTable(out: Collector, rows: readonly (readonly CellReading[])[]): void {
  const index = out.tables.length;
  const header = spread(rows[0] ?? [], ({ readable }) => readable);
  // Tables inside cells may be added while this one is read: it takes its seat first.
  const seats: Passage[][] = [];
  out.tables.push({ index, header, rows: seats });
  for (const [row, cells] of rows.entries()) {
    const label = cells[0]?.readable ?? "";
    const passages = cells.map((reading, position) => {
      const column = reading.columns[0] ?? position;
      const seat = {
        table: index,
        row,
        column: column + 1,
        header: header[column] ?? "",
        label: position > 0 ? label : "",
      };
      return addCell(out, reading, seat);
    });
    const byColumn = new Map(cells.map((reading, position) => [reading, passages[position]!]));
    seats.push(spread(cells, (reading) => byColumn.get(reading)!));
  }
}

function addCell(out: Collector, { content, asides, hidden = false }: CellReading, cell: Cell): Passage {
  const passage = out.add({ kind: "cell", content, cell, hidden });
  out.addAll(asides.map((aside) => ({ ...aside, cell })));
  return passage;
}

/** One entry a column; a cell that spans columns is there in each of them. */
function spread<T>(cells: readonly CellReading[], entry: (cell: CellReading) => T): T[] {
  const entries: T[] = [];
  for (const cell of cells) for (const _ of cell.columns) entries.push(entry(cell));
  return entries;
}

/** A text on one line, for headers and labels. */
export function oneLine(text: string): string {
  return text.trim().replace(/[ \t]{0,8}\n[ \t]{0,8}/g, "");
}
