// What a draft of the report says, as spans.

function spanOf({ start, end }) {
  return { start: start.offset, end: end.offset };
}

/** Every place the report names: findings, the parts of joint findings, and recognised entities; each once. */
export function spansOf({ findings, entities = [] }) {
  const reported = findings.flatMap(({ type, place, parts }) => [
    { type, ...spanOf(place), reported: true },
    ...parts.map((part) => ({ type: part.type, ...spanOf(part.place), reported: true })),
  ]);
  const recognised = entities.map(({ type, place }) => ({ type, ...spanOf(place), reported: false }));
  const seen = new Set();
  return [...reported, ...recognised].filter(({ type, start, end }) => {
    const key = `${type} ${start} ${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
