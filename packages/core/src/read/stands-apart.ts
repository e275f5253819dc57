import { isPlainLine } from "./simple-block.ts";

/** Whether a paragraph is one plain line between blank ones, and what follows them is not indented as a part of it. */
export function standsApart(source: string, start: number, end: number): boolean {
  const line = source.slice(start, end);
  if (line.includes("\n") || !isPlainLine(line)) return false;
  return BLANK_BEFORE.test(source.slice(Math.max(0, start - LONGEST_BLANK), start)) && endsApart(source, end);
}

/** Units of a blank line looked at before a paragraph. */
const LONGEST_BLANK = 80;
const BLANK_BEFORE = /(?:^|\n[ \t]*\r?\n)$/;

function endsApart(source: string, end: number): boolean {
  let breaks = 0;
  let at = end;
  let indented = false;
  for (; at < source.length && /\s/.test(source[at]!); at++) {
    if (source[at] === "\n") breaks++;
    indented = source[at] === " " || source[at] === "\t";
  }
  return at === source.length || (breaks > 1 && !indented);
}
