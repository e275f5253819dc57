import { identity, type MappedText, TextBuilder } from "../text-map.ts";

/** What can be inline markup. */
const MARKUP = /[\0\t\\&*_~[\]<`]/;
/** What always goes to the parser: escapes, code, tabs, tags, links and definitions of them. */
const INVOLVED = /[\0\t\\`]|<[!-~]|\](?=[(:])/;
/** One at each end of what they mark; one alone marks nothing. */
const PAIRED: readonly RegExp[] = [/\*+/g, /_+/g, /~+/g];
/** Next to these a run of asterisks opens or closes whatever stands on its other side. */
const LETTER = /[A-Za-z\u4e00-\u9fa5]/;

/**
 * The inline text of a block without links, code, HTML, escapes and references; null when it may hold one. Emphasis is
 * read where its markers leave no choice.
 */
export function simpleInline(text: string, start: number): MappedText | null {
  if (!MARKUP.test(text)) return identity(text, start);
  if (INVOLVED.test(text) || (text.includes("&") && text.includes(";"))) return null;
  const paired = PAIRED.map((run) => [...text.matchAll(run)]);
  const [stars, ...others] = paired;
  if (others.some((runs) => runs.length > 1)) return null;
  if (stars!.length < 2) return identity(text, start);
  // What else there is might be tied up with the emphasis.
  if (others.some((runs) => runs.length > 0) || /[[&<]/.test(text)) return null;
  return emphasised(text, start, stars!);
}

/** The text without the markers of pairs that follow each other, `**甲**乙*丙*`; null for any other arrangement. */
function emphasised(text: string, start: number, runs: readonly RegExpExecArray[]): MappedText | null {
  if (runs.length % 2 > 0) return null;
  const builder = new TextBuilder(start);
  let at = 0;
  for (const [position, { 0: marks, index }] of runs.entries()) {
    const end = index + marks.length;
    const opens = position % 2 === 0;
    if (marks.length > 2 || (!opens && marks !== runs[position - 1]![0])) return null;
    if (!LETTER.test(opens ? text.charAt(end) : text.charAt(index - 1))) return null;
    builder.copy(text.slice(at, index), start + at);
    at = end;
  }
  return builder.copy(text.slice(at), start + at).build();
}
