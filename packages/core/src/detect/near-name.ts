import type { Passage } from "../document.ts";
import { headerKind } from "../headers.ts";
import type { DetectContext, View } from "./hit.ts";
import { findNames, type NameSpan, namesByContext } from "./names/candidates.ts";
import { nameAt } from "./names/labelled-names.ts";
import { namesWithin } from "./names/name-span.ts";

/** A name beside a value, with the view it stands in. */
export interface NamedIn {
  readonly view: View;
  readonly name: NameSpan;
}

/** The cells of the table row that `view` is a cell of. */
export function rowOf(view: View, context: DetectContext): readonly View[] {
  const { cell } = view.passage;
  const row = cell && context.document.tables[cell.table]?.rows[cell.row];
  return row ? row.flatMap(({ index }) => context.views[index] ?? []) : [];
}

/** Names by row, found once: a row may be the whole draft. */
const namesByRow = new WeakMap<readonly Passage[], NamedIn | null>();

/** The name in the row's column of names, if it has one. */
export function nameInRow(view: View, context: DetectContext): NamedIn | null {
  const { cell } = view.passage;
  const row = cell && context.document.tables[cell.table]?.rows[cell.row];
  if (!row) return null;
  const known = namesByRow.get(row);
  if (known !== undefined) return known;
  const found = readName(view, context);
  namesByRow.set(row, found);
  return found;
}

function readName(view: View, context: DetectContext): NamedIn | null {
  for (const cell of rowOf(view, context)) {
    const [name] = headerKind(cell.passage.cell?.header ?? "") === "name" ? namesByContext(cell) : [];
    if (name) return { view: cell, name };
  }
  return null;
}

/** Farthest a name may stand from the value it belongs to, in units (a label block). */
const BLOCK = 60;

/**
 * The natural person a value belongs to: the name in its table row, or the nearest name on its line or in its label
 * block. Names that only a segmenter can tell are asked for when nothing else is found.
 */
export function personOf(view: View, start: number, end: number, context: DetectContext): NamedIn | null {
  if (view.passage.cell) return nameInRow(view, context);
  const near = { start: Math.max(0, start - BLOCK), end: Math.min(view.text.length, end + BLOCK) };
  const outside = (name: NameSpan): boolean => name.end <= start || name.start >= end;
  const plain = namesWithin(namesByContext(view), near).filter(outside);
  const found = plain.length > 0 ? plain : (leadingName(view, start) ?? findNames(view, context, near).filter(outside));
  const nearest = [...found].sort((a, b) => distance(a, start, end) - distance(b, start, end))[0];
  return nearest ? { view, name: nearest } : null;
}

function distance(name: NameSpan, start: number, end: number): number {
  return name.end <= start ? start - name.end : name.start - end;
}

/** A name that opens the line: 王小明,男,汉族 … */
function leadingName(view: View, offset: number): readonly NameSpan[] | null {
  const before = view.text.slice(Math.max(0, offset - BLOCK), offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  if (lineStart === 0 && offset > BLOCK) return null;
  const opening = /^(?:\d{1,4}[.、)\s]|[-*•\s])\s{0,3}/.exec(before.slice(lineStart))?.[0].length ?? 0;
  const from = offset - before.length + lineStart + opening;
  const name = from < offset ? nameAt(view.text, from) : null;
  return name ? [name] : null;
}
