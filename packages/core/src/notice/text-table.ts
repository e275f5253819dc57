import { labelKey } from "./label-key.ts";
import type { Pair } from "./label-pairs.ts";
import type { Line } from "./lines.ts";
import type { Stretch } from "./squeeze.ts";

const NONE: readonly Pair[] = [];
const HEADER_WORD = /^[\p{Script=Han}()]{1,12}$/u;

/**
 * The column labels of a table typed with spaces: three words or more, two of them known, above a row of as many
 * words with a figure. Only that first row is read: it shows the form of the values.
 */
export function textTableHeader(line: Line, next: Line | undefined, known: ReadonlySet<string>): readonly Pair[] {
  if (next === undefined || !line.text.includes(" ")) return NONE;
  const words = Array.from(line.text.matchAll(/[^ ]+/g));
  if (words.length < 3 || !words.every(([word]) => HEADER_WORD.test(word))) return [];
  const cells = Array.from(next.text.matchAll(/[^ ]+/g));
  if (cells.length !== words.length || !/\d/.test(next.text)) return [];
  if (words.filter(([word]) => known.has(labelKey(word))).length < 2) return [];
  return words.map((word, column) => ({
    key: labelKey(word[0]),
    label: wordAt(line, word),
    value: wordAt(next, cells[column]!),
  }));
}

function wordAt({ view, start }: Line, { 0: word, index }: RegExpExecArray): Stretch {
  return { view, start: start + index, end: start + index + word.length };
}
