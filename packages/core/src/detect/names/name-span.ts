import type { Span } from "../../text-map.ts";

/** A natural person's name in a folded text. */
export interface NameSpan extends Span {
  /** Part of it is hidden (张某, 李*明). */
  readonly masked: boolean;
  /** 0…1. */
  readonly confidence: number;
}

/** Of names in order and without overlaps, those that lie inside `start…end`; logarithmic in their number. */
export function namesWithin(names: readonly NameSpan[], { start, end }: Span): readonly NameSpan[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < names.length && names[stop]!.end <= end) stop += 1;
  return names.slice(low, stop);
}

/** Of overlapping names keeps the surer, then the longer one; in the order of the text. */
export function withoutOverlaps(names: readonly NameSpan[]): readonly NameSpan[] {
  const ranked = [...names].sort((a, b) => a.start - b.start || b.confidence - a.confidence || b.end - a.end);
  const kept: NameSpan[] = [];
  for (const name of ranked) {
    const last = kept[kept.length - 1];
    if (!last || name.start >= last.end) kept.push(name);
    else if (isBetter(name, last)) kept[kept.length - 1] = name;
  }
  return kept;
}

function isBetter(a: NameSpan, b: NameSpan): boolean {
  return a.confidence > b.confidence || (a.confidence === b.confidence && a.end - a.start > b.end - b.start);
}
