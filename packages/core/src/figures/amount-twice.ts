import { allMatches } from "../all-matches.ts";
import type { Combiner, Hit, View } from "../detect/hit.ts";
import { withTraits } from "../detect/traits.ts";
import { CAPITAL, capitalAmount } from "./capital-number.ts";
import { shown, sumAt } from "./figure-hit.ts";
import { isProse, type Taken, takenBy } from "./readable.ts";

const PLAIN = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,10})(?:\\.\\d{1,4})?";
/** An amount in capitals and, in brackets or behind 大写 and 小写, the same in figures. */
const CAPITAL_FIRST = new RegExp(
  `(${CAPITAL})[整正]?(?:\\((?:即|小写)?:?|,?小写:?|,即)(?:人民币)?(?:¥ ?(?=[\\d,.]{1,20})|(?=[\\d,.]{1,20}万?元))(${PLAIN})(万?)元?`,
  "dg",
);
const FIGURES_FIRST = new RegExp(
  `(${PLAIN})(万?)元(?:\\((?:人民币)?(?:大写)?:?(?:人民币)?|,?(?:人民币)?大写:?(?:人民币)?)(${CAPITAL})`,
  "dg",
);
/** The same amount in 万元 and, in brackets, in 元. */
const TWO_UNITS = new RegExp(`(${PLAIN})万元\\((?:即|合|计)?(${PLAIN})元\\)`, "dg");

/** Neither form is written without a capital numeral or a bracket behind 元. */
const tellingTwice = withTraits("amount", "figure");

/** The same amount written twice side by side: in capitals and figures, in 万元 and 元. */
export const amountTwice: Combiner = {
  id: "amount-twice",
  types: ["inconsistent_figures"],
  *combine(hits, { views }) {
    const taken = takenBy(hits);
    for (const view of tellingTwice(views)) if (isProse(view)) yield* amountsIn(view, taken);
  },
};

function* amountsIn(view: View, taken: Taken): Iterable<Hit> {
  for (const match of allMatches(view.text, CAPITAL_FIRST))
    yield* compare(view, match, [capitalAmount(match[1]!), inYuan(match[2]!, match[3]!)], 2, taken);
  for (const match of allMatches(view.text, FIGURES_FIRST))
    yield* compare(view, match, [capitalAmount(match[3]!), inYuan(match[1]!, match[2]!)], 1, taken);
  for (const match of allMatches(view.text, TWO_UNITS))
    yield* compare(view, match, [inYuan(match[1]!, "万"), inYuan(match[2]!, "")], 2, taken, lastStep(match[1]!));
}

function* compare(
  view: View,
  match: RegExpExecArray,
  [one, other]: readonly [number, number],
  at: number,
  taken: Taken,
  slack = 0.005,
): Iterable<Hit> {
  if (Number.isNaN(one) || taken(view, { start: match.index, end: match.index + match[0].length })) return;
  const [start, end] = match.indices![at]!;
  const holds = Math.abs(one - other) < slack;
  const sum = { messageId: "amount-differs", sum: `${shown(one)}元`, stated: `${shown(other)}元`, holds };
  yield sumAt(view, { start, end }, sum);
}

function inYuan(figures: string, scale: string): number {
  return Number(figures.replaceAll(",", "")) * (scale === "万" ? 1e4 : 1);
}

/** What the last decimal of a figure in 万元 is worth in yuan: it may be rounded or cut off there. */
function lastStep(figures: string): number {
  const decimals = figures.split(".")[1]?.length ?? 0;
  return decimals > 0 ? 1e4 / 10 ** decimals : 0.005;
}
