import { labelOf } from "../context.ts";
import type { DetectContext, View } from "../hit.ts";

/** Longer headers and cells are sentences, not labels. */
const LONGEST = 40;
const CLAUSE_END = /^.*[,;。!?|\n]/s;

/**
 * What may name the value that starts at `start`, without white space and closing colons: the text before it in its
 * clause; in a cell that holds nothing before it, the cell on its left and the column's header.
 */
export function labelsOf(view: View, start: number, context: Pick<DetectContext, "document">): readonly string[] {
  const { cell } = view.passage;
  const before = plain(cell ? view.text.slice(Math.max(0, start - LONGEST), start) : labelOf(view, start));
  if (!cell || before !== "") return [before];
  // Columns of cells count from 1.
  const left = context.document.tables[cell.table]?.rows[cell.row]?.[cell.column - 2]?.text ?? "";
  return [left, cell.header].filter((text) => text.length <= LONGEST).map(plain);
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(CLAUSE_END, "")
    .replace(/\s/g, "")
    .replace(/[:=]+$/, "");
}
