import { identity, type MappedText, TextBuilder } from "../text-map.ts";

/** What can be inline markup. */
const MARKUP = /[\0\t\\&*_~[\]<`]/;
/** What always goes to the parser: escapes, code, tabs, tags, links and definitions of them. */
const INVOLVED = /[\0\t\\`]|<[!-~]|\](?=[(:])/;
const STARS = /\*+/g;
/** Next to these a run of asterisks opens or closes whatever stands on its other side. */
const LETTER = /[A-Za-z\u4e00-\u9fa5]/;

/** Whether a text may read as anything but itself. */
export function mayHoldMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/**
 * The inline text of a block without links, code, HTML, escapes and references; null when it may hold one. Emphasis is
 * read where its markers leave no choice.
 */
export function simpleInline(text: string, start: number): MappedText | null {
  if (!mayHoldMarkup(text)) return identity(text, start);
  if (INVOLVED.test(text) || (text.includes("&") && text.includes(";"))) return null;
  // One at each end of what they mark; one alone marks nothing.
  if (holdsTwo(text, "_") || holdsTwo(text, "~")) return null;
  if (!holdsTwo(text, "*")) return identity(text, start);
  // What else there is might be tied up with the emphasis.
  return /[[&<_~]/.test(text) ? null : emphasised(text, start, [...text.matchAll(STARS)]);
}

/** Whether a text holds two runs of a character. */
function holdsTwo(text: string, character: string): boolean {
  const first = text.indexOf(character);
  if (first < 0) return false;
  let end = first + 1;
  while (text[end] === character) end += 1;
  return text.includes(character, end);
}

/**
 * The text without the markers of pairs that follow each other, `**甲**乙*丙*`; null for any other arrangement. One more
 * run behind them (341802****) marks nothing: there is none left to open or to close with it.
 */
function emphasised(text: string, start: number, runs: readonly RegExpExecArray[]): MappedText | null {
  const builder = new TextBuilder(start);
  let at = 0;
  for (const [position, { 0: marks, index }] of runs.slice(0, runs.length - (runs.length % 2)).entries()) {
    const end = index + marks.length;
    const opens = position % 2 === 0;
    if (marks.length > 2 || (!opens && marks !== runs[position - 1]![0])) return null;
    if (!LETTER.test(opens ? text.charAt(end) : text.charAt(index - 1))) return null;
    builder.copy(text.slice(at, index), start + at);
    at = end;
  }
  return builder.copy(text.slice(at), start + at).build();
}
