import type { Span } from "../text-map.ts";
import type { Pattern } from "./pattern.ts";
import { PatternSieve } from "./pattern-sieve.ts";

type Found<T> = Span & { readonly owner: T };

const NONE: readonly Found<never>[] = [];

/** The matches of many patterns in one text: only those are run that the text can hold. */
export class PatternIndex<T> {
  private readonly entries: { readonly pattern: Pattern; readonly owner: T }[] = [];
  private readonly sieve = new PatternSieve<number>();

  add(pattern: Pattern, owner: T): void {
    this.sieve.add(pattern, this.entries.push({ pattern, owner }) - 1);
  }

  /** Every match of every pattern, narrowed to its first group, by pattern in the order in which they were added. */
  find(text: string): readonly Found<T>[] {
    const possible = this.sieve.possible(text);
    if (possible.size === 0) return NONE;
    const found: { readonly index: number; readonly spans: readonly Span[] }[] = [];
    for (const index of possible) {
      const spans = this.entries[index]!.pattern.narrowed(text);
      if (spans.length > 0) found.push({ index, spans });
    }
    if (found.length === 0) return NONE;
    found.sort((a, b) => a.index - b.index);
    return found.flatMap(({ index, spans }) => spans.map((span) => ({ ...span, owner: this.entries[index]!.owner })));
  }
}
