import type { Span } from "../text-map.ts";
import type { Judgement } from "./apply-rules.ts";
import { sourceSpan } from "./place.ts";

/** Where in the source something was found, reported or not: what stands there is not repeated to anybody. */
export class FoundStretches {
  /** In order and without overlaps. */
  private readonly stretches: readonly Span[];

  constructor(judgements: readonly Judgement[]) {
    const spans = judgements.map(({ hit }) => sourceSpan(hit.view, hit)).sort((a, b) => a.start - b.start);
    const stretches: { start: number; end: number }[] = [];
    for (const { start, end } of spans) {
      const last = stretches.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else stretches.push({ start, end });
    }
    this.stretches = stretches;
  }

  /** Whether anything found lies in part or whole within `start…end`. */
  touch({ start, end }: Span): boolean {
    let low = 0;
    let high = this.stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.stretches[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    return low < this.stretches.length && this.stretches[low]!.start < end;
  }
}

/** Fewer digits than this, however they are set apart, identify nobody. */
const MANY_DIGITS = 7;

/** Whether a text may hold a number that no rule made out. */
export function holdsManyDigits(text: string): boolean {
  return text.replace(/[^\d〇零一二三四五六七八九]/g, "").length >= MANY_DIGITS;
}
