import type { Definition, Image, ImageReference, Link, PhrasingContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import { type MappedText, type Span, TextBuilder } from "../text-map.ts";
import { aligned, appendAligned } from "./align.ts";
import type { Reading } from "./collector.ts";
import { InlineHtml } from "./html-inline.ts";
import { alternative, cellCode, literal, markdownText, type Notation } from "./notation.ts";
import { placesOf } from "./places.ts";
import { type Positioned, spanOf } from "./position.ts";

/** What a block of inline content reads as: its own text, and passages of their own (links, alternatives, comments). */
export interface InlineReading {
  readonly content: MappedText;
  readonly asides: readonly Reading[];
}

/** Reads inline content; `at` is the source offset an empty text answers with. */
export function readInline(
  nodes: readonly PhrasingContent[],
  source: string,
  at: number,
  inCell = false,
): InlineReading {
  const reader = new InlineReader(source, at, inCell);
  reader.readAll(nodes);
  const reading = reader.finish();
  if (!reader.keptMasks) return reading;
  // 138***0000***0000 may be two masks or bold digits: both readings are looked at.
  const bare = new InlineReader(source, at, inCell, false);
  bare.readAll(nodes);
  return {
    content: reading.content,
    asides: [...reading.asides, { kind: "paragraph", content: bare.finish().content }],
  };
}

class InlineReader {
  private readonly source: string;
  private readonly inCell: boolean;
  private readonly builder: TextBuilder;
  private readonly asides: Reading[] = [];
  private readonly html: InlineHtml;
  private readonly masks: boolean;
  /** Whether runs of asterisks at digits were kept as text. */
  keptMasks = false;

  constructor(source: string, at: number, inCell: boolean, masks = true) {
    this.masks = masks;
    this.source = source;
    this.inCell = inCell;
    this.builder = new TextBuilder(at);
    this.html = new InlineHtml(source, (reading) => this.aside(reading));
  }

  readAll(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.read(node);
  }

  finish(): InlineReading {
    this.html.finish();
    return { content: this.builder.build(), asides: this.asides };
  }

  private read(node: PhrasingContent): void {
    switch (node.type) {
      case "text":
        this.append(node.value, spanOf(node), markdownText);
        break;
      case "inlineCode":
        this.readCode(node);
        break;
      case "break":
        this.lineBreak(spanOf(node));
        break;
      case "html":
        if (this.html.read(spanOf(node)) === "break") this.lineBreak(spanOf(node));
        break;
      case "emphasis":
      case "strong":
        this.readEmphasis(node);
        break;
      case "delete":
      case "linkReference":
        this.readAll(node.children);
        break;
      case "link":
        this.readAll(node.children);
        this.readLink(node);
        break;
      case "image":
        this.readAlternative(node);
        this.readTarget(node);
        break;
      case "imageReference":
        this.readAlternative(node);
        break;
      case "footnoteReference":
        break;
    }
  }

  /** Emphasis whose markers are a run of asterisks at a digit is a mask (341802********0173): it stays text. */
  private readEmphasis(node: PhrasingContent & { readonly type: "emphasis" | "strong" }): void {
    const outer = spanOf(node);
    const width = node.type === "strong" ? 2 : 1;
    this.readMask({ start: outer.start, end: outer.start + width });
    this.readAll(node.children);
    this.readMask({ start: outer.end - width, end: outer.end });
  }

  private readMask(marker: Span): void {
    if (!this.masks || !masksDigits(this.source, marker)) return;
    this.keptMasks = true;
    this.append(this.source.slice(marker.start, marker.end), marker, literal);
  }

  private append(value: string, span: Span, notation: Notation): void {
    appendAligned(this.html.target ?? this.builder, value, this.source, span, notation);
  }

  /** A break of any spelling (backslash, blanks, `<br>`) is one `\n`, standing for the line break it holds. */
  private lineBreak(span: Span): void {
    (this.html.target ?? this.builder).replace("\n", span.start, span.end);
  }

  private readCode(node: PhrasingContent & { readonly type: "inlineCode" }): void {
    const outer = spanOf(node);
    let fence = 0;
    while (this.source.charAt(outer.start + fence) === "`") fence++;
    const inner = { start: outer.start + fence, end: outer.end - fence };
    // One blank of padding on either side is not part of the value.
    const padded = inner.end - inner.start >= node.value.length + 2 && /[ \r\n]/.test(this.source.charAt(inner.start));
    const start = padded && this.source.charAt(inner.start) === " " ? inner.start + 1 : inner.start;
    this.append(node.value, { start, end: inner.end }, this.inCell ? cellCode : literal);
  }

  /** An automatic link shows its own address: only an address that differs from what is shown is told apart. */
  private readLink(node: Link): void {
    const shown = plainText(node);
    if ([shown, `http://${shown}`, `mailto:${shown}`].includes(node.url) && node.title == null) return;
    this.readTarget(node);
  }

  private readTarget(node: Link | Image): void {
    for (const reading of targetReadings(node, this.source)) this.aside(reading);
  }

  private readAlternative(node: Image | ImageReference): void {
    const span = placesOf(node).label ?? spanOf(node);
    this.aside({ kind: "alt", content: aligned(node.alt ?? "", this.source, span, alternative) });
  }

  private aside(reading: Reading): void {
    if (reading.content.text !== "") this.asides.push(reading);
  }
}

/** So many asterisks in a row hide digits; bold italic has three, but does not stand at a digit. */
const MASK_RUN = 3;
const DIGIT = /[0-9０-９Xx]/;

function masksDigits(source: string, marker: Span): boolean {
  let { start, end } = marker;
  while (source.charAt(start - 1) === "*") start--;
  while (source.charAt(end) === "*") end++;
  return end - start >= MASK_RUN && (DIGIT.test(source.charAt(start - 1)) || DIGIT.test(source.charAt(end)));
}

/** Address and title of a link, an image or a definition. */
export function targetReadings(node: Link | Image | Definition, source: string): readonly Reading[] {
  const places = placesOf(node);
  const whole = spanOf(node as Positioned);
  const readings: Reading[] = [
    { kind: "link", content: aligned(node.url, source, places.url ?? whole, markdownText) },
    { kind: "title", content: aligned(node.title ?? "", source, places.title ?? whole, markdownText) },
  ];
  return readings.filter(({ content }) => content.text !== "");
}
