import { distance } from "fastest-levenshtein";

/** The known name nearest to what was written, or null when none is near enough to be a slip of the pen. */
export function nearest(written: string, known: readonly string[]): string | null {
  const short = written.slice(0, 100).toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.ceil(short.length / 2)) + 1;
  for (const name of known) {
    const apart = distance(short, name.toLowerCase());
    if (apart < bestDistance) [best, bestDistance] = [name, apart];
  }
  return best;
}
