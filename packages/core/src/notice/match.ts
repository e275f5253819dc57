import { acceptedPattern, type Pattern } from "../rules/pattern.ts";
import { PatternSieve } from "../rules/pattern-sieve.ts";
import type { Span } from "../text-map.ts";

/** Compiled patterns by source: compiling one costs more than most of its uses. */
const compiled = new Map<string, Pattern>();

function patternOf(source: string): Pattern {
  const known = compiled.get(source) ?? acceptedPattern(source);
  compiled.set(source, known);
  return known;
}

/** The first match of a pack's pattern, or undefined. */
export function firstMatch(source: string, text: string): Span | undefined {
  return patternOf(source).spans(text)[0];
}

/** A sieve of the patterns of a pack, by source. */
export function sieveOf(sources: readonly string[]): PatternSieve<string> {
  const sieve = new PatternSieve<string>();
  for (const source of sources) sieve.add(patternOf(source), source);
  return sieve;
}

/** Whether a pack's pattern matches somewhere in the text. */
export function matches(source: string, text: string): boolean {
  return firstMatch(source, text) !== undefined;
}
