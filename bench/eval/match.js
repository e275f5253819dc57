// Which predicted span is which gold span: one to one, the closest first.

/** Smallest intersection over union that counts as the same span in the lenient tables. */
export const NEAR = 0.9;

function overlap(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (shared <= 0) return 0;
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Gold index to predicted index, for pairs that overlap by at least `least` (1 is the exact span). */
export function pair(gold, predicted, least) {
  const candidates = gold.flatMap((span, g) =>
    predicted.flatMap((other, p) => {
      const share = overlap(span, other);
      return share > 0 && share >= least ? [{ g, p, share }] : [];
    }),
  );
  const pairs = new Map();
  const taken = new Set();
  for (const { g, p } of candidates.sort((a, b) => b.share - a.share)) {
    if (pairs.has(g) || taken.has(p)) continue;
    pairs.set(g, p);
    taken.add(p);
  }
  return pairs;
}

/** Whether two spans share a character. */
export function touches(a, b) {
  return overlap(a, b) > 0;
}
