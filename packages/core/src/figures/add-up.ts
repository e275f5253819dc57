import { additionOf } from "./figure-hit.ts";
import type { Part } from "./parts-list.ts";
import type { Quantity } from "./quantity.ts";

/** A total beside the sum of its parts. */
export interface Addition {
  readonly total: Quantity;
  /** The parts, in the bare measure word. */
  readonly figures: readonly number[];
  readonly sum: number;
  /** Written out: `2+4+10=16`. */
  readonly formula: string;
  readonly holds: boolean;
}

/** Adds parts up unit by unit; null when they do not count in the units of the total. */
export function addUp(totals: readonly Quantity[], parts: readonly Part[]): readonly Addition[] | null {
  const alike = ({ figures }: Part) =>
    figures.length === totals.length && figures.every(({ unit }, index) => unit === "" || unit === totals[index]!.unit);
  if (!parts.every(alike)) return null;
  const additions = totals.map((total, index) =>
    added(
      total,
      parts.map(({ figures }) => figures[index]!),
    ),
  );
  return additions.some(({ sum, total }) => Number.isNaN(sum + total.value)) ? null : additions;
}

function added(total: Quantity, figures: readonly Quantity[]): Addition {
  const values = figures.map(({ value }) => value);
  const sum = values.reduce((so, value) => so + value, 0);
  const slack = figures.reduce((so, figure) => so + figure.slack, total.slack);
  return {
    total,
    figures: values,
    sum,
    formula: additionOf(values, sum),
    holds: Math.abs(sum - total.value) <= slack + 1e-6,
  };
}
