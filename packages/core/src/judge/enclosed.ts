import { followedBy, precededBy } from "../detect/context.ts";
import type { Hit } from "../detect/hit.ts";

export type Enclosure = "title" | "quotes";

const MARKS: Readonly<Record<Enclosure, readonly (readonly [open: string, close: string])[]>> = {
  title: [
    ["《", "》"],
    ["〈", "〉"],
  ],
  quotes: [
    ["“", "”"],
    ["‘", "’"],
    ["「", "」"],
    ["『", "』"],
  ],
};

/** The longest title or quotation that is seen as one, in folded units on each side. */
const REACH = 200;

/** Whether a hit lies within a title or a quotation of its line. */
export function isInside({ view, start, end }: Pick<Hit, "view" | "start" | "end">, enclosure: Enclosure): boolean {
  const before = precededBy(view, start, REACH);
  const behind = followedBy(view, end, REACH);
  if (MARKS[enclosure].some(([open, close]) => isOpen(before, open, close) && behind.includes(close))) return true;
  // Straight marks open and close alike: an odd number before means that one is open.
  return enclosure === "quotes" && before.split('"').length % 2 === 0 && behind.includes('"');
}

function isOpen(before: string, open: string, close: string): boolean {
  return before.lastIndexOf(open) > before.lastIndexOf(close);
}
