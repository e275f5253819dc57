import type { Span } from "../../text-map.ts";
import { lineOf } from "../context.ts";
import type { View } from "../hit.ts";

/** Decoration that may surround a mark without making a sentence of it. */
const DECORATION = /[\s()[\]{}【】〔〕「」『』<>*#_=~|★※·•:;,.。、!\-+"“”'‘’/\\]/g;

/** Handling words and numbering that stand beside a mark on its line. */
const COMPANION =
  /注意保[存管密]|妥善保[存管]|严禁[外复][传印制]|不得[外翻复][传印制]|请勿外传|严格保密|不公开|不宜公开|不对外|(?:第|总第|No|№)?\d{1,6}(?:号|期|份)?/gi;

/** The bracket that may stand right before or behind a mark. */
const OPENING = "([{【〔「『<";
const CLOSING = ")]}】〕」』>";

/** Whether nothing but decoration, handling words and other marks of `others` shares the line with `start…end`. */
export function standsAlone(view: View, start: number, end: number, others?: RegExp): boolean {
  const line = lineOf(view, start);
  const stop = Math.max(line.end, end);
  let rest = view.text.slice(line.start, start) + view.text.slice(end, stop);
  if (rest.length > 80) return false;
  if (others) rest = rest.replace(others, "");
  return rest.replace(COMPANION, "").replace(DECORATION, "") === "";
}

/** Whether the stretch stands in brackets of its own at the start or the end of its line: 【机密】关于…, …的报告（送审稿）. */
export function standsBracketed(view: View, start: number, end: number): boolean {
  const line = lineOf(view, start);
  const before = view.text.slice(line.start, start).trimEnd();
  const after = view.text.slice(end, line.end).trimStart();
  if (!OPENING.includes(before.at(-1) ?? " ") || !CLOSING.includes(after[0] ?? " ")) return false;
  const outsideBefore = before.slice(0, -1).replace(DECORATION, "");
  const outsideAfter = after.slice(1).replace(DECORATION, "");
  return outsideBefore === "" || outsideAfter === "";
}

/** Whether the stretch is the whole value behind a label on its line: `密级：机密`, `公开属性：不予公开`. */
export function standsAsValue(view: View, start: number, end: number, label: RegExp): boolean {
  const line: Span = lineOf(view, start);
  const before = view.text.slice(Math.max(line.start, start - 20), start);
  const after = view.text.slice(end, line.end);
  return label.test(before) && /^\s*(?:[级件)\]】;,。★*]|\s{2}|$|\s\S{2,8}:)/.test(after);
}
