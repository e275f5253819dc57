import type { Span } from "../text-map.ts";
import { addressesIn } from "./addresses.ts";
import type { DetectContext, View } from "./hit.ts";
import { findNames } from "./names/candidates.ts";

/** A natural person's name or an address, whatever the judgement; offsets are in `view.text`. */
export interface EntitySpan extends Span {
  readonly type: "person_name" | "address";
  readonly view: View;
}

/** Everything in the views that reads as a natural person's name or as an address, in the order of the text. */
export function findEntities(views: readonly View[], context: DetectContext): readonly EntitySpan[] {
  return views.flatMap((view) => entitiesOf(view, context));
}

function entitiesOf(view: View, context: DetectContext): readonly EntitySpan[] {
  const addresses = addressesIn(view.text).map(({ start, end }): EntitySpan => ({ type: "address", view, start, end }));
  const names = findNames(view, context).map(
    ({ start, end }): EntitySpan => ({ type: "person_name", view, start, end }),
  );
  // An address takes the names of its roads with it.
  const inAddress = new Uint8Array(view.text.length);
  for (const { start, end } of addresses) inAddress.fill(1, start, end);
  const free = names.filter(({ start, end }) => !inAddress.subarray(start, end).includes(1));
  return [...addresses, ...free].sort((a, b) => a.start - b.start);
}
