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

/** From here on a name is believed sooner than an address without a door, which may be half a sentence. */
const SURE_NAME = 0.75;

function entitiesOf(view: View, context: DetectContext): readonly EntitySpan[] {
  const names = findNames(view, context);
  const sure = places(
    view,
    names.filter(({ confidence }) => confidence >= SURE_NAME),
  );
  const addresses = addressesIn(view.text).filter((one) => one.level === "door" || !touches(sure, one));
  // An address takes the names of its roads with it.
  const inAddress = places(view, addresses);
  const free = names.filter((name) => !touches(inAddress, name));
  return [
    ...addresses.map(({ start, end }): EntitySpan => ({ type: "address", view, start, end })),
    ...free.map(({ start, end }): EntitySpan => ({ type: "person_name", view, start, end })),
  ].sort((a, b) => a.start - b.start);
}

/** The units of a view that lie in one of the stretches. */
function places({ text }: View, stretches: readonly Span[]): Uint8Array {
  const taken = new Uint8Array(text.length);
  for (const { start, end } of stretches) taken.fill(1, start, end);
  return taken;
}

function touches(taken: Uint8Array, { start, end }: Span): boolean {
  return taken.subarray(start, end).includes(1);
}
