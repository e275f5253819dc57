// Variants of the words of a list: `{id, text, dict, should_hit}`.

/** Asks that are put to the tool with the list as the organisation's own words. */
export function readPeerVariants(name, records) {
  const items = records.map(({ id, text, should_hit: present }) => ({
    id,
    text,
    label: "word list",
    types: null,
    present,
  }));
  return { name, kind: "words", items, words: [...new Set(records.flatMap(({ dict }) => dict))] };
}
