import { followedBy, lineOf, precededBy } from "../context.ts";
import type { View } from "../hit.ts";

/** Decoration that may surround a mark without making a sentence of it. */
const DECORATION = /[\s()[\]{}【】〔〕「」『』<>*#_=~|$★※·•:;,.。、!\-+"“”'‘’/\\]/g;

/** Handling words and numbering that stand beside a mark on its line. */
const COMPANION =
  /注意保[存管密]|妥善保[存管]|严禁[外复][传印制]|不得[外翻复][传印制]|请勿外传|严格保密|不公开|不宜公开|不对外|(?:第|总第|No|№)?\d{1,6}(?:号|期|份)?/gi;

/** The bracket that may stand right before or behind a mark. */
const OPENING = "([{【〔「『<";
const CLOSING = ")]}】〕」』>";

/** More than this beside a mark is a sentence, whatever it holds. */
const LONGEST_REST = 80;

/** Whether nothing but decoration, handling words and other marks of `others` shares the line with `start…end`. */
export function standsAlone(view: View, start: number, end: number, others?: RegExp): boolean {
  const line = lineOf(view, start);
  const stop = Math.max(line.end, end);
  if (stop - line.start - (end - start) > LONGEST_REST) return false;
  let rest = view.text.slice(line.start, start) + view.text.slice(end, stop);
  if (others) rest = rest.replace(others, "");
  return rest.replace(DECORATION, "").replace(COMPANION, "") === "";
}

/** Whether the stretch stands in brackets of its own at the start or the end of its line: 【机密】关于…, …的报告（送审稿）. */
export function standsBracketed(view: View, start: number, end: number): boolean {
  const line = lineOf(view, start);
  const before = precededBy(view, start, LONGEST_REST).trimEnd();
  const after = followedBy(view, end, LONGEST_REST).trimStart();
  if (!OPENING.includes(before.at(-1) ?? " ") || !CLOSING.includes(after[0] ?? " ")) return false;
  const atHead = start - line.start <= LONGEST_REST && before.slice(0, -1).replace(DECORATION, "") === "";
  const atFoot = line.end - end <= LONGEST_REST && after.slice(1).replace(DECORATION, "") === "";
  return atHead || atFoot;
}

/** Whether the stretch is the whole value behind a label on its line: `密级：机密`, `公开属性：不予公开`. */
export function standsAsValue(view: View, start: number, end: number, label: RegExp): boolean {
  const before = precededBy(view, start, 20);
  const after = followedBy(view, end, LONGEST_REST);
  return label.test(before) && /^\s*(?:[级件)\]】;,。★*]|\s{2}|$|\s\S{2,8}:)/.test(after);
}
