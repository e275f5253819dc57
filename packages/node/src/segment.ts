import { createRequire } from "node:module";
import type { Segment, Word } from "@xianshen/core";

interface Tagger {
  tag(text: string): Word[];
}

/**
 * Word boundaries and part-of-speech tags by nodejieba.
 *
 * The addon and its dictionary cost about a second and 250 MB, so they are loaded by the first call, not here.
 * @throws When the addon was not built; a draft that needs it is then `unreviewable`, never passed without it.
 */
export function createSegmenter(): Segment {
  let tagger: Tagger | undefined;
  return (text) => {
    tagger ??= createRequire(import.meta.url)("nodejieba") as Tagger;
    return tagger.tag(text);
  };
}
