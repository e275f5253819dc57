import { VOID } from "./html-element.ts";

/** Open elements that a piece of HTML may hold at once: the HTML parser looks through all of them at every tag. */
export const DEEPEST_HTML = 500;

/** Elements that the next of their kind, or the end of their parent, closes unwritten. */
const CLOSED_UNWRITTEN: ReadonlySet<string> = new Set(
  "p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rt rp html head body".split(" "),
);

/** Most elements that are open at one time; tags inside comments and attributes count as well. */
export function htmlDepth(html: string): number {
  const open = new Map<string, number>();
  let depth = 0;
  let deepest = 0;
  for (const [, slash, written] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,30})/gi)) {
    const name = written!.toLowerCase();
    if (VOID.has(name) || CLOSED_UNWRITTEN.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (slash === "/" && count === 0) continue;
    const step = slash === "/" ? -1 : 1;
    open.set(name, count + step);
    depth += step;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
