import { type Notated, readReference } from "./entity.ts";

/** How a stretch of source writes its text. */
export interface Notation {
  /** Units that may begin a special sequence. */
  readonly triggers: string;
  /** The special sequence at `at`, or null. */
  decode(source: string, at: number, end: number): Notated | null;
  /** Units that may stand before the content of a continued line. */
  readonly prefix: string;
  /** Units that leave no trace in the text. */
  readonly dropped: string;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;

function readEscape(source: string, at: number): Notated | null {
  const next = source.charAt(at + 1);
  return PUNCTUATION.test(next) ? { text: next, length: 2 } : null;
}

function escapeOrReference(source: string, at: number, end: number): Notated | null {
  return source.charAt(at) === "&" ? readReference(source, at, end) : readEscape(source, at);
}

/** Running Markdown text, link destinations, titles. */
export const markdownText: Notation = { triggers: "\\&", decode: escapeOrReference, prefix: " \t>", dropped: "" };

/** Image alternatives: Markdown text whose markers are gone. */
export const alternative: Notation = { ...markdownText, dropped: "*_~`[]" };

/** Code and raw HTML: every unit stands for itself. */
export const literal: Notation = { triggers: "", decode: () => null, prefix: " \t>", dropped: "" };

/** Code inside a table cell, where a pipe is written with a backslash. */
export const cellCode: Notation = {
  ...literal,
  triggers: "\\",
  decode: (source, at) => (source.charAt(at + 1) === "|" ? { text: "|", length: 2 } : null),
};

/** Text and attribute values of HTML. */
export const htmlText: Notation = {
  ...literal,
  triggers: "&",
  decode: (source, at, end) => readReference(source, at, end, true),
};

/** Plain and block scalars of YAML. */
export const yamlPlain: Notation = { ...literal, prefix: " \t" };

export const yamlSingleQuoted: Notation = {
  ...yamlPlain,
  triggers: "'",
  decode: (source, at) => (source.charAt(at + 1) === "'" ? { text: "'", length: 2 } : null),
};

export const yamlDoubleQuoted: Notation = { ...yamlPlain, triggers: "\\", decode: yamlEscape };

const YAML_ESCAPES: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  N: "\x85",
  _: "\xa0",
  L: "\u2028",
  P: "\u2029",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  "\t": "\t",
};
const YAML_HEX: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

function yamlEscape(source: string, at: number): Notated | null {
  const letter = source.charAt(at + 1);
  // A backslash before a line break joins the lines.
  if (letter === "\n" || letter === "\r")
    return { text: "", length: /^\\\s{1,99}/.exec(source.slice(at, at + 100))![0].length };
  const plain = YAML_ESCAPES[letter];
  if (plain !== undefined) return { text: plain, length: 2 };
  const digits = YAML_HEX[letter];
  if (digits === undefined) return null;
  const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
  return code >= 0 && code <= 0x10ffff ? { text: String.fromCodePoint(code), length: 2 + digits } : null;
}
