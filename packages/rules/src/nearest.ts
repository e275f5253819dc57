import { distance } from "fastest-levenshtein";

/**
 * The known name a slip of the pen was meant for: at most half of its letters differ (of a rule id, half of what
 * follows the pack); else the first name it is the beginning of; else null.
 */
export function nearest(written: string, known: readonly string[]): string | null {
  const short = written.slice(0, 100).toLowerCase();
  const letters = short.length - (short.lastIndexOf("/") + 1);
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.ceil(letters / 2)) + 1;
  for (const name of known) {
    const apart = distance(short, name.toLowerCase());
    if (apart < bestDistance) [best, bestDistance] = [name, apart];
  }
  return best ?? (letters < 3 ? null : (known.find((name) => name.toLowerCase().startsWith(short)) ?? null));
}
