import type { Span } from "../text-map.ts";

/** A node of a syntax tree (Markdown or HTML) whose parser may have told its place. */
export interface Positioned {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** Offsets of a node in the text that was parsed; empty at 0 for a node the parser made up. */
export function spanOf(node: Positioned): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
