import { type Span, TextBuilder } from "../text-map.ts";
import type { Reading } from "./collector.ts";
import { attributeReadings } from "./html-attributes.ts";
import { commentReading } from "./html-comment.ts";
import { ANNOTATION, hides, VOID } from "./html-element.ts";
import { scanTag, type Tag } from "./html-tag.ts";

/** An element that is open between two pieces of inline Markdown. */
interface Open {
  readonly name: string;
  readonly hidden: boolean;
  /** Where the text of the element goes when it is not part of the line. */
  readonly aside: TextBuilder | null;
}

/** Follows the HTML tags inside one block of inline Markdown. */
export class InlineHtml {
  private readonly source: string;
  private readonly emit: (reading: Reading) => void;
  private readonly open: Open[] = [];

  constructor(source: string, emit: (reading: Reading) => void) {
    this.source = source;
    this.emit = emit;
  }

  /** Where text goes now: null for the line itself, a builder inside hidden elements and annotations. */
  get target(): TextBuilder | null {
    return this.open.at(-1)?.aside ?? null;
  }

  /** Takes in one piece of HTML; `break` when it is a line break. */
  read(span: Span): "break" | "none" {
    const tag = scanTag(this.source, span.start, span.end);
    if (tag === null) this.emit(commentReading(this.source.slice(span.start, span.end), span.start));
    else if (tag.closing) this.close(tag.name);
    else this.start(tag);
    return tag?.name === "br" ? "break" : "none";
  }

  /** Closes what is still open at the end of the block. */
  finish(): void {
    while (this.open.length > 0) this.pop();
  }

  private start(tag: Tag): void {
    const above = this.open.at(-1);
    const hidden = above?.hidden === true || hides(tag, this.source);
    for (const reading of attributeReadings(tag, this.source, 0, hidden)) this.emit(reading);
    if (VOID.has(tag.name)) return;
    const apart = (hidden && !above?.hidden) || ANNOTATION.has(tag.name);
    const aside = apart ? new TextBuilder(tag.span.end) : (above?.aside ?? null);
    this.open.push({ name: tag.name, hidden, aside });
  }

  private close(name: string): void {
    if (!this.open.some((element) => element.name === name)) return;
    while (this.pop() !== name);
  }

  private pop(): string | undefined {
    const element = this.open.pop();
    if (element?.aside && element.aside !== this.target) {
      this.emit({ kind: "html", content: element.aside.build(), hidden: element.hidden });
    }
    return element?.name;
  }
}
