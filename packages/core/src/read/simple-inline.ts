import { identity, type MappedText, type Span, TextBuilder } from "../text-map.ts";
import { readReference } from "./entity.ts";

/** What can be inline markup. */
const MARKUP = /[\0\t\\&*_~[\]<`]/;
/** What always goes to the parser: escapes, code, tabs, tags, links and definitions of them. */
const INVOLVED = /[\0\t\\`]|<[!-~]|\](?=[(:])/;
/** What else there may be, beside which references might decide more than their own characters. */
const OTHER_MARKUP = /[*_~[\]<\r]/;
/** What may become a link without a marker. */
const BARE_LINK = /@|www\.|https?:/i;
const BREAKS = /[\t\n\r]/;
/** Next to these a run of asterisks opens or closes whatever stands on its other side. */
const LETTER = /[A-Za-z\u4e00-\u9fa5]/;

/** Whether a text may read as anything but itself. */
export function mayHoldMarkup(text: string): boolean {
  return MARKUP.test(text);
}

/**
 * The inline text of a block without links, code, HTML and escapes; null when it may hold one. Emphasis is read where its
 * markers leave no choice, character references where there is no other markup.
 */
export function simpleInline(text: string, start: number): MappedText | null {
  if (!mayHoldMarkup(text)) return identity(text, start);
  if (INVOLVED.test(text)) return null;
  if (text.includes("&") && text.includes(";")) return OTHER_MARKUP.test(text) ? null : dereferenced(text, start);
  // One at each end of what they mark; one alone marks nothing.
  if (holdsTwo(text, "_") || holdsTwo(text, "~")) return null;
  if (!holdsTwo(text, "*")) return identity(text, start);
  // What else there is might be tied up with the emphasis.
  return /[[&<_~]/.test(text) ? null : emphasised(text, start, starsIn(text));
}

/** The text with the characters its references stand for; null where these break lines or may make a link. */
function dereferenced(text: string, start: number): MappedText | null {
  const builder = new TextBuilder(start);
  let at = 0;
  for (let ampersand = text.indexOf("&"); ampersand >= 0; ) {
    const reference = readReference(text, ampersand, text.length);
    const end = ampersand + (reference?.length ?? 1);
    if (reference !== null) {
      if (BREAKS.test(reference.text)) return null;
      builder.copy(text.slice(at, ampersand), start + at).replace(reference.text, start + ampersand, start + end);
      at = end;
    }
    ampersand = text.indexOf("&", end);
  }
  const content = builder.copy(text.slice(at), start + at).build();
  return BARE_LINK.test(content.text) ? null : content;
}

function starsIn(text: string): readonly Span[] {
  const runs: Span[] = [];
  for (let start = text.indexOf("*"); start >= 0; ) {
    const end = runEnd(text, start);
    runs.push({ start, end });
    start = text.indexOf("*", end);
  }
  return runs;
}

function runEnd(text: string, start: number): number {
  let end = start + 1;
  while (text[end] === text[start]) end += 1;
  return end;
}

/** Whether a text holds two runs of a character. */
function holdsTwo(text: string, character: string): boolean {
  const first = text.indexOf(character);
  return first >= 0 && text.includes(character, runEnd(text, first));
}

/**
 * The text without the markers of pairs that follow each other, `**甲**乙*丙*`; null for any other arrangement. One more
 * run behind them (341802****) marks nothing: there is none left to open or to close with it.
 */
function emphasised(text: string, start: number, runs: readonly Span[]): MappedText | null {
  const builder = new TextBuilder(start);
  let at = 0;
  for (let index = 0; index + 1 < runs.length; index += 2) {
    const [opening, closing] = [runs[index]!, runs[index + 1]!];
    const width = opening.end - opening.start;
    if (width > 2 || width !== closing.end - closing.start) return null;
    if (!LETTER.test(text.charAt(opening.end)) || !LETTER.test(text.charAt(closing.start - 1))) return null;
    builder.copy(text.slice(at, opening.start), start + at);
    builder.copy(text.slice(opening.end, closing.start), start + opening.end);
    at = closing.end;
  }
  return builder.copy(text.slice(at), start + at).build();
}
