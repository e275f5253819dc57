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
    seats.push(spread(cells, (_, position) => passages[position]!));
  }
}

function addCell(out: Collector, { content, asides, hidden = false }: CellReading, cell: Cell): Passage {
  const passage = out.add({ kind: "cell", content, cell, hidden });
  for (const aside of asides) out.add({ ...aside, cell });
  return passage;
}

/** One entry a column; a cell that spans columns is there in each of them. */
function spread<T>(cells: readonly CellReading[], entry: (cell: CellReading, position: number) => T): T[] {
  const entries: T[] = [];
  for (const [position, cell] of cells.entries()) for (const _ of cell.columns) entries.push(entry(cell, position));
  return entries;
}

/** A text on one line, for headers and labels. */
export function oneLine(text: string): string {
  const trimmed = text.trim();
  return trimmed.includes("\n") ? trimmed.replace(/[ \t]{0,8}\n[ \t]{0,8}/g, "") : trimmed;
}
