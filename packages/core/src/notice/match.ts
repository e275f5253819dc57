import { WordIndex } from "../detect/word-index.ts";
import { acceptedPattern, type Pattern } from "../rules/pattern.ts";
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

/** Patterns of a pack over one text: which of them can match it, or a piece of it, at all. */
export class PatternSieve {
  private readonly always: string[] = [];
  private readonly literals = new WordIndex<string>();

  constructor(sources: readonly string[]) {
    for (const source of sources) {
      const { literals } = patternOf(source);
      if (literals === null) this.always.push(source);
      else for (const literal of literals) this.literals.add(literal, source);
    }
  }

  /** The sources that are not ruled out by a literal they need. */
  possible(text: string): ReadonlySet<string> {
    const sources = new Set(this.always);
    this.literals.each(text, (_start, _end, source) => sources.add(source));
    return sources;
  }
}

/** Whether a pack's pattern matches somewhere in the text. */
export function matches(source: string, text: string): boolean {
  return firstMatch(source, text) !== undefined;
}
