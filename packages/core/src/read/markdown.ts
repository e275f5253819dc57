import { blocksOf } from "./blocks.ts";
import type { Collector } from "./collector.ts";
import { Hazards } from "./hazard.ts";
import { readTree } from "./markdown-tree.ts";
import { SimpleBlocks } from "./simple-block.ts";
import { addTableApart } from "./tables-apart.ts";

/**
 * Adds the passages of Markdown (CommonMark, GFM and front matter). Most blocks of a notice are text and nothing else,
 * and parsing is nearly all of what reading costs: only blocks that hold more go to the parser. Reading stops with a
 * problem at a block that the parser could not read in good time. May throw as the parser may.
 */
export function readMarkdown(source: string, out: Collector): void {
  const { origin } = out;
  const simple = new SimpleBlocks(source, out);
  const hazards = new Hazards(source);
  const blocks = [...blocksOf(source)];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    out.origin = origin;
    const taken = addTableApart(out, source, blocks, at, (one) => simple.lineOf(one));
    if (taken > 0) at += taken - 1;
    if (taken > 0 || simple.read(block)) continue;
    const problem = hazards.find(block);
    if (problem !== null) return void out.problems.push(problem);
    out.origin = origin + block.start;
    readTree(source.slice(block.start, block.end), block.start === 0, out);
  }
}
