import type { Hit, View } from "../detect/hit.ts";
import { having } from "../detect/traits.ts";
import type { Span } from "../text-map.ts";

/** Most characters of a passage looked at for statements. */
const LONGEST = 200_000;

/** Views in which statements are read: what a reader sees as text. */
export function isProse(view: View): boolean {
  const { passage, text } = view;
  return hasFigure(view) && !passage.hidden && passage.kind !== "code" && text.length < LONGEST;
}

const hasFigure = having("figure");

/** Whether a stretch touches anything recognised (a phone number, an identity number): then it is no figure. */
export type Taken = (view: View, span: Span) => boolean;

/** Reads off the hits what may not be taken for a figure. */
export function takenBy(hits: readonly Hit[]): Taken {
  const byView = new Map<View, Hit[]>();
  for (const hit of hits) {
    const known = byView.get(hit.view);
    if (known) known.push(hit);
    else byView.set(hit.view, [hit]);
  }
  return (view, { start, end }) => (byView.get(view) ?? []).some((hit) => hit.start < end && start < hit.end);
}
