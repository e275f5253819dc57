// Verdicts against the ones a set expects.

/** Weaker to stronger; a text that could not be reviewed is never passed, and never right either. */
const STRENGTH = ["clear", "held", "blocked"];

/**
 * @param cases `{id, text, expected, accept?}`; `accept` are verdicts that are right as well
 * @param verdicts verdict by id
 */
export function scoreVerdicts(cases, verdicts) {
  const rows = new Map();
  const misses = [];
  for (const { id, text, expected, accept = [expected] } of cases) {
    const verdict = verdicts.get(id);
    const row = rows.get(expected) ?? { cases: 0, clear: 0, held: 0, blocked: 0, unreviewable: 0, right: 0 };
    rows.set(expected, row);
    row.cases += 1;
    row[verdict] += 1;
    if (accept.includes(verdict)) row.right += 1;
    else misses.push({ kind: kindOf(expected, verdict), id, text, label: expected, verdict });
  }
  return { rows, misses };
}

function kindOf(expected, verdict) {
  if (verdict === "unreviewable") return "not read";
  return STRENGTH.indexOf(verdict) < STRENGTH.indexOf(expected) ? "miss" : "false alarm";
}
