import type { Span } from "../text-map.ts";
import type { DetectContext, Situation, View } from "./hit.ts";

/** The longest stretch before a value that may still be its label, in folded units. */
const LABEL_REACH = 24;

/** Words that make a line an office's contact line; the number there is published on purpose, though by whom is asked. */
const CONTACT =
  /联系人|联系电话|联系方式|联系手机|联络|咨询|监督(?!管理|检查|抽)|举报|投诉|受理|热线|值班|传真|办公电话|办公室电话|服务电话|报名|反馈|垂询|来电|来访|受理电话|客服/;

/** Column headers and labels that name natural persons one by one. */
const PERSON_HEADER =
  /姓\s*名|户\s*主|申请人|申报人|对象|持卡人|参保人|受助|学生|法定代表人|责任人|负责人|成员|考生|名单|身份证/;

/** Line starts by view, found once: a line may be the whole draft, and values may stand on it by the thousand. */
const lineStarts = new WeakMap<View, readonly number[]>();

/** The line of `view.text` that holds `offset`, without its line break. */
export function lineOf(view: View, offset: number): Span {
  const starts = lineStarts.get(view) ?? startsOf(view);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { start: starts[low]!, end: (starts[low + 1] ?? view.text.length + 1) - 1 };
}

function startsOf(view: View): readonly number[] {
  const starts = [0];
  for (let at = view.text.indexOf("\n"); at >= 0; at = view.text.indexOf("\n", at + 1)) starts.push(at + 1);
  lineStarts.set(view, starts);
  return starts;
}

/** Up to `length` units right before `start`, on the same line. */
export function precededBy(view: View, start: number, length: number): string {
  const near = view.text.slice(Math.max(0, start - length), start);
  return near.slice(near.lastIndexOf("\n") + 1);
}

/** Up to `length` units right after `end`, on the same line. */
export function followedBy(view: View, end: number, length: number): string {
  const near = view.text.slice(end, end + length);
  const stop = near.indexOf("\n");
  return stop < 0 ? near : near.slice(0, stop);
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
  const from = start - before.length;
  if (before.trim() !== "" || view.text[from - 1] !== "\n") return before;
  return precededBy(view, from - 1, LABEL_REACH);
}

/** The text within `within` units on both sides (line breaks included), with the seat of a cell. */
export function around(view: View, start: number, end: number, within: number): string {
  const { cell, key } = view.passage;
  const near = view.text.slice(Math.max(0, start - within), end + within);
  if (cell) return `${cell.header} ${cell.label} ${near}`;
  return key === undefined ? near : `${key} ${near}`;
}

/** Headers by what they name, looked at once: a header may be the whole draft. */
const personHeaders = new WeakMap<readonly string[], boolean>();

/** Whether the table's header names natural persons, so that its rows are a list of them. */
function listsPersons(header: readonly string[]): boolean {
  const lists = personHeaders.get(header) ?? header.some((text) => PERSON_HEADER.test(text));
  personHeaders.set(header, lists);
  return lists;
}

/**
 * Where a value stands. A table whose header names persons is a list whatever its other columns say; a line with an
 * office's contact words is a contact line; a value right behind `label:` is a field; the rest is running text.
 * Repetition (a roll of lines) is judged later, over all hits.
 */
export function situationOf(view: View, start: number, context: Pick<DetectContext, "document">): Situation {
  const { cell, key } = view.passage;
  if (cell) {
    if (listsPersons(context.document.tables[cell.table]?.header ?? [])) return "list";
    return CONTACT.test(`${cell.header} ${cell.label} ${view.text}`) ? "contact" : "list";
  }
  if (CONTACT.test(`${key ?? ""} ${clauseAround(view, start)}`)) return "contact";
  if (CONTACT_SECTION.test(view.passage.section) && PHONE_LABEL.test(precededBy(view, start, 8))) return "contact";
  return /[:=]\s*$/.test(precededBy(view, start, 4)) ? "field" : "running";
}

/** Under a heading such as 联系方式 the bare label of a telephone is an office's. */
const CONTACT_SECTION = /联系方式|联系我们|联系人|咨询|(?:监督|举报)(?:电话|渠道|方式)|反馈(?:渠道|方式)/;
const PHONE_LABEL = /(?:电话|手机|号码)\s?[:]?\s?$/;

/** How far the words of a contact line may stand from its number. */
const CONTACT_BEFORE = 48;
const CONTACT_BEHIND = 24;

/** The text around a value on its line, not beyond a full stop or semicolon. */
function clauseAround(view: View, start: number): string {
  const before = precededBy(view, start, CONTACT_BEFORE);
  const behind = followedBy(view, start, CONTACT_BEHIND);
  return (
    before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf(";")) + 1) + (/^[^。;]*/.exec(behind)?.[0] ?? "")
  );
}
