import type { View } from "../detect/hit.ts";
import type { PassageKind } from "../document.ts";
import { type Stretch, trimmed } from "./squeeze.ts";

/** Passages that read as lines of the published text. */
const READABLE: ReadonlySet<PassageKind> = new Set(["heading", "paragraph", "item", "html", "code"]);

/** A line of the draft without white space at its ends. */
export interface Line extends Stretch {
  readonly text: string;
  readonly heading: boolean;
}

/** The lines a reader of the draft's body sees, top to bottom; a heading is one line however it is broken. */
export function linesOf(views: readonly View[]): readonly Line[] {
  return views
    .filter(isReadable)
    .flatMap((view) => (isHeading(view) ? lineAt(view, 0, view.text.length) : split(view)));
}

function isReadable({ passage }: View): boolean {
  return READABLE.has(passage.kind) && !passage.hidden && passage.part === "body";
}

function isHeading({ passage }: View): boolean {
  return passage.kind === "heading";
}

function split(view: View): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= view.text.length) {
    const stop = view.text.indexOf("\n", start);
    const end = stop < 0 ? view.text.length : stop;
    lines.push(...lineAt(view, start, end));
    start = end + 1;
  }
  return lines;
}

function lineAt(view: View, from: number, to: number): Line[] {
  const stretch = trimmed(view, from, to);
  if (stretch.start === stretch.end) return [];
  return [{ ...stretch, text: view.text.slice(stretch.start, stretch.end), heading: isHeading(view) }];
}
