import { Features } from "./features.ts";
import type { Scored } from "./name-decoder.ts";

interface Weighed extends Scored {
  readonly features: Features;
}

/** What stands between two names as often as in one. */
const LINKS = /[胜负对和与同及跟]/;
const SEPARATOR = /[、,， ]/;
/** Odds of what is not there; beyond these all odds count alike. */
export const ABSENT = -6;
const MOST = 4;

/**
 * The features of each candidate for a second look, which knows the odds of the first for those that overlap it and for
 * those that stand right beside it.
 */
export function withRivals(text: string, all: readonly Weighed[]): readonly Features[] {
  const starting = best(all, ({ start }) => start);
  const ending = best(all, ({ end }) => end);
  const sorted = [...all].sort((a, b) => a.start - b.start);
  return all.map((one) => {
    const near = overlapping(sorted, one);
    let [longer, shorter, across] = [ABSENT, ABSENT, ABSENT];
    for (const other of near) {
      if (other.start !== one.start) across = Math.max(across, other.odds);
      else if (other.end > one.end) longer = Math.max(longer, other.odds);
      else shorter = Math.max(shorter, other.odds);
    }
    const left = ending.get(one.start) ?? ABSENT;
    const right = starting.get(one.end) ?? ABSENT;
    const leftParted = SEPARATOR.test(text.charAt(one.start - 1)) ? (ending.get(one.start - 1) ?? ABSENT) : ABSENT;
    const rightParted = SEPARATOR.test(text.charAt(one.end)) ? (starting.get(one.end + 1) ?? ABSENT) : ABSENT;
    const features = new Features(one.features);
    features.add("odds", one.odds);
    features.add("odds, bounded", bounded(one.odds));
    features.add("rival longer", bounded(longer));
    features.add("rival shorter", bounded(shorter));
    features.add("rival across", bounded(across));
    features.add("left", bounded(left));
    features.add("right", bounded(right));
    features.add("left, parted", bounded(leftParted));
    features.add("right, parted", bounded(rightParted));
    if (longer > one.odds) features.add("beaten by longer");
    if (shorter > one.odds) features.add("beaten by shorter");
    if (across > one.odds) features.add("beaten across");
    if (LINKS.test(text.charAt(one.end - 1)) && right > 0 && shorter > ABSENT) features.add("last links");
    if (left > 0 && right > 0) features.add("in a row");
    if (leftParted > 0 && rightParted > 0) features.add("in a list");
    if (one.end - one.start === 2 && right < -2 && longer > -1) features.add("short before nothing");
    return features;
  });
}

/** No name is longer than four characters. */
const REACH = 4;

function overlapping(sorted: readonly Weighed[], one: Weighed): readonly Weighed[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < one.start - REACH) low = middle + 1;
    else high = middle;
  }
  const found: Weighed[] = [];
  for (let at = low; at < sorted.length && sorted[at]!.start < one.end; at += 1) {
    const other = sorted[at]!;
    if (other !== one && other.end > one.start) found.push(other);
  }
  return found;
}

function best(all: readonly Weighed[], place: (one: Weighed) => number): ReadonlyMap<number, number> {
  const odds = new Map<number, number>();
  for (const one of all) odds.set(place(one), Math.max(odds.get(place(one)) ?? ABSENT, one.odds));
  return odds;
}

function bounded(odds: number): number {
  return Math.max(-MOST, Math.min(MOST, odds));
}
