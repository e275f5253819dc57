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

/** Findings about how a notice is made, not about what it gives away. */
const FORMAL = ["missing_field", "bad_field", "inconsistent_figures", "wording", "over_mask"];

/** Whether a finding is about something given away. */
export function isSecrecy({ type }) {
  return !FORMAL.includes(type);
}

/** The verdict by what a draft gives away: short drafts lack fields, and that is not measured here. */
export function secrecyVerdict({ verdict, findings }) {
  if (verdict === "unreviewable") return verdict;
  const gates = findings.filter(isSecrecy).map(({ gate }) => gate);
  if (gates.includes("forbid")) return "blocked";
  return gates.includes("approve") ? "held" : "clear";
}
