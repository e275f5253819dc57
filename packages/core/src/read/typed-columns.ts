import { headerKind } from "../headers.ts";
import type { Span } from "../text-map.ts";

/** How the columns of a typed table are set apart. */
export interface Style {
  /** What stands between two columns. */
  readonly gap: RegExp;
  /** Ordinary lines have such gaps, too: only words that are known to head columns make a header of one. */
  readonly ordinary: boolean;
}

/** Strongest first. One blank may stand inside a cell where columns are set apart by more. */
export const STYLES: readonly Style[] = [
  { gap: /[ \u3000]*[|│┃][ \u3000]*/g, ordinary: false },
  { gap: /[ \u3000]*\t[ \u3000]*|[ \u3000]{2,}/g, ordinary: false },
  { gap: /[ \u3000]*[,，][ \u3000]*/g, ordinary: true },
  { gap: /[ \u3000]/g, ordinary: true },
  { gap: /[ \u3000]*[;；][ \u3000]*/g, ordinary: true },
  { gap: /[ \u3000]*、[ \u3000]*/g, ordinary: true },
  { gap: /[ \u3000]*[/／][ \u3000]*/g, ordinary: true },
];

/** Columns a table has at least. */
export const LEAST_COLUMNS = 2;
const GAP = /[\t|│┃,， \u3000;；、/／]/;
/** A longer line heads nothing. */
const LONGEST_HEADER = 400;
/** What heads the first column of a table that numbers its rows. */
export const NUMBERED: RegExp = /^(?:序号|编号)$/;

/** Whether a line may be the header of a table of any style, or the first heading of one with a line a cell. */
export function mayBeHeader({ start, end }: Span, text: string): boolean {
  if (end - start > LONGEST_HEADER) return false;
  let last = end - 1;
  while (last > start && isBlank(text.charCodeAt(last))) last--;
  // Nearly all lines end with a full stop, a colon or a figure.
  if (!LAST.test(text.charAt(last))) return false;
  const line = text.slice(start, last + 1);
  return GAP.test(line) || isKnownHeading(line.trim());
}

/** What a header may end with. */
const LAST = /[A-Za-z\u3400-\u9fff)）|│┃]/;

/** A header names what stands below it: short, without figures but a year's, in Han at least in part. */
const HEADING = /^(?=.*\p{Script=Han})(?:(?:19|20)\d{2}年)?[\p{Script=Han}A-Za-z()（）/／、·* ]{1,16}$/u;
/** Besides what a column holds about a person. */
const OTHER_HEADING =
  /(?:序号|编号|性别|年龄|民族|学历|职务|单位|数量|金额|日期|时间|得分|成绩|等级|级别|类别|名称|备注|密级|属性|邮箱)$/;

export function isHeading(text: string): boolean {
  return HEADING.test(text);
}

/** Whether a text is known to head columns. */
export function isKnownHeading(text: string): boolean {
  return HEADING.test(text) && (OTHER_HEADING.test(text) || headerKind(text) !== null);
}

/** Whether a line of headings can be nothing else. */
export function isKnownHeader(headings: readonly string[]): boolean {
  return headings.filter(isKnownHeading).length >= LEAST_COLUMNS;
}

/** The columns of a line: between its gaps, without the blanks and the pipes at either end. Some may be empty. */
export function columnsOf(line: Span, text: string, { gap }: Style): readonly Span[] {
  const { start, end } = trimmed(line, text);
  const columns: Span[] = [];
  let at = start;
  for (const { 0: between, index } of text.slice(start, end).matchAll(gap)) {
    columns.push({ start: at, end: start + index });
    at = start + index + between.length;
  }
  return [...columns, { start: at, end }];
}

function trimmed({ start, end }: Span, text: string): Span {
  let [from, to] = [start, end];
  while (from < to && isOutside(text.charAt(from))) from++;
  while (to > from && isOutside(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** A tab at either end sets an empty column apart. */
function isOutside(character: string): boolean {
  return " \u3000|│┃".includes(character);
}

function isBlank(unit: number): boolean {
  return unit <= 0x20 || unit === 0x3000;
}
