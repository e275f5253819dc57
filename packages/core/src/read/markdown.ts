import { blocksOf } from "./blocks.ts";
import type { Collector } from "./collector.ts";
import { Hazards } from "./hazard.ts";
import { readTree } from "./markdown-tree.ts";
import { SimpleBlocks } from "./simple-block.ts";

/**
 * Adds the passages of Markdown (CommonMark, GFM and front matter). Most blocks of a notice are text and nothing else,
 * and parsing is nearly all of what reading costs: only blocks that hold more go to the parser. Reading stops with a
 * problem at a block that the parser could not read in good time. May throw as the parser may.
 */
export function readMarkdown(source: string, out: Collector): void {
  const { origin } = out;
  const simple = new SimpleBlocks(source, out);
  const hazards = new Hazards(source);
  for (const block of blocksOf(source)) {
    out.origin = origin;
    if (simple.read(block)) continue;
    const problem = hazards.find(block);
    if (problem !== null) return void out.problems.push(problem);
    out.origin = origin + block.start;
    readTree(source.slice(block.start, block.end), block.start === 0, out);
  }
}
