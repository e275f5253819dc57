import type {
  Code,
  Definition,
  FootnoteDefinition,
  Heading,
  Html,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Parent,
  Root,
  Table,
  TableCell,
} from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { Processor } from "unified";
import type { PassageKind } from "../document.ts";
import type { MappedText } from "../text-map.ts";
import { aligned, breakWidth } from "./align.ts";
import type { Collector } from "./collector.ts";
import { afterFence, readFrontMatter, readRawFrontMatter } from "./front-matter.ts";
import { readHtml } from "./html.ts";
import { readInline, targetReadings } from "./inline.ts";
import { makeProcessor } from "./markdown-parser.ts";
import { literal, markdownText } from "./notation.ts";
import { placesOf, rememberPlaces } from "./places.ts";
import { type Positioned, spanOf } from "./position.ts";
import { standsApart } from "./stands-apart.ts";
import { addTable, type CellReading, oneLine } from "./table.ts";
import { addTableApart } from "./tables-apart.ts";
import { addItems, addText } from "./typed-table.ts";

const processors = new Map<boolean, Processor<Root>>();

/** The parser with or without front matter, made when a block needs it. */
function processor(frontMatter: boolean): Processor<Root> {
  const made = processors.get(frontMatter) ?? makeProcessor(rememberPlaces, frontMatter);
  processors.set(frontMatter, made);
  return made;
}

