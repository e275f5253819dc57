import type { NoticeType, RegionLayer, RuleSet } from "@xianshen/core";

/** Regions in force are listed with the packs, under this and their name. */
export const REGION_PACK = "regions/";

/**
 * Lays the layers of some regions over the notice types, in the order the regions are named: where two give the same
 * field, the later one counts.
 */
export function withRegions(set: RuleSet, names: readonly string[]): RuleSet {
  if (names.length === 0) return set;
  const layers = names.flatMap((name) => (set.regions ?? []).filter(({ region }) => region === name));
  const packs = layers
    .toSorted((a, b) => a.version.localeCompare(b.version, "en", { numeric: true }))
    .map(({ region, version }) => [REGION_PACK + region, version] as const);
  return {
    ...set,
    packs: { ...set.packs, ...Object.fromEntries(packs) },
    notices: set.notices.map((notice) =>
      layers.filter((layer) => layer.notice === notice.notice).reduce(layered, notice),
    ),
  };
}

/** A notice type with one layer over it. */
export function layered(notice: NoticeType, { labels, fields, sections }: RegionLayer): NoticeType {
  const labelled = (field: NoticeType["fields"][number]) => {
    const more = labels[field.id];
    return more === undefined ? field : { ...field, labels: [...new Set([...field.labels, ...more])] };
  };
  return {
    ...notice,
    fields: replace(notice.fields, fields).map(labelled),
    sections: replace(notice.sections, sections),
  };
}

/** Members of the layer in the place of those with the same id, the others behind. */
function replace<T extends { readonly id: string }>(members: readonly T[], own: readonly T[]): readonly T[] {
  const byId = new Map(own.map((member) => [member.id, member]));
  const known = new Set(members.map(({ id }) => id));
  return [...members.map((member) => byId.get(member.id) ?? member), ...own.filter(({ id }) => !known.has(id))];
}
