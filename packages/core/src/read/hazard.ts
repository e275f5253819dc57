import type { Problem } from "../document.ts";
import type { Span } from "../text-map.ts";
import { BlockWork } from "./block-work.ts";

/*
 * What makes the Markdown parser slow or overflow, counted before it runs. Measured with micromark 4 on Node 20, one of
 * two busy cores, milliseconds: in one block n emphasis or strikethrough runs take up to 5e-5 n², brackets 1e-5 n²,
 * lines with pipes outside a table 8e-6 n², other lines 5e-6 n², a declaration that is not closed 3e-5 for each unit
 * after it; in one draft n quotes one after the other take 2e-4 n², n underlined headings 1e-4 n². Images in images
 * took 40 s at 4,000 levels; quotes and lists overflow the stack at some 5,000. By these figures a draft at a limit
 * takes about 2.5 s for that one hazard; what is merely long takes 5 to 20 µs a node on top.
 */

/** Nesting of quotes and lists, of images in images. */
const DEEPEST = 100;
/** Columns a list marker may be indented: two for each level. */
const WIDEST_INDENT = 2 * DEEPEST;
/** Quotes, and underlined headings, in one draft. */
const MOST_SEQUENCES = 3_000;
/** Marks that one block may hold; several blocks share it by the sum of their squares. */
const DENSEST = 7_000;

const DELIMITER_ROW = /^[\t >]{0,200}[|:-][|: \t-]*$/;
const UNDERLINE = /^[\t >]{0,200}(?:=+|-+)[ \t]*$/;

/** Looks at the parts of a draft before they go to the Markdown parser, and adds up what they cost it. */
export class Hazards {
  private readonly source: string;
  private work = 0;
  private quotes = 0;
  private underlines = 0;
  private block = new BlockWork();
  private previous = "";
  private inTable = false;
  /** A list in the block makes later lines part of an item even without its indentation: then nothing is a table. */
  private listMarker = "";

  constructor(source: string) {
    this.source = source;
  }

  /**
   * The first reason not to hand `start…end` of the source to the parser, or null. No block of Markdown goes on from
   * one part into the next. Linear in the length of the part.
   */
  find({ start, end }: Span): Problem | null {
    const problem = this.lines(this.source.slice(start, end));
    if (problem === null) return null;
    const before = [...linesOf(this.source.slice(0, start))].length - 1;
    return { ...problem, data: { ...problem.data, line: Number(problem.data["line"]) + before } };
  }

  private lines(text: string): Problem | null {
    let number = 0;
    for (const line of linesOf(text)) {
      number++;
      const problem = this.line(line, number);
      if (problem) return problem;
    }
    this.endBlock();
    this.previous = "";
    this.inTable = false;
    this.listMarker = "";
    return this.overload(number);
  }

  private line(line: string, number: number): Problem | null {
    const depth = containerDepth(line);
    if (depth > DEEPEST) return { code: "too-deep", data: { line: number, depth, limit: DEEPEST } };
    if (isQuote(line) && !isQuote(this.previous)) this.quotes++;
    if (this.previous.trim() !== "" && UNDERLINE.test(line)) this.underlines++;
    this.seat(line);
    this.block.take(line, !this.inTable);
    this.previous = line;
    if (this.block.imageDepth > DEEPEST) {
      return { code: "too-deep", data: { line: number, depth: this.block.imageDepth, limit: DEEPEST } };
    }
    return this.overload(number);
  }

  /** Settles whether the line goes on with the block above it: rows of a table and items of a list do not. */
  private seat(line: string): void {
    const blank = /^[\t >]*$/.test(line);
    const marker = /^ {0,3}(?:([-+*])|\d{1,9}([.)]))[ \t]+\S/.exec(line);
    const kind = marker ? (marker[1] ?? marker[2] ?? "") : "";
    const fresh = /^[\t >]*$/.test(this.previous);
    if (blank || (kind !== "" && (fresh || kind === this.listMarker)) || this.inTable) this.endBlock();
    if (blank) this.inTable = false;
    if (fresh) this.listMarker = kind;
    else if (kind !== "" && kind !== this.listMarker) this.listMarker = "?";
    const starts = this.listMarker === "" && line.includes("-") && DELIMITER_ROW.test(line);
    if (
      starts &&
      quoteMarks(line) === quoteMarks(this.previous) &&
      pipes(line) > 0 &&
      cells(line) === cells(this.previous)
    ) {
      this.inTable = true;
    }
  }

  private endBlock(): void {
    this.work += this.block.work;
    this.block = new BlockWork();
  }

  private overload(line: number): Problem | null {
    const count = Math.round(Math.sqrt(this.work + this.block.work));
    if (count > DENSEST) return { code: "too-dense", data: { line, count, limit: DENSEST } };
    const sequences = Math.max(this.quotes, this.underlines);
    if (sequences > MOST_SEQUENCES)
      return { code: "too-dense", data: { line, count: sequences, limit: MOST_SEQUENCES } };
    return null;
  }
}

/** Quote marks and list markers that open a line; indentation before a list marker counts for the levels it may hold. */
function containerDepth(line: string): number {
  let depth = 0;
  let indent = 0;
  for (let at = 0; at < line.length; ) {
    const marker = markerWidth(line, at);
    if (marker > 0) {
      depth++;
      at += marker;
    } else if (line.charAt(at) === " " || line.charAt(at) === "\t") {
      indent += line.charAt(at) === "\t" ? 4 : 1;
      at++;
    } else break;
  }
  return depth > 0 && indent > WIDEST_INDENT ? Math.max(depth, indent >> 1) : depth;
}

function markerWidth(line: string, at: number): number {
  const unit = line.charAt(at);
  if (unit === ">") return 1;
  let end = at;
  if (unit === "-" || unit === "+" || unit === "*") end++;
  else {
    while (end < at + 9 && line.charCodeAt(end) > 47 && line.charCodeAt(end) < 58) end++;
    if (end === at || (line.charAt(end) !== "." && line.charAt(end) !== ")")) return 0;
    end++;
  }
  const next = line.charAt(end);
  return next === " " || next === "\t" || next === "" ? end - at : 0;
}

function isQuote(line: string): boolean {
  return /^[ \t]{0,200}>/.test(line);
}

function quoteMarks(line: string): number {
  return (/^[\t >]*/.exec(line)?.[0] ?? "").split(">").length;
}

function pipes(line: string): number {
  return line.replace(/\\[\\|]/g, "").split("|").length - 1;
}

function cells(line: string): number {
  const row = line
    .replace(/^[\t >]+/, "")
    .replace(/\\[\\|]/g, "")
    .trimEnd();
  return row.split("|").length - (row.startsWith("|") ? 1 : 0) - (row.endsWith("|") ? 1 : 0);
}

function* linesOf(text: string): Iterable<string> {
  let start = 0;
  for (const { 0: written, index } of text.matchAll(/\r\n|[\n\r]/g)) {
    yield text.slice(start, index);
    start = index + written.length;
  }
  yield text.slice(start);
}
