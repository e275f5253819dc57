// Other tools' test cases: what is asked is whether something of a type is in the text.
import { peerTypes } from "../type-map.js";

/** Asks of the cases that speak of a type the tool claims; the others are counted. */
export function readPeerCases(name, records) {
  const items = records.flatMap((record, at) =>
    asksOf(record).map((ask) => ({ ...ask, id: String(at), text: record.text })),
  );
  const used = new Set(items.map(({ id }) => id));
  return { name, kind: "asks", items, leftOut: records.length - used.size };
}

function asksOf({ kind, expect }) {
  if (kind === "secret-level") {
    return [{ label: "secret_mark", types: ["secret_mark", "secret_companion"], present: expect.secret_mark }];
  }
  if (kind === "pii-format") return typed(expect.type, expect.valid);
  if (kind !== "pii") return [];
  if (expect.should_match !== undefined) return typed(expect.type, expect.should_match, expect.expected_text);
  if (expect.count !== undefined) return typed(expect.type, expect.count > 0);
  if (expect.should_find_pii !== undefined) return [{ label: "any", types: null, present: expect.should_find_pii }];
  if (expect.pii_types !== undefined)
    return expect.pii_values.flatMap((value, at) => typed(expect.pii_types[at], true, value));
  const entities = expect.entities ?? expect.expected_entities ?? [];
  return entities.flatMap(({ type, text }) => typed(type, true, text));
}

function typed(label, present, value) {
  const types = peerTypes(label);
  return types === null || typeof present !== "boolean" ? [] : [{ label, types, present, value }];
}
