import type { Element, Nodes, RootContent, Text } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type MappedText, type Span, slice, TextBuilder } from "../text-map.ts";
import { appendAligned } from "./align.ts";
import type { Collector, Reading } from "./collector.ts";
import { attributeReadings, attributeValue } from "./html-attributes.ts";
import { commentReading } from "./html-comment.ts";
import { DEEPEST_HTML, htmlDepth } from "./html-depth.ts";
import { ANNOTATION, hides, INLINE, PROGRAM } from "./html-element.ts";
import { type HtmlCell, tableGrid } from "./html-table.ts";
import { scanTag, type Tag } from "./html-tag.ts";
import { htmlText } from "./notation.ts";
import { spanOf } from "./position.ts";
import { addTable, type CellReading, oneLine } from "./table.ts";
import { addText } from "./typed-table.ts";
import { verbatim } from "./verbatim.ts";

/** Adds the passages of a piece of HTML. `raw` stands in the source one for one from `base`. */
export function readHtml(raw: string, base: number, out: Collector): void {
  const depth = htmlDepth(raw);
  if (depth > DEEPEST_HTML) {
    out.problems.push({ code: "too-deep", data: { depth, limit: DEEPEST_HTML } });
    out.add({ kind: "html", content: verbatim(raw, base) });
    return;
  }
  const reader = new HtmlReader(raw, base, out);
  // Declarations have no node in the tree of a fragment.
  if (/^\s*<![A-Za-z]/.test(raw)) out.add(commentReading(raw.slice(0, raw.indexOf(">") + 1 || raw.length), base));
  const flow = new Flow(base, false);
  reader.readAll(fromHtml(parsable(raw), { fragment: true }).children, flow);
  reader.flush(flow);
}

/**
 * Elements that a fragment may not hold would take their attributes, or the text after them, with them:
 * they stand in as harmless ones of the same length.
 */
function parsable(raw: string): string {
  return raw.replace(/<(\/?)(?:html|body|head)(?=[\s/>])/gi, "<$1main").replace(/<col(?=[\s/>])/gi, "<wbr");
}

/** Text that is being gathered, and what will follow it. */
class Flow {
  text: TextBuilder;
  readonly asides: Reading[] = [];
  readonly hidden: boolean;
  /** Inside a cell blocks become lines. */
  readonly inCell: boolean;
  /** Length of the text at the beginning of its last line. */
  line = 0;

  constructor(at: number, hidden: boolean, inCell = false) {
    this.text = new TextBuilder(at);
    this.hidden = hidden;
    this.inCell = inCell;
  }
}

class HtmlReader {
  private readonly raw: string;
  private readonly base: number;
  private readonly out: Collector;

  constructor(raw: string, base: number, out: Collector) {
    this.raw = raw;
    this.base = base;
    this.out = out;
  }

  readAll(nodes: readonly RootContent[], flow: Flow): void {
    for (const node of nodes) {
      if (node.type === "text") this.readText(node, flow);
      else if (node.type === "comment") flow.asides.push(this.comment(node));
      else if (node.type === "element") this.readElement(node, flow);
    }
  }

  /** Ends a block: its text becomes a passage, followed by its comments, links and attributes. */
  flush(flow: Flow, depth = 0): void {
    const reading: Reading = { kind: "html", content: trimmed(flow.text.build()), hidden: flow.hidden };
    if (depth > 0) this.out.addHeading(reading, depth);
    else addText(this.out, reading);
    for (const aside of flow.asides.splice(0)) aside.kind === "html" ? addText(this.out, aside) : this.out.add(aside);
    flow.text = new TextBuilder(this.base);
  }

  private readElement(element: Element, flow: Flow): void {
    const tag = this.startTag(element);
    const hidden = flow.hidden || (tag !== null && hides(tag, this.raw));
    if (tag) flow.asides.push(...attributeReadings(tag, this.raw, this.base, hidden));
    const children = element.content?.children ?? element.children;
    const { start, end } = this.place(element);
    if (element.tagName === "br") flow.text.replace("\n", start, end);
    else if (PROGRAM.has(element.tagName)) flow.asides.push(...children.map((child) => this.program(child, element)));
    else if (ANNOTATION.has(element.tagName) || hidden !== flow.hidden) this.readApart(children, start, hidden, flow);
    else if (INLINE.has(element.tagName)) this.readAll(children, flow);
    else if (element.tagName === "table" && !flow.inCell) this.readTable(element, flow);
    else this.readBlock(element, children, flow);
  }

  private readBlock(element: Element, children: readonly RootContent[], flow: Flow): void {
    const { start, end } = this.place(element);
    const depth = /^h[1-6]$/.test(element.tagName) && !flow.hidden ? Number(element.tagName.charAt(1)) : 0;
    this.boundary(flow, start);
    this.readAll(children, flow);
    this.boundary(flow, end, depth);
  }

  private boundary(flow: Flow, at: number, depth = 0): void {
    if (!flow.inCell) this.flush(flow, depth);
    else if (flow.text.length > flow.line) {
      flow.text.replace("\n", at, at);
      flow.line = flow.text.length;
    }
  }

  /** Hidden elements and annotations do not belong to the text around them. */
  private readApart(children: readonly RootContent[], at: number, hidden: boolean, flow: Flow): void {
    const apart = new Flow(at, hidden, true);
    this.readAll(children, apart);
    flow.asides.push({ kind: "html", content: trimmed(apart.text.build()), hidden }, ...apart.asides);
  }

  private readTable(table: Element, flow: Flow): void {
    this.flush(flow);
    const { rows, rest } = tableGrid(table, (cell, name) => this.number(cell, name));
    this.readAll(rest, flow);
    this.flush(flow);
    const cells = rows.map((row) => row.map((cell) => this.readCell(cell, flow.hidden)));
    addTable(this.out, cells);
  }

  private readCell({ element, columns }: HtmlCell, hidden: boolean): CellReading {
    const tag = this.startTag(element);
    const flow = new Flow(this.place(element).start, hidden || (tag !== null && hides(tag, this.raw)), true);
    if (tag) flow.asides.push(...attributeReadings(tag, this.raw, this.base, flow.hidden));
    this.readAll(element.children, flow);
    const content = trimmed(flow.text.build());
    return { content, readable: oneLine(content.text), columns, asides: flow.asides, hidden: flow.hidden };
  }

  private readText(node: Text, flow: Flow): void {
    appendAligned(flow.text, node.value, this.raw, spanOf(node), htmlText, this.base);
  }

  private comment(node: Nodes): Reading {
    const { start, end } = spanOf(node);
    return commentReading(this.raw.slice(start, end), this.base + start);
  }

  private program(node: Nodes, element: Element): Reading {
    const { start, end } = spanOf(node);
    const content = verbatim(this.raw.slice(start, end), this.base + start);
    return { kind: "code", key: element.tagName, content, hidden: true };
  }

  private startTag(element: Element): Tag | null {
    if (!element.position) return null;
    const { start, end } = spanOf(element);
    return scanTag(this.raw, start, end);
  }

  private number(element: Element, name: string): number {
    const tag = this.startTag(element);
    return tag ? Number.parseInt(attributeValue(tag, this.raw, name), 10) || 1 : 1;
  }

  private place(element: Element): Span {
    const { start, end } = spanOf(element);
    return { start: this.base + start, end: this.base + end };
  }
}

function trimmed(content: MappedText): MappedText {
  const start = content.text.length - content.text.trimStart().length;
  return slice(content, start, Math.max(start, content.text.trimEnd().length));
}
