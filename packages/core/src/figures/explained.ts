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

/** A list not told to be whole is taken for one that lost little: below this share of the total it picks out a few. */
const MOST_OF_IT = 0.8;

/**
 * Whether a sum that differs may be right all the same. Too much: entries only describe others. Too little: the list
 * picks out a few, or goes on behind a semicolon.
 */
export function isExplained({ total, figures, sum }: Addition, { closed, bare, after }: Standing): boolean {
  if (bare && figures.some((figure) => figure > total.value)) return true;
  if (sum > total.value) return describesItself(figures, total.value);
  const picksOut = !closed && (figures.length < 3 || sum < total.value * MOST_OF_IT);
  return picksOut || after.some((figure) => figure <= total.value - sum);
}

/**
 * Whether figures that make more than their total do so because one of them, or the tail of the list, only describes
 * the others: 耕地 of 农用地, 已办结 of 收到, a heading with its entries below.
 */
export function describesItself(figures: readonly number[], total: number): boolean {
  const excess = figures.reduce((so, value) => so + value, 0) - total;
  if (excess <= 0) return false;
  if (figures.length <= SHORT && figures.some((figure) => near(figure, excess))) return true;
  return figures.some((figure) => near(figure, total)) || hasHead(figures, total);
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
