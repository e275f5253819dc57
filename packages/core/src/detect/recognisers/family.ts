import type { DetectContext, Hit, Recogniser, View } from "../hit.ts";

/** Reads all values of a family of types in one view. */
type Read = (view: View, context: DetectContext) => Iterable<Hit>;

/**
 * One recogniser for each type, named like it in kebab case, over one reading: types that collide (a resident number
 * and an all-digit credit code) are told apart in one place, and a view is read once.
 */
export function family(
  types: readonly string[],
  needs: NonNullable<Recogniser["needs"]>,
  read: Read,
): readonly Recogniser[] {
  // The members run over a view in turn, so that the last reading is all there is to keep.
  const last = new WeakMap<DetectContext, { readonly view: View; readonly hits: readonly Hit[] }>();
  const readOnce = (view: View, context: DetectContext): readonly Hit[] => {
    const kept = last.get(context);
    if (kept?.view === view) return kept.hits;
    const hits = [...read(view, context)];
    last.set(context, { view, hits });
    return hits;
  };
  return types.map((type) => ({
    id: type.replaceAll("_", "-"),
    types: [type],
    needs,
    find: (view, context) => readOnce(view, context).filter((hit) => hit.type === type),
  }));
}

/** Of hits that overlap, the surest; of equals, the longer. In order of place. */
export function surest(hits: Iterable<Hit>): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = kept.at(-1);
    if (!last || last.end <= hit.start) kept.push(hit);
    else if (weight(hit) > weight(last)) kept[kept.length - 1] = hit;
  }
  return kept;
}

function weight({ confidence, start, end }: Hit): number {
  return confidence * 1000 + end - start;
}
