import type { Hit, View } from "../detect/hit.ts";
import type { Span } from "../text-map.ts";

/** A statement that adds up is kept below the line, so that `--explain` can list it. */
const HOLDS = 0.1;
const WRONG = 0.9;

/** What a check did: the sum in full (`2+4=6`) and what the text says instead. */
export interface Sum {
  readonly messageId: string;
  readonly sum: string;
  readonly stated: string;
  readonly holds: boolean;
}

/** The hit of a sum at the figure that is the total. */
export function sumAt(view: View, { start, end }: Span, { messageId, sum, stated, holds }: Sum): Hit {
  return {
    type: "inconsistent_figures",
    view,
    start,
    end,
    value: view.text.slice(start, end),
    confidence: holds ? HOLDS : WRONG,
    steps: [{ code: holds ? "sum-holds" : "sum-fails", data: { sum } }],
    messageId,
    data: { sum, stated },
  };
}

/** More terms than this are not read by anybody. */
const MOST_TERMS = 24;

/** An addition written out: `2+4+10=16`. */
export function additionOf(terms: readonly number[], sum: number): string {
  const told = terms.slice(0, MOST_TERMS).map(shown);
  return `${told.join("+")}${terms.length > MOST_TERMS ? "+…" : ""}=${shown(sum)}`;
}

/** A number in a formula, without the noise of binary fractions. */
export function shown(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
