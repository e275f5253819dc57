import type { View } from "../detect/hit.ts";
import type { Document, Table } from "../document.ts";
import { labelKey } from "./label-key.ts";
import type { Line } from "./lines.ts";
import type { Stretch } from "./squeeze.ts";

/** A table with what names it. */
export interface CaptionedTable {
  /** The lines above it, up to three and down from the nearest heading or table, without white space. */
  readonly caption: string;
  /** Keys of its header row and its first column. */
  readonly keys: ReadonlySet<string>;
  /** The header row's first cell: where something missing from the header is told. */
  readonly head: Stretch;
}

/** A unit, a note and the title itself may stand above a table. */
const CAPTION_LINES = 3;

/** The tables of the body with their captions. */
export function captionedTables(
  document: Document,
  views: readonly View[],
  lines: readonly Line[],
): readonly CaptionedTable[] {
  const captions = new Captions(lines);
  return document.tables.flatMap((table) => {
    const first = table.rows[0]?.[0];
    const view = first && views[first.index];
    if (first === undefined || view === undefined || first.part !== "body") return [];
    const caption = captions.above(first.index);
    return [{ caption, keys: keysOf(table), head: { view, start: 0, end: view.text.length } }];
  });
}

/** Walks once through the lines of a draft, from table to table. */
class Captions {
  private readonly lines: readonly Line[];
  private next = 0;

  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  /** The last lines since the table before, above the passage `index`. */
  above(index: number): string {
    const from = this.next;
    while (this.next < this.lines.length && this.lines[this.next]!.view.passage.index < index) this.next += 1;
    const near = this.lines.slice(Math.max(from, this.next - CAPTION_LINES), this.next);
    const heading = near.findLastIndex((line) => line.heading);
    const texts = near.slice(Math.max(0, heading)).map(({ squeezed }) => squeezed.text);
    return texts.join(" ");
  }
}

function keysOf({ rows }: Table): ReadonlySet<string> {
  const [head = [], ...below] = rows;
  return new Set([...head, ...below.flatMap((row) => row[0] ?? [])].map(({ text }) => labelKey(text)));
}
