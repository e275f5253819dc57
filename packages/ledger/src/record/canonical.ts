/** A value as JSON that is one and the same for equal values: keys in order of code units, no spaces. */
export function canonical(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  const keys = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(keys.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, ordered(inner)]));
}
