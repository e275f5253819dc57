// From the label of a set to the types of the tool.
import { readFileSync } from "node:fs";

const table = JSON.parse(readFileSync(new URL("types.json", import.meta.url), "utf8"));

/** Types the tool uses for `label` in `set`; null for a label it does not claim. */
export function typesOf(label, set) {
  const override = table.sets[set]?.[label];
  if (override !== undefined) return override;
  return table.labels[label] ?? (table.own.includes(label) ? [label] : null);
}

/** Types the tool uses for another tool's word for a type; null when it does not claim it. */
export function peerTypes(word) {
  return table.peers[word] ?? null;
}

/** The gold span without what its set counts in and no tool would: the word that names the value. */
export function trimmed(text, entity) {
  const pattern = table.trims[entity.type];
  const lead = pattern ? (new RegExp(pattern, "u").exec(text.slice(entity.start, entity.end))?.[0].length ?? 0) : 0;
  return lead === 0 ? entity : { ...entity, start: entity.start + lead };
}
