import type { Span } from "../text-map.ts";
import type { Pattern } from "./pattern.ts";
import { PatternSieve } from "./pattern-sieve.ts";

/** The matches of many patterns in one text: only those are run that the text can hold. */
export class PatternIndex<T> {
  private readonly entries: { readonly pattern: Pattern; readonly owner: T }[] = [];
  private readonly sieve = new PatternSieve<number>();

  add(pattern: Pattern, owner: T): void {
    this.sieve.add(pattern, this.entries.push({ pattern, owner }) - 1);
  }

  /** Every match of every pattern, narrowed to its first group, by pattern in the order in which they were added. */
  *find(text: string): Iterable<Span & { readonly owner: T }> {
    for (const index of [...this.sieve.possible(text)].sort((a, b) => a - b)) {
      const { pattern, owner } = this.entries[index]!;
      for (const span of pattern.narrowed(text)) yield { ...span, owner };
    }
  }
}
