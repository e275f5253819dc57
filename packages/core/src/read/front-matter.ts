import { isMap, isScalar, isSeq, Lexer, parseDocument, type Scalar } from "yaml";
import type { MappedText, Span } from "../text-map.ts";
import { aligned, breakWidth } from "./align.ts";
import type { Collector } from "./collector.ts";
import { type Notation, yamlDoubleQuoted, yamlPlain, yamlSingleQuoted } from "./notation.ts";
import { verbatim } from "./verbatim.ts";

const PLAIN_KEY = /^[A-Za-z_][A-Za-z_-]*$/;
const TITLE_KEYS: ReadonlySet<string> = new Set(["title", "标题"]);

/** Adds the values, the telling keys and the comments of YAML that stands in the source one for one from `base`. */
export function readFrontMatter(yaml: string, base: number, out: Collector): void {
  try {
    // Aliases are never followed: nothing is built from the nodes, so a bomb of aliases stays small.
    const document = parseDocument(yaml, { uniqueKeys: false, logLevel: "silent" });
    const error = document.errors[0];
    if (error === undefined) {
      new FrontMatter(yaml, base, out).readNode(document.contents, "");
      readComments(yaml, base, out);
      return;
    }
    out.problems.push({ code: "bad-front-matter", data: { line: (error.linePos?.[0].line ?? 1) + 1 } });
  } catch {
    out.problems.push({ code: "bad-front-matter", data: { line: 1 } });
  }
  readRawFrontMatter(yaml, base, out);
}

/** Adds front matter of a language that is not parsed, or that could not be, as one passage. */
export function readRawFrontMatter(text: string, base: number, out: Collector): void {
  out.add({ kind: "front-matter", key: "", content: verbatim(text, base), hidden: true });
}

class FrontMatter {
  private readonly yaml: string;
  private readonly base: number;
  private readonly out: Collector;

  constructor(yaml: string, base: number, out: Collector) {
    this.yaml = yaml;
    this.base = base;
    this.out = out;
  }

  readNode(node: unknown, path: string): void {
    if (isScalar(node)) this.readScalar(node, path);
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) this.readNode(item, join(path, `${index}`));
    else if (isMap(node)) for (const { key, value } of node.items) this.readPair(key, value, path);
  }

  private readPair(key: unknown, value: unknown, above: string): void {
    const name = isScalar(key) ? this.content(key) : null;
    const path = join(above, name?.text ?? "");
    if (name === null) this.readNode(key, path);
    else if (!PLAIN_KEY.test(name.text)) this.add(name, path);
    if (isScalar(value) && TITLE_KEYS.has(path)) this.out.offerTitle(this.content(value).text);
    this.readNode(value, path);
  }

  private readScalar(scalar: Scalar, path: string): void {
    this.add(this.content(scalar), path);
  }

  private add(content: MappedText, key: string): void {
    this.out.add({ kind: "front-matter", key, content, hidden: true });
  }

  private content(scalar: Scalar): MappedText {
    const [start, end] = scalar.range ?? [0, 0];
    const written = this.yaml.slice(start, end);
    const value = typeof scalar.value === "string" ? scalar.value.replace(/\n{1,9}$/, "") : written.trim();
    const { span, notation } = inside(scalar, { start, end }, this.yaml);
    return aligned(value, this.yaml, span, notation, this.base);
  }
}

/** The stretch between a scalar's marks, and how it is written. */
function inside(scalar: Scalar, { start, end }: Span, yaml: string): { span: Span; notation: Notation } {
  switch (scalar.type) {
    case "QUOTE_DOUBLE":
      return { span: { start: start + 1, end: end - 1 }, notation: yamlDoubleQuoted };
    case "QUOTE_SINGLE":
      return { span: { start: start + 1, end: end - 1 }, notation: yamlSingleQuoted };
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL": {
      // The header line (`|2-`, a comment) is not part of the value.
      const header = yaml.indexOf("\n", start);
      return { span: { start: header < 0 ? end : Math.min(header, end), end }, notation: yamlPlain };
    }
    default:
      return { span: { start, end }, notation: yamlPlain };
  }
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** Lexemes of no width that the lexer puts between those of the text. */
const MARKERS: ReadonlySet<string> = new Set(["\x02", "\x18", "\x1f"]);

function readComments(yaml: string, base: number, out: Collector): void {
  let at = 0;
  let scalar = false;
  for (const lexeme of new Lexer().lex(yaml)) {
    const marker = MARKERS.has(lexeme);
    if (!marker && !scalar && lexeme.startsWith("#")) {
      out.add({ kind: "comment", content: verbatim(lexeme.slice(1).trimEnd(), base + at + 1), hidden: true });
    }
    scalar = lexeme === "\x1f";
    if (!marker) at += lexeme.length;
  }
}

/** Offset of the first line after the opening fence of front matter that begins at `start`. */
export function afterFence(source: string, start: number): number {
  let at = start;
  while (at < source.length && breakWidth(source, at) === 0) at++;
  return at + breakWidth(source, at);
}
