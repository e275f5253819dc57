import type { Span } from "../text-map.ts";

/** What a definition of a link or a footnote cannot do without: it changes how all other blocks read. */
const DEFINITION = "]:";
/** A line break that only some readers take for one. */
const LONE_RETURN = /\r(?!\n)/;
/** What may open a block that goes on over blank lines without indentation: fenced code, raw HTML of the kinds 1 to 5. */
const OPENS_LONG_BLOCK = /`{3}|~{3}|<(?:[!?]|script|pre|style|textarea)/i;
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n/;
const BLANK = /^[ \t\r]*$/;

/**
 * Cuts Markdown where one part reads the same with or without the other: at a line without indentation after a blank
 * line (CommonMark 0.31, 5: every container needs indentation or a marker of its own there). Where that is not certain
 * nothing is cut. The parts make up the whole source.
 */
export function* blocksOf(source: string): Iterable<Span> {
  const certain = certainEnd(source);
  let start = 0;
  let blank = false;
  for (let at = frontMatterEnd(source); at <= certain && at < source.length; ) {
    const end = lineEnd(source, at);
    const indented = source.charCodeAt(at) === 32 || source.charCodeAt(at) === 9;
    if (blank && at > start && !indented && !isBlank(source, at, end)) {
      yield { start, end: at };
      start = at;
    }
    blank = isBlank(source, at, end);
    at = end + 1;
  }
  yield { start, end: source.length };
}

/** The offset from which blocks may depend on one another. */
function certainEnd(source: string): number {
  if (source.includes(DEFINITION) || LONE_RETURN.test(source)) return -1;
  const opening = source.search(OPENS_LONG_BLOCK);
  return opening < 0 ? source.length : opening;
}

/** Where the line after the front matter begins; 0 without front matter, the length of the source if it never ends. */
function frontMatterEnd(source: string): number {
  const fence = FRONT_MATTER.exec(source)?.[1];
  if (fence === undefined) return 0;
  const closing = fence === "---" ? /\n---[ \t]*(?:\r?\n|$)/ : /\n\+\+\+[ \t]*(?:\r?\n|$)/;
  const found = closing.exec(source);
  return found === null ? source.length : found.index + found[0].length;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf("\n", at);
  return end < 0 ? source.length : end;
}

function isBlank(source: string, start: number, end: number): boolean {
  const code = source.charCodeAt(start);
  // Nearly all lines begin with a character of their own.
  return start === end || ((code === 32 || code === 9 || code === 13) && BLANK.test(source.slice(start, end)));
}
