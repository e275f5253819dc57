// Other tools' expectations: this is in the text, or it is not.
import { touches } from "./match.js";

/**
 * @param asks `{id, text, label, types, present, value?}`: whether a span of one of `types` (null: of any) is expected;
 *   with `value` it has to touch that stretch of the text
 * @param predictions spans by id
 */
export function scoreAsks(asks, predictions) {
  const rows = new Map();
  const misses = [];
  for (const ask of asks) {
    const row = rows.get(ask.label) ?? { present: 0, found: 0, absent: 0, quiet: 0 };
    rows.set(ask.label, row);
    const answered = isAnswered(ask, predictions.get(ask.id) ?? []);
    row[ask.present ? "present" : "absent"] += 1;
    if (answered === ask.present) row[ask.present ? "found" : "quiet"] += 1;
    else misses.push({ kind: ask.present ? "miss" : "false alarm", ...ask });
  }
  return { rows, misses };
}

function isAnswered({ text, types, value }, predicted) {
  const start = value === undefined ? -1 : text.indexOf(value);
  const place = start === -1 ? { start: 0, end: text.length } : { start, end: start + value.length };
  return predicted.some(
    (span) => (types === null ? span.reported !== false : types.includes(span.type)) && touches(span, place),
  );
}
