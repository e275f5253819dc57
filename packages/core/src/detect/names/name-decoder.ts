import type { Span } from "../../text-map.ts";

/** A candidate with what speaks for it, as log odds. */
export interface Scored extends Span {
  readonly odds: number;
}

const NEVER = -1e9;

/** A name that ends somewhere, the place where it begins, and whether another one ends just there. */
interface Step<T> {
  readonly name: T;
  readonly chained: boolean;
}

/**
 * The candidates that, without overlaps, have the greatest sum of odds over a sentence. Names come in lists, so one
 * that follows another directly is worth `adjacent` more: a roll without separators is cut where all of it makes names.
 */
export function bestNames<T extends Scored>(sentence: Span, all: readonly T[], adjacent: number): T[] {
  const length = sentence.end - sentence.start;
  // For each place the best sum up to it, and the best that ends with a name just there.
  const sums = new Float64Array(length + 1);
  const named = new Float64Array(length + 1).fill(NEVER);
  const steps: (Step<T> | undefined)[] = [];
  const endingAt = byEnd(all);
  for (let at = 1; at <= length; at += 1) {
    for (const name of endingAt.get(sentence.start + at) ?? []) {
      const from = name.start - sentence.start;
      const chained = named[from]! + adjacent > sums[from]!;
      const sum = name.odds + (chained ? named[from]! + adjacent : sums[from]!);
      if (sum <= named[at]!) continue;
      named[at] = sum;
      steps[at] = { name, chained };
    }
    sums[at] = Math.max(sums[at - 1]!, named[at]!);
  }
  const found: T[] = [];
  let chained = false;
  for (let at = length; at > 0; ) {
    const step: Step<T> | undefined = chained || named[at]! > sums[at - 1]! ? steps[at] : undefined;
    if (step === undefined) at -= 1;
    else {
      found.push(step.name);
      at = step.name.start - sentence.start;
      ({ chained } = step);
    }
  }
  return found.reverse();
}

function byEnd<T extends Scored>(all: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const ending = new Map<number, T[]>();
  for (const one of all) {
    const others = ending.get(one.end);
    if (others) others.push(one);
    else ending.set(one.end, [one]);
  }
  return ending;
}
