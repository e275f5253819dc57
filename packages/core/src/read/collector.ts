import type { Cell, Passage, PassageKind, Problem, Table } from "../document.ts";
import { type MappedText, shift } from "../text-map.ts";
import { decodedTexts } from "./decoded.ts";

/** A passage before it has its place in the document. */
export interface Reading {
  readonly kind: PassageKind;
  readonly content: MappedText;
  readonly key?: string;
  readonly hidden?: boolean;
  readonly cell?: Cell;
}

const TITLE_LENGTH = 120;

/** Gathers the passages of one draft in the order of reading. */
export class Collector {
  readonly passages: Passage[] = [];
  readonly tables: Table[] = [];
  readonly problems: Problem[] = [];
  private section = "";
  private heading = "";
  private frontTitle = "";
  /** Where the text that a reader sees begins in the source: after a byte order mark, at a block. */
  origin: number;

  constructor(origin: number) {
    this.origin = origin;
  }

  /** Adds a passage, and after it what its base64 hides. Empty readings are kept for cells only. */
  add(reading: Reading): Passage {
    const passage = this.passage(reading);
    if (passage.text.trim() === "" && passage.kind !== "cell") return passage;
    this.passages.push(passage);
    for (const content of decodedTexts(reading.content)) {
      this.passages.push(this.passage({ ...reading, kind: "decoded", content, hidden: true }));
    }
    return passage;
  }

  addAll(readings: readonly Reading[]): void {
    for (const reading of readings) this.add(reading);
  }

  /** Adds a heading; what follows stands in its section. */
  addHeading(reading: Reading, depth: number): void {
    const { text } = this.add(reading);
    this.section = text.trim();
    if (depth === 1 && this.heading === "") this.heading = this.section;
  }

  /** Keeps the title the front matter states; the first one counts. */
  offerTitle(title: string): void {
    if (this.frontTitle === "") this.frontTitle = title.trim();
  }

  /** First heading of depth 1, else the front matter's title, else the first line that can be seen. */
  title(): string {
    return this.heading || this.frontTitle || this.firstLine();
  }

  private firstLine(): string {
    const first = this.passages.find((passage) => !passage.hidden);
    const line = first?.text.trimStart().split("\n", 1)[0] ?? "";
    return [...line.slice(0, 2 * TITLE_LENGTH)].slice(0, TITLE_LENGTH).join("").trimEnd();
  }

  private passage({ kind, content, key, hidden = false, cell }: Reading): Passage {
    const index = this.passages.length;
    const { text } = content;
    const map = shift(content.map, 0, this.origin);
    const { section } = this;
    // All of one shape, with or without a cell and a key: a draft has thousands of them.
    return { kind, index, text, map, part: "body", section, hidden, cell, key };
  }
}
