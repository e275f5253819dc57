import type { View } from "../detect/hit.ts";
import type { Document } from "../document.ts";
import type { Line } from "./lines.ts";
import { matches } from "./match.ts";
import { isNumbered } from "./outline.ts";
import { type Stretch, squeeze } from "./squeeze.ts";

/** Lines at the top in which a title without heading markup is looked for. */
const OPENING_LINES = 14;
const LONGEST_TITLE = 120;
const SENTENCE = /[。,;!?>|]|:\S/;

/** The title: where it stands and its text without white space. `heading` is false when only its place shows it. */
export interface Title {
  readonly stretch: Stretch;
  readonly text: string;
}

/**
 * The first heading that is not a numbered one; else front matter `title`; else the first line of the opening that has
 * the shape of a known notice's title (a page's navigation may stand above it); else the document's title where it
 * reads as one.
 */
export function titleOf(
  document: Document,
  views: readonly View[],
  lines: readonly Line[],
  shapes: readonly string[],
): Title | null {
  const heading = lines.find((line) => line.heading && !isNumbered(line));
  if (heading !== undefined) return titleAt(heading);
  const named = views.find(
    ({ passage }) => passage.kind === "front-matter" && /^(?:title|标题|名称)$/i.test(passage.key ?? ""),
  );
  if (named !== undefined && named.text.trim() !== "")
    return titleAt({ view: named, start: 0, end: named.text.length });
  const opening = lines.slice(0, OPENING_LINES).filter(isTitleLike);
  const known = opening.find((line) => shapes.some((shape) => matches(shape, titleAt(line).text)));
  const first = opening.find((line) => line.text === document.title.trim());
  const line = known ?? first;
  return line === undefined ? null : titleAt(line);
}

function isTitleLike(line: Line): boolean {
  return line.text.length <= LONGEST_TITLE && !SENTENCE.test(line.text) && !isNumbered(line);
}

function titleAt(stretch: Stretch): Title {
  const { view, start, end } = stretch;
  return { stretch: { view, start, end }, text: squeeze(view.text, start, end).text };
}
