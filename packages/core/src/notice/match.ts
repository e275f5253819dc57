import { acceptedPattern, type Pattern } from "../rules/pattern.ts";
import type { Span } from "../text-map.ts";

/** Compiled patterns by source: compiling one costs more than most of its uses. */
const compiled = new Map<string, Pattern>();

/** The first match of a pack's pattern, or undefined. */
export function firstMatch(source: string, text: string): Span | undefined {
  let pattern = compiled.get(source);
  if (pattern === undefined) {
    pattern = acceptedPattern(source);
    compiled.set(source, pattern);
  }
  return pattern.spans(text)[0];
}

/** Whether a pack's pattern matches somewhere in the text. */
export function matches(source: string, text: string): boolean {
  return firstMatch(source, text) !== undefined;
}
