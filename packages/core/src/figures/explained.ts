import type { Addition } from "./add-up.ts";

/** How a list stands to its total, for the question whether it may leave something out. */
export interface Standing {
  /** The total is told to be one (共3件), the list stands in brackets behind it, or its labels leave nothing out. */
  readonly closed: boolean;
  /** The entries have no measure word: one larger than the total is a number of another kind (东经120). */
  readonly bare: boolean;
  /** Figures of the total's unit that follow the list in the same sentence. */
  readonly after: readonly number[];
}

/** In a longer list it is mere chance that one entry equals what the sum is too large by. */
const SHORT = 4;

/**
 * Whether a sum that differs may be right all the same. Too much: one entry, or the tail of the list, only describes
 * the others (耕地 of 农用地, 已办结 of 收到). Too little: the list picks out a few, or goes on behind a semicolon.
 */
export function isExplained({ total, figures, sum }: Addition, { closed, bare, after }: Standing): boolean {
  if (bare && figures.some((figure) => figure > total.value)) return true;
  const excess = sum - total.value;
  if (excess > 0)
    return (
      (figures.length <= SHORT && figures.some((figure) => near(figure, excess))) ||
      figures.some((figure) => near(figure, total.value)) ||
      hasHead(figures, total.value)
    );
  return (!closed && figures.length < 3) || after.some((figure) => figure <= -excess);
}

/** Whether the first entries alone make the total: what follows them are remarks. */
function hasHead(figures: readonly number[], total: number): boolean {
  let sum = 0;
  return figures.some((figure, at) => {
    sum += figure;
    return at > 0 && near(sum, total);
  });
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}
