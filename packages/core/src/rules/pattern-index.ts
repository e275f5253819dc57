import { WordIndex } from "../detect/word-index.ts";
import type { Span } from "../text-map.ts";
import type { Pattern } from "./pattern.ts";

interface Entry<T> {
  readonly pattern: Pattern;
  readonly owner: T;
}

/** Many patterns over one text: only those are run of which the text holds a literal, and one pass tells of all. */
export class PatternIndex<T> {
  private readonly entries: Entry<T>[] = [];
  private readonly always: number[] = [];
  private readonly literals = new WordIndex<number>();

  add(pattern: Pattern, owner: T): void {
    const index = this.entries.push({ pattern, owner }) - 1;
    if (pattern.literals === null) this.always.push(index);
    else for (const literal of pattern.literals) this.literals.add(literal, index);
  }

  /** Every match of every pattern, narrowed to its first group, by pattern in the order in which they were added. */
  *find(text: string): Iterable<Span & { readonly owner: T }> {
    const possible = new Set(this.always);
    this.literals.each(text, (_start, _end, index) => possible.add(index));
    if (possible.size === 0) return;
    for (const index of [...possible].sort((a, b) => a - b)) {
      const { pattern, owner } = this.entries[index]!;
      for (const span of pattern.narrowed(text)) yield { ...span, owner };
    }
  }
}
