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
  const addresses = addressesIn(view.text);
  const names = findNames(view, context).filter(
    (name) => !addresses.some((one) => name.start < one.end && name.end > one.start),
  );
  return [
    ...addresses.map(({ start, end }): EntitySpan => ({ type: "address", view, start, end })),
    ...names.map(({ start, end }): EntitySpan => ({ type: "person_name", view, start, end })),
  ].sort((a, b) => a.start - b.start);
}
