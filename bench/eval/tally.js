// Counts of one row and the measures made of them.

/** @typedef {{gold: number, predicted: number, exact: number, near: number, touched: number}} Counts */

/** @returns {Counts} */
export function emptyCounts() {
  return { gold: 0, predicted: 0, exact: 0, near: 0, touched: 0 };
}

/** Adds `more` to `counts` in place. */
export function addCounts(counts, more) {
  for (const key of Object.keys(counts)) counts[key] += more[key];
}

/** Precision, recall, F1 and F2 (recall counts twice: a miss is a leak) of `hits` right spans; null where undefined. */
export function measures(hits, { gold, predicted }) {
  const precision = predicted === 0 ? null : hits / predicted;
  const recall = gold === 0 ? null : hits / gold;
  return { precision, recall, f1: fBeta(precision, recall, 1), f2: fBeta(precision, recall, 2) };
}

function fBeta(precision, recall, beta) {
  if (precision === null || recall === null) return null;
  const weight = beta * beta;
  const sum = weight * precision + recall;
  return sum === 0 ? 0 : ((1 + weight) * precision * recall) / sum;
}
