import { type MappedText, type Span, shift, TextBuilder } from "../text-map.ts";
import { breakWidth } from "./align.ts";
import type { Reading } from "./collector.ts";
import type { Tag } from "./html-tag.ts";
import { htmlText } from "./notation.ts";

const LINKS: ReadonlySet<string> = new Set(["href", "src", "action", "formaction", "poster", "cite", "srcset"]);
const TEXTS: ReadonlySet<string> = new Set(["alt", "title", "content", "value", "placeholder", "label", "summary"]);
/** Attributes a reader of the page sees, hears or is shown on pointing. */
const SHOWN: ReadonlySet<string> = new Set(["alt", "title", "value", "placeholder", "label"]);

/** The attributes of a start tag that carry text or addresses. `base` is the offset of `text` in the source. */
export function attributeReadings(tag: Tag, text: string, base: number, hidden: boolean): readonly Reading[] {
  return tag.attributes.flatMap(({ name, value }): Reading[] => {
    const link = LINKS.has(name);
    if (!link && !TEXTS.has(name) && !/^(?:aria|data)-/.test(name)) return [];
    const { text: read, map } = decode(text, value);
    if (read === "") return [];
    const content = { text: read, map: shift(map, 0, base) };
    const shown = link || SHOWN.has(name) || name.startsWith("aria-");
    return [{ kind: link ? "link" : "attribute", key: name, content, hidden: hidden || !shown }];
  });
}

/** Value of an attribute, read; empty when the tag has none of that name. */
export function attributeValue(tag: Tag, text: string, name: string): string {
  const found = tag.attributes.find((attribute) => attribute.name === name);
  return found ? decode(text, found.value).text : "";
}

/** The text that a stretch of HTML without tags writes. */
function decode(text: string, { start, end }: Span): MappedText {
  const builder = new TextBuilder(start);
  let at = start;
  while (at < end) {
    const width = breakWidth(text, at);
    const reference = text.charAt(at) === "&" ? htmlText.decode(text, at, end) : null;
    if (reference) builder.replace(reference.text, at, at + reference.length);
    else if (width > 0 && text.charAt(at) !== "\n") builder.replace("\n", at, at + width);
    else builder.copy(text.charAt(at), at);
    at += reference?.length ?? Math.max(1, width);
  }
  return builder.build();
}
