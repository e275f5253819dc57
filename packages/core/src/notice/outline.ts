import { allMatches } from "../all-matches.ts";
import { labelKey } from "./label-key.ts";
import type { Line } from "./lines.ts";
import type { Stretch } from "./squeeze.ts";

/** A heading, or a numbered or free-standing opening that serves as one. */
export interface OutlineEntry extends Stretch {
  readonly key: string;
}

const HAN_NUMERAL = "[一二三四五六七八九十]{1,3}";
const NUMBERING = new RegExp(`\\(${HAN_NUMERAL}\\)|第${HAN_NUMERAL}(?:部分|章|节)|${HAN_NUMERAL}、`, "g");
const LINE_NUMBERING = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}[.、]?|\(\d{1,2}\))(?=\p{Script=Han})/u;
const OPENING = /^[^。;:…]{1,40}/;
/** A line without punctuation and this short may be a heading that is not marked as one. */
const FREE_STANDING = /^[\p{Script=Han}、()“”"]{2,20}$/u;

/** The headings of a line: the whole line, or each numbered opening in it. */
export function outlineOf(line: Line): readonly OutlineEntry[] {
  const { text, at } = line.squeezed;
  const starts = Array.from(allMatches(text, NUMBERING), (match) => match.index + match[0].length);
  const plain = LINE_NUMBERING.exec(text);
  if (plain !== null) starts.push(plain[0].length);
  else if (line.heading || FREE_STANDING.test(text)) starts.push(0);
  return starts.flatMap((start) => {
    const opening = OPENING.exec(text.slice(start, start + 40))?.[0] ?? "";
    if (opening === "") return [];
    return [{ view: line.view, start: at(start), end: at(start + opening.length - 1) + 1, key: labelKey(opening) }];
  });
}

/** No number of the outline is longer. */
const OPENING_LENGTH = 20;

/** Whether a line begins with a number of the outline (一、 (一) 第一章 1.). */
export function isNumbered(line: Line): boolean {
  const text = line.squeezed.text.slice(0, OPENING_LENGTH);
  return LINE_NUMBERING.test(text) || text.search(NUMBERING) === 0;
}