/** Labels that only number or name a reference. */
const MERE_LABEL = /^[A-Za-z0-9_-]{1,8}$/;
/** Languages of fenced code; whatever else stands after the fence is text. */
const MERE_INFO = /^[A-Za-z][A-Za-z0-9+#.-]{0,9}$/;

/**
 * Adds the passages of Markdown (CommonMark and GFM), with front matter when it is the beginning of a draft. May throw
 * as the parser may.
 */
export function readTree(source: string, begins: boolean, out: Collector): void {
  new MarkdownReader(source, out).readRoot(processor(begins).parse(source));
}

class MarkdownReader {
  private readonly source: string;
  private readonly out: Collector;

  constructor(source: string, out: Collector) {
    this.source = source;
    this.out = out;
  }

  readRoot({ children }: Root): void {
    const blocks = children.map((node) => ({ ...spanOf(node), node }));
    for (let at = 0; at < blocks.length; at++) {
      const taken = addTableApart(this.out, this.source, blocks, at, ({ node, start, end }) =>
        node.type === "paragraph" && standsApart(this.source, start, end) ? { start, end } : null,
      );
      if (taken > 0) at += taken - 1;
      else this.read(blocks[at]!.node, "paragraph");
    }
  }

  /** `kind` is what a paragraph directly in `parent` is. */
  readAll(parent: Parent, kind: PassageKind): void {
    for (const node of parent.children) this.read(node, kind);
  }

  private read(node: Nodes, kind: PassageKind): void {
    switch (node.type) {
      case "heading":
      case "paragraph":
        this.readLines(node, kind);
        break;
      case "blockquote":
        this.readAll(node, "paragraph");
        break;
      case "list":
        this.readList(node);
        break;
      case "listItem":
        this.readAll(node, "item");
        break;
      case "footnoteDefinition":
        this.readLabel(node);
        this.readAll(node, "footnote");
        break;
      case "table":
        this.readTable(node);
        break;
      case "code":
        this.readCode(node);
        break;
      case "html":
        readHtml(this.unquoted(node), spanOf(node).start, this.out);
        break;
      case "definition":
        this.readLabel(node);
        this.out.addAll(targetReadings(node, this.source));
        break;
      default:
        if (isFrontMatter(node)) this.readFrontMatter(node);
    }
  }

  private readLines(node: Heading | Paragraph, kind: PassageKind): void {
    const { content, asides } = readInline(node.children, this.source, spanOf(node).start);
    if (node.type === "heading") this.out.addHeading({ kind: "heading", content }, node.depth);
    else addText(this.out, { kind, content });
    this.out.addAll(asides);
  }

  /** Items that follow each other without a blank line may make a table together, where each is one paragraph. */
  private readList({ children }: List): void {
    let together: ListItem[] = [];
    for (const [index, item] of children.entries()) {
      together.push(item);
      const next = children[index + 1];
      const between = next && this.source.slice(spanOf(item).end, spanOf(next).start);
      if (between !== undefined && !/\n[ \t\r]*\n/.test(between)) continue;
      this.readItems(together);
      together = [];
    }
  }

  private readItems(items: readonly ListItem[]): void {
    const contents: MappedText[] = [];
    for (const { children } of items) {
      const [only, ...others] = children;
      if (only?.type !== "paragraph" || others.length > 0) break;
      const { content, asides } = readInline(only.children, this.source, spanOf(only).start);
      if (asides.length > 0) break;
      contents.push(content);
    }
    if (contents.length === items.length) addItems(this.out, contents);
    else for (const item of items) this.read(item, "item");
  }

  private readLabel(node: Definition | FootnoteDefinition): void {
    const label = node.label ?? "";
    if (MERE_LABEL.test(label)) return;
    const content = aligned(label, this.source, placesOf(node).label ?? spanOf(node), markdownText);
    this.out.add({ kind: "title", content, hidden: true });
  }

  private readTable(table: Table): void {
    addTable(
      this.out,
      table.children.map((row) => row.children.map((cell, column) => this.readCell(cell, column))),
    );
  }

  private readCell(cell: TableCell, column: number): CellReading {
    const { content, asides } = readInline(cell.children, this.source, spanOf(cell).start, true);
    return { content, asides, columns: [column], readable: oneLine(plainText(cell, { includeHtml: false })) };
  }

  private readCode(node: Code): void {
    const { start, end } = spanOf(node);
    const fenced = /^[`~]/.test(this.source.charAt(start));
    let line = start;
    while (fenced && line < end && breakWidth(this.source, line) === 0) line++;
    const content = aligned(node.value, this.source, { start: line, end }, literal);
    addText(this.out, { kind: "code", content, ...(node.lang != null && { key: node.lang }) });
    if (fenced) this.readInfo(node, { start, end: line });
  }

  /** What stands after the opening fence, when it says more than a language. */
  private readInfo(node: Code, fence: { start: number; end: number }): void {
    const info = [node.lang ?? "", node.meta ?? ""].join(" ").trim();
    if (info === "" || MERE_INFO.test(info)) return;
    const mark = this.source.charAt(fence.start);
    let start = fence.start;
    while (this.source.charAt(start) === mark || /[ \t]/.test(this.source.charAt(start))) start++;
    const content = aligned(info, this.source, { start, end: fence.end }, markdownText);
    this.out.add({ kind: "attribute", key: "info", content, hidden: true });
  }

  /** HTML as it stands in the source, but with blanks where a quote or a list continues its lines. */
  private unquoted(node: Html): string {
    const { start, end } = spanOf(node);
    const written = this.source.slice(start, end);
    if (written === node.value) return written;
    const values = node.value.split(/\r\n|\r|\n/);
    return written
      .split(/(\r\n|\r|\n)/)
      .map((line, index) =>
        index % 2 === 1 ? line : (values[index / 2] ?? line).padStart(line.length).slice(-line.length || line.length),
      )
      .join("");
  }

  private readFrontMatter(node: FrontMatter): void {
    const base = afterFence(this.source, spanOf(node).start);
    const text = this.source.slice(base, base + node.value.length);
    if (node.type === "yaml") readFrontMatter(text, base, this.out);
    else readRawFrontMatter(text, base, this.out);
  }
}

interface FrontMatter extends Positioned {
  readonly type: "yaml" | "toml";
  readonly value: string;
}

/** The tree's types know YAML only; the parser makes nodes of TOML as well. */
function isFrontMatter(node: Positioned & { readonly type: string }): node is FrontMatter {
  return node.type === "yaml" || node.type === "toml";
}
