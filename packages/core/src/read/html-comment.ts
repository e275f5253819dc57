import type { Reading } from "./collector.ts";
import { verbatim } from "./verbatim.ts";

/** A comment, declaration, instruction or CDATA section, without its markers. `base` is its offset in the source. */
export function commentReading(raw: string, base: number): Reading {
  const head = /^<!--|^<!\[CDATA\[|^<[!?/]?/.exec(raw)?.[0].length ?? 0;
  const tail = /(?:--!?|\]\]|\?)?>$/.exec(raw.slice(-4))?.[0].length ?? 0;
  const content = verbatim(raw.slice(head, Math.max(head, raw.length - tail)), base + head);
  return { kind: "comment", content, hidden: true };
}
