import type { Span } from "../text-map.ts";

/** How the columns of a typed table are set apart. */
export interface Style {
  /** What stands between two columns. */
  readonly gap: RegExp;
  /** Columns a header needs. */
  readonly least: number;
  /** Ordinary lines have such gaps, too: only words that are known to head columns make a header of one. */
  readonly ordinary: boolean;
}

/** Strongest first. One blank may stand inside a cell where columns are set apart by more. */
export const STYLES: readonly Style[] = [
  { gap: /[ \u3000]*[|│┃][ \u3000]*/g, least: 2, ordinary: false },
  { gap: /[ \u3000]*\t[ \u3000]*|[ \u3000]{2,}/g, least: 2, ordinary: false },
  { gap: /[ \u3000]*[,，][ \u3000]*/g, least: 3, ordinary: true },
  { gap: /[ \u3000]/g, least: 3, ordinary: true },
];

/** Whether a text may hold columns of any style: two blanks, a tab, a pipe, or words that head columns. */
export function mayHoldColumns(text: string): boolean {
  return text.includes("\n") && (/[\t|│┃]|[ \u3000]{2}/.test(text) || KNOWN.test(text));
}

/** Whether a line may head the columns of a list. */
export function mayHeadColumns(line: string): boolean {
  return KNOWN.test(line);
}

/** A header names what stands below it: short, without figures, in Han at least in part. */
const HEADING = /^(?=.*\p{Script=Han})[\p{Script=Han}A-Za-z()（）/／、·* ]{1,16}$/u;
/** Words that head columns of a list of persons. */
const KNOWN =
  /序号|编号|姓\s?名|户主|身份证|证件号|电话|手机|联系方式|[账帐]号|[账帐]户|卡号|银行卡|一卡通|一折通|存折|住址|地址|出生|性别|年龄/;
/** So many of them make a header for sure. */
const KNOWN_LEAST = 2;

export function isHeading(text: string): boolean {
  return HEADING.test(text);
}

/** Whether a line of headings can be nothing else. */
export function isKnownHeader(headings: readonly string[]): boolean {
  return headings.filter((text) => KNOWN.test(text)).length >= KNOWN_LEAST;
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

function isOutside(character: string): boolean {
  return character === " " || character === "\u3000" || character === "|" || character === "│" || character === "┃";
}
