import { type MappedText, TextBuilder } from "../text-map.ts";
import { decodeBase64Text, isBase64 } from "./base64.ts";

/** A stretch of text that may be base64. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Shortest stretch that is tried, without padding: 15 characters hold 11 bytes, a mobile number. */
const SHORTEST = 15;
/** Base64 inside base64 is followed so far. */
const DEPTH = 3;
/** Digits in a row of ASCII text that make it worth reading: the length of a mobile number. */
const DIGITS = 11;
/** Share of characters of a decoded text that must be Han, digits, letters or their punctuation. */
const PLAIN_SHARE = 0.8;

const NONE: readonly MappedText[] = [];
const HAN = /\p{Script=Han}/u;

/** Readable texts behind the base64 in `content`, each mapped to the whole of its token in the source. */
export function decodedTexts(content: MappedText, depth: number = DEPTH): readonly MappedText[] {
  if (content.text.length < SHORTEST || !MAY_HOLD.test(content.text)) return NONE;
  const found: MappedText[] = [];
  for (const run of base64Runs(content.text)) {
    for (const { token, text } of readRun(run)) {
      const { start, end } = content.map.locate(token.start, token.end);
      const decoded = new TextBuilder(start).replace(text.replace(/\r\n?/g, "\n"), start, end).build();
      found.push(decoded);
      if (depth > 1) found.push(...decodedTexts(decoded, depth - 1));
    }
  }
  return found;
}

/** Letters, signs and line breaks enough for a token. */
const MAY_HOLD = new RegExp(`[-+/0-9A-Z_a-z\n]{${SHORTEST}}`);

/** Runs of base64 characters, line breaks inside them included, padding left out of `text`. */
function* base64Runs(text: string): Iterable<Token> {
  let at = 0;
  while (at < text.length) {
    if (!isBase64(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    let stop = at;
    while (at < text.length && (isBase64(text.charCodeAt(at)) || continues(text, at))) {
      at++;
      if (text.charCodeAt(at - 1) !== 10) stop = at;
    }
    let end = stop;
    while (end < stop + 2 && text.charAt(end) === "=") end++;
    at = Math.max(at, end);
    if (stop - start >= SHORTEST) yield { start, end, text: text.slice(start, stop) };
  }
}

/** Whether the line break at `at` may stand inside a token. */
function continues(text: string, at: number): boolean {
  return text.charCodeAt(at) === 10 && isBase64(text.charCodeAt(at + 1));
}

/** Tries a run as a whole, then line by line, then between slashes, hyphens and low lines (paths hold them too). */
function readRun(run: Token): readonly { token: Token; text: string }[] {
  for (const separator of [null, /\n/g, /[\n/_-]/g]) {
    const tokens = separator === null ? [run] : parts(run, separator);
    const read = tokens.flatMap((token) => {
      const text = token.text.length >= SHORTEST && !/^\d+$/.test(token.text) ? decodeBase64Text(token.text) : null;
      return text !== null && matters(text) ? [{ token, text }] : [];
    });
    if (read.length > 0) return read;
  }
  return [];
}

function parts(run: Token, separator: RegExp): readonly Token[] {
  if (run.text.search(separator) < 0) return [];
  const tokens: Token[] = [];
  let start = run.start;
  for (const text of run.text.split(separator)) {
    const end = start + text.length;
    const last = end === run.start + run.text.length;
    tokens.push({ start, end: last ? run.end : end, text });
    start = end + 1;
  }
  return tokens;
}

/** Han text, or ASCII text with as many digits as a telephone number. */
function matters(text: string): boolean {
  const plain = text.match(
    /[\x20-\x7e\s\u2010-\u2027\u2460-\u24ff\u2605\u2606\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]/g,
  );
  if ((plain?.length ?? 0) < text.length * PLAIN_SHARE) return false;
  return HAN.test(text) || (text.match(/\d/g)?.length ?? 0) >= DIGITS;
}
