import { type MappedText, TextBuilder } from "../text-map.ts";
import { breakWidth } from "./align.ts";

/** Text as it stands in the source from `base`, with every line break read as `\n`. */
export function verbatim(text: string, base: number): MappedText {
  const builder = new TextBuilder(base);
  let from = 0;
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", from)) {
    const width = breakWidth(text, at);
    builder.copy(text.slice(from, at), base + from).replace("\n", base + at, base + at + width);
    from = at + width;
  }
  return builder.copy(text.slice(from), base + from).build();
}
