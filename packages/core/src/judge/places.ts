import { addressesIn } from "../detect/addresses.ts";
import type { View } from "../detect/hit.ts";
import { isFullName } from "../detect/names/name-shape.ts";
import type { Cell, Document } from "../document.ts";
import type { Place } from "../finding.ts";
import type { Span } from "../text-map.ts";
import { type FoundStretches, holdsManyDigits } from "./found-stretches.ts";
import { Lines, sourceSpan } from "./place.ts";

/** A header longer than this is a sentence. */
const LONGEST_HEADER = 40;
/** A key or a token, not a word. */
const CODE = /[A-Za-z0-9_]{16}/;

/** Places in one document, as they are told: a column goes by its header unless that is a value itself. */
export class Places {
  readonly lines: Lines;
  private readonly tables: Document["tables"];
  private readonly found: FoundStretches;
  private readonly columns = new Map<string, string>();

  constructor({ source, tables }: Document, found: FoundStretches) {
    this.lines = new Lines(source);
    this.tables = tables;
    this.found = found;
  }

  /** A stretch of a view as a place in the source as written. */
  of(view: View, span: Span): Place {
    const { part, cell } = view.passage;
    const place = { ...this.lines.place(sourceSpan(view, span)), part };
    return cell ? { ...place, cell: { row: cell.row, column: this.columnOf(cell) } } : place;
  }

  /** The header of a cell's column, or the column's number where the header must not be repeated. */
  private columnOf(cell: Cell): string {
    const id = `${cell.table} ${cell.column}`;
    const name = this.columns.get(id) ?? (this.mayTell(cell) ? cell.header : String(cell.column));
    this.columns.set(id, name);
    return name;
  }

  private mayTell({ table, column, header }: Cell): boolean {
    if (
      header.length > LONGEST_HEADER ||
      CODE.test(header) ||
      holdsManyDigits(header) ||
      addressesIn(header).length > 0
    )
      return false;
    if (isFullName(header.replace(/\P{Script=Han}/gu, ""))) return false;
    const seat = this.tables[table]?.rows[0]?.[column - 1];
    return seat === undefined || !this.found.touch(seat.map.locate(0, seat.text.length));
  }
}
