import type { View } from "../detect/hit.ts";
import type { PassageKind } from "../document.ts";
import { type Squeezed, type Stretch, squeeze, trimmed } from "./squeeze.ts";

/** Passages that read as lines of the published text. */
const READABLE: ReadonlySet<PassageKind> = new Set(["heading", "paragraph", "item", "html", "code"]);

/** A line of the draft without white space at its ends. */
export interface Line extends Stretch {
  readonly text: string;
  /** Without any white space. */
  readonly squeezed: Squeezed;
  readonly heading: boolean;
}

/** The lines a reader of the draft's body sees, top to bottom; a heading is one line however it is broken. */
export function linesOf(views: readonly View[]): readonly Line[] {
  const lines: Line[] = [];
  for (const view of views) {
    if (!isReadable(view)) continue;
    if (isHeading(view)) addLine(lines, view, 0, view.text.length);
    else addLines(lines, view);
  }
  return lines;
}

function isReadable({ passage }: View): boolean {
  return READABLE.has(passage.kind) && !passage.hidden && passage.part === "body";
}

function isHeading({ passage }: View): boolean {
  return passage.kind === "heading";
}

function addLines(lines: Line[], view: View): void {
  let start = 0;
  while (start <= view.text.length) {
    const stop = view.text.indexOf("\n", start);
    const end = stop < 0 ? view.text.length : stop;
    addLine(lines, view, start, end);
    start = end + 1;
  }
}

function addLine(lines: Line[], view: View, from: number, to: number): void {
  const { start, end } = trimmed(view, from, to);
  if (start === end) return;
  const text = view.text.slice(start, end);
  lines.push({ view, start, end, text, squeezed: squeeze(view.text, start, end), heading: isHeading(view) });
}
