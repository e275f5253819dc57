import type { Span } from "../text-map.ts";
import type { DetectContext, Situation, View } from "./hit.ts";

/** The longest stretch before a value that may still be its label, in folded units. */
const LABEL_REACH = 24;

/** Words that make a line an office's contact line; the number there is published on purpose, though by whom is asked. */
const CONTACT =
  /联系人|联系电话|联系方式|联系手机|联络|咨询|监督|举报|投诉|受理|热线|值班|传真|办公电话|办公室电话|服务电话|报名|反馈|垂询|来电|来访|受理电话|客服/;

/** Column headers and labels that name natural persons one by one. */
const PERSON_HEADER =
  /姓\s*名|户\s*主|申请人|申报人|对象|持卡人|参保人|受助|学生|法定代表人|责任人|负责人|成员|考生|名单|身份证/;

/** The line of `view.text` that holds `offset`, without its line break. */
export function lineOf(view: View, offset: number): Span {
  const start = view.text.lastIndexOf("\n", offset - 1) + 1;
  const end = view.text.indexOf("\n", offset);
  return { start, end: end < 0 ? view.text.length : end };
}

/** Up to `length` units right before `start`, on the same line. */
export function precededBy(view: View, start: number, length: number): string {
  const line = lineOf(view, start);
  return view.text.slice(Math.max(line.start, start - length), start);
}

/** Up to `length` units right after `end`, on the same line. */
export function followedBy(view: View, end: number, length: number): string {
  const stop = view.text.indexOf("\n", end);
  return view.text.slice(end, Math.min(stop < 0 ? view.text.length : stop, end + length));
}

/**
 * What names the value that starts at `start`: in a cell its column header and row label, in front matter its key,
 * elsewhere the text before it on its line (or, at the start of a line, the line above).
 */
export function labelOf(view: View, start: number): string {
  const { cell, key, kind } = view.passage;
  const before = precededBy(view, start, LABEL_REACH);
  if (cell) return `${cell.header} ${cell.label} ${before}`.trim();
  if (kind === "front-matter") return `${key ?? ""} ${before}`.trim();
  if (before.trim() !== "") return before;
  const line = lineOf(view, start);
  if (line.start === 0) return before;
  return precededBy(view, line.start - 1, LABEL_REACH);
}

/** The text within `within` units on both sides (line breaks included), with the seat of a cell. */
export function around(view: View, start: number, end: number, within: number): string {
  const { cell, key } = view.passage;
  const near = view.text.slice(Math.max(0, start - within), end + within);
  if (cell) return `${cell.header} ${cell.label} ${near}`;
  return key === undefined ? near : `${key} ${near}`;
}

/** Whether the table's header names natural persons, so that its rows are a list of them. */
function listsPersons(header: readonly string[]): boolean {
  return header.some((text) => PERSON_HEADER.test(text));
}

/**
 * Where a value stands. A table whose header names persons is a list whatever its other columns say; a line with an
 * office's contact words is a contact line; a value right behind `label:` is a field; the rest is running text.
 * Repetition (a roll of lines) is judged later, over all hits.
 */
export function situationOf(view: View, start: number, context: Pick<DetectContext, "document">): Situation {
  const { cell } = view.passage;
  if (cell) {
    if (listsPersons(context.document.tables[cell.table]?.header ?? [])) return "list";
    return CONTACT.test(`${cell.header} ${cell.label} ${view.text}`) ? "contact" : "list";
  }
  const line = lineOf(view, start);
  if (CONTACT.test(view.text.slice(line.start, line.end))) return "contact";
  return /[:=]\s*$/.test(precededBy(view, start, 4)) ? "field" : "running";
}
