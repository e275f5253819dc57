import { identity, joinLines, type Span } from "../text-map.ts";
import type { Collector } from "./collector.ts";
import { isHeading, mayBeHeader } from "./typed-columns.ts";
import { addText, headsTable, linesOfTable } from "./typed-table.ts";

/** Lines looked at first: a header and a row; enough for both where each cell has a line of its own. */
const FIRST = 2;
const FIRST_BY_CELL = 40;

/**
 * Adds the typed table whose rows are blocks of their own, with blank lines between them, and says how many blocks it
 * took: 0, with nothing added, where there is none. `lineOf` gives the one line of a block, or null for another block.
 */
export function addTableApart<Block extends Span>(
  out: Collector,
  source: string,
  blocks: readonly Block[],
  first: number,
  lineOf: (block: Block) => Span | null,
): number {
  const header = blocks[first]!;
  if (!mayBeHeader(header, source)) return 0;
  const line = lineOf(header);
  if (line === null || !headsTable(line, source)) return 0;
  const before = first > 0 ? lineOf(blocks[first - 1]!) : null;
  // Behind another heading it is not the first of a table with a line a cell.
  if (before !== null && [before, line].every((one) => isHeading(textOf(one, source)))) return 0;
  const lines: Span[] = [];
  let count = 0;
  const few = isHeading(textOf(line, source)) ? FIRST_BY_CELL : FIRST;
  for (let most = few; count === lines.length && first + lines.length < blocks.length; most *= 2) {
    while (lines.length < most && first + lines.length < blocks.length) {
      const line = lineOf(blocks[first + lines.length]!);
      if (line === null) break;
      lines.push(line);
    }
    count = linesOfTable(lines, source);
    if (lines.length < most) break;
  }
  if (count === 0) return 0;
  const rows = lines.slice(0, count).map((row) => identity(source.slice(row.start, row.end), row.start));
  addText(out, { kind: "paragraph", content: joinLines(rows) });
  return count;
}

function textOf({ start, end }: Span, source: string): string {
  return source.slice(start, end).trim();
}
