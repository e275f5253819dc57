import type { Document } from "../src/document.ts";
import { read } from "../src/read/read.ts";

export const markdown = (text: string): Document => read({ path: "draft.md", text });
export const plain = (text: string): Document => read({ path: "draft.txt", text });

/** Kind, text and the stretch of source behind each passage. */
export function outline(document: Document): readonly (readonly [string, string, string])[] {
  return document.passages.map(({ kind, text, map }) => {
    const { start, end } = map.locate(0, text.length);
    return [kind, text, document.source.slice(start, end)];
  });
}
