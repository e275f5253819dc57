// `{id, text, name?, entities: [{type, start, end, disguise?}], decoys?, verdict?}` a line, UTF-16, end exclusive.
import { trimmed } from "../type-map.js";

/** @throws {Error} for a record without text or with a span outside of it. */
export function readSpanSet(name, records) {
  const items = records.map(({ id, text, name: file, entities, decoys = [], verdict }) => {
    if (typeof text !== "string" || !Array.isArray(entities)) throw new Error(`no text or entities at ${id}`);
    const outside = [...entities, ...decoys].some(
      ({ start, end }) => !(start >= 0 && start < end && end <= text.length),
    );
    if (outside) throw new Error(`a span outside of the text at ${id}`);
    return {
      id: String(id),
      text,
      name: file,
      entities: entities.map((entity) => trimmed(text, entity)),
      decoys,
      verdict,
    };
  });
  return { name, kind: "spans", items };
}
