import type { Span } from "../text-map.ts";

/** An attribute as written; `value` is empty for one without a value. Offsets are in the text given to `scanTag`. */
interface WrittenAttribute {
  /** In lower case. */
  readonly name: string;
  readonly value: Span;
}

/** A start or end tag as written. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: readonly WrittenAttribute[];
  readonly span: Span;
}

const BLANK = /\s/;
const NAME_END = /[\s/>]/;
const ATTRIBUTE_END = /[\s/>=]/;
const VALUE_END = /[\s>]/;

/** Reads the tag that begins with the `<` at `start`, or null when what stands there is no tag. */
export function scanTag(text: string, start: number, end: number): Tag | null {
  const closing = text.charAt(start + 1) === "/";
  const from = start + (closing ? 2 : 1);
  if (!/[A-Za-z]/.test(text.charAt(from))) return null;
  let at = until(text, from, end, NAME_END);
  const name = text.slice(from, at).toLowerCase();
  const attributes: WrittenAttribute[] = [];
  while (at < end && text.charAt(at) !== ">") {
    if (BLANK.test(text.charAt(at)) || text.charAt(at) === "/") {
      at++;
      continue;
    }
    const { attribute, next } = scanAttribute(text, at, end);
    attributes.push(attribute);
    at = next;
  }
  return { name, closing, attributes, span: { start, end: Math.min(end, at + 1) } };
}

function scanAttribute(text: string, start: number, end: number): { attribute: WrittenAttribute; next: number } {
  // A name may begin with `=`, so its first unit is taken unseen.
  const stop = until(text, start + 1, end, ATTRIBUTE_END);
  const name = text.slice(start, stop).toLowerCase();
  const sign = skipBlanks(text, stop, end);
  if (text.charAt(sign) !== "=" || sign >= end)
    return { attribute: { name, value: { start: stop, end: stop } }, next: stop };
  const from = skipBlanks(text, sign + 1, end);
  const quote = text.charAt(from);
  if (quote !== '"' && quote !== "'") {
    const next = until(text, from, end, VALUE_END);
    return { attribute: { name, value: { start: from, end: next } }, next };
  }
  const found = text.indexOf(quote, from + 1);
  const close = found < 0 || found > end ? end : found;
  return { attribute: { name, value: { start: from + 1, end: close } }, next: Math.min(end, close + 1) };
}

function until(text: string, start: number, end: number, stop: RegExp): number {
  let at = start;
  while (at < end && !stop.test(text.charAt(at))) at++;
  return at;
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && BLANK.test(text.charAt(at))) at++;
  return at;
}
