import { blocksOf } from "./blocks.ts";
import type { Collector } from "./collector.ts";
import { readTree } from "./markdown-tree.ts";
import { readSimpleBlock } from "./simple-block.ts";

/**
 * Adds the passages of Markdown (CommonMark, GFM and front matter). Most blocks of a notice are text and nothing else,
 * and parsing is nearly all of what reading costs: only blocks that hold more go to the parser. May throw as it may.
 */
export function readMarkdown(source: string, out: Collector): void {
  const { origin } = out;
  for (const { start, end } of blocksOf(source)) {
    const block = source.slice(start, end);
    out.origin = origin + start;
    if (!readSimpleBlock(block, out)) readTree(block, start === 0, out);
  }
}
