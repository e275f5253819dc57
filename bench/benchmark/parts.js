// A draft in the making: strings, and stretches that are known to be something.

/**
 * A personal value or a mark; `value` is what it is without its disguise, `inner` a second one inside of it,
 * `{type, value}`, as it stands there.
 */
export function planted(type, text, { value = text, disguise, open, inner } = {}) {
  return { plant: { type, value, ...(disguise && { disguise }), ...(open && { public: true }) }, inner, text };
}

/** Something that only looks like one. */
export function decoy(kind, text) {
  return { decoy: { kind }, text };
}

/** Template tag: strings and stretches, nested lists allowed, as one flat list. */
export function t(strings, ...inserted) {
  return strings.flatMap((string, at) => [string, ...(at < inserted.length ? [inserted[at]].flat(3) : [])]);
}

/** Text of a list of parts with the places of its stretches, in UTF-16 units from its start, end exclusive. */
export function render(parts) {
  let text = "";
  const entities = [];
  const decoys = [];
  for (const part of parts) {
    const start = text.length;
    text += typeof part === "object" ? part.text : String(part);
    const place = { start, end: text.length };
    if (part.plant) entities.push({ ...place, ...part.plant });
    if (part.inner) {
      const from = start + part.text.indexOf(part.inner.value);
      entities.push({ start: from, end: from + part.inner.value.length, ...part.inner });
    }
    if (part.decoy) decoys.push({ kind: part.decoy.kind, ...place });
  }
  return { text, entities, decoys };
}
