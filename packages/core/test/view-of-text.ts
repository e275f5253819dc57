import type { View } from "../src/detect/hit.ts";
import { viewOf } from "../src/detect/views.ts";
import type { Passage } from "../src/document.ts";
import { identity } from "../src/text-map.ts";

/** One paragraph as a folded view, for tests of a single recogniser. */
export function viewOfText(text: string, overrides: Partial<Passage> = {}): View {
  const passage: Passage = {
    kind: "paragraph",
    index: 0,
    part: "body",
    section: "",
    hidden: false,
    ...identity(text),
    ...overrides,
  };
  return viewOf(passage);
}
