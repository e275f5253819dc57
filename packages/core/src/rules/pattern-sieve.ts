import { WordIndex } from "../detect/word-index.ts";
import type { Pattern } from "./pattern.ts";

const NONE: ReadonlySet<never> = new Set<never>();

/** Many patterns over one text: one pass tells which of them the text, or a piece of it, can hold at all. */
export class PatternSieve<T> {
  private readonly always: T[] = [];
  private readonly literals = new WordIndex<T>();

  /** `value` stands for the pattern in the answers. */
  add({ literals }: Pattern, value: T): void {
    if (literals === null) this.always.push(value);
    else for (const literal of literals) this.literals.add(literal, value);
  }

  /** The patterns that are not ruled out by a literal they need. */
  possible(text: string): ReadonlySet<T> {
    if (!this.literals.mayHold(text)) return this.always.length === 0 ? NONE : new Set(this.always);
    const values = new Set(this.always);
    this.literals.each(text, (_start, _end, value) => values.add(value));
    return values;
  }
}
