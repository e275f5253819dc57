const ROUNDS = 800;
const RATE = 0.15;
const RIDGE = 1e-4;

/**
 * Weights of a logistic regression with a ridge, by Adam over all rows at once: the same rows give the same weights.
 * Features are scaled to unit length for the fit. Those that add less than a hundredth are left out.
 */
export function logisticWeights(rows) {
  const names = [...new Set(rows.flatMap(({ features }) => [...features.entries()].map(([name]) => name)))].sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const compact = rows.map(({ features, truth, weight }) => {
    const entries = [...features.entries()].filter(([, value]) => value !== 0);
    return {
      at: Int32Array.from(entries, ([name]) => index.get(name)),
      value: Float64Array.from(entries, ([, value]) => value),
      truth,
      weight,
    };
  });
  const scale = scaleOf(compact, names.length);
  const weights = descend(compact, scale);
  const kept = names.map((name, at) => [name, weights[at] / scale[at], Math.abs(weights[at])]);
  return Object.fromEntries(
    kept.filter(([, , effect]) => effect >= 0.01).map(([name, weight]) => [name, Math.round(weight * 1000) / 1000]),
  );
}

function scaleOf(rows, count) {
  const squares = new Float64Array(count);
  for (const { at, value } of rows) for (let i = 0; i < at.length; i++) squares[at[i]] += value[i] ** 2;
  return squares.map((square) => Math.sqrt(square / rows.length) || 1);
}

function descend(rows, scale) {
  const count = scale.length;
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const [weights, mean, spread] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = gradientAt(rows, weights, scale);
    const rate = RATE * (round < ROUNDS * 0.6 ? 1 : round < ROUNDS * 0.85 ? 0.3 : 0.1);
    for (let i = 0; i < count; i++) {
      const slope = gradient[i] / total + RIDGE * weights[i];
      mean[i] = 0.9 * mean[i] + 0.1 * slope;
      spread[i] = 0.99 * spread[i] + 0.01 * slope * slope;
      weights[i] -= (rate * (mean[i] / (1 - 0.9 ** round))) / (Math.sqrt(spread[i] / (1 - 0.99 ** round)) + 1e-8);
    }
  }
  return weights;
}

function gradientAt(rows, weights, scale) {
  const gradient = new Float64Array(weights.length);
  for (const { at, value, truth, weight } of rows) {
    let odds = 0;
    for (let i = 0; i < at.length; i++) odds += (weights[at[i]] * value[i]) / scale[at[i]];
    const error = (1 / (1 + Math.exp(-odds)) - truth) * weight;
    for (let i = 0; i < at.length; i++) gradient[at[i]] += (error * value[i]) / scale[at[i]];
  }
  return gradient;
}
