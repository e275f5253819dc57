import { allMatches } from "../all-matches.ts";
import type { Combiner, Hit, View } from "../detect/hit.ts";
import { withTraits } from "../detect/traits.ts";
import { shown, sumAt } from "./figure-hit.ts";
import { BECOMES, QUANTITY, type Quantity, quantitiesOf } from "./quantity.ts";
import { isProse, type Taken, takenBy } from "./readable.ts";

/** “由32项减少为16项，精简50%”, “从8件增加到12件，增长50%”, “由32项减少为16项，减少16项”. */
const CHANGE = new RegExp(
  `[由从]([^\\d,;。:()\\n]{0,10}?的)?(${QUANTITY})(${BECOMES})(${QUANTITY}),?(同比)?(?:共|净|总计)?(?:减少|精简|压减|压缩|缩减|下降|降低|减幅|降幅|增加|增长|提高|上升|增幅|减|降|增|升)(?:了|达|为)?(?:(\\d{1,4}(?:\\.\\d{1,4})?)%|(${QUANTITY}))`,
  "dg",
);

const tellingSince = withTraits("since", "figure");

/** What a figure was, what it became, and by how much it is said to have changed. */
export const change: Combiner = {
  id: "change",
  types: ["inconsistent_figures"],
  *combine(hits, { views }) {
    const taken = takenBy(hits);
    for (const view of tellingSince(views)) if (isProse(view)) yield* changesIn(view, taken);
  },
};

function* changesIn(view: View, taken: Taken): Iterable<Hit> {
  for (const match of allMatches(view.text, CHANGE)) {
    const [, since, before, , after, compared, percent, amount] = match;
    // 同比 goes back to last year; what the text began with may be another day.
    if (compared !== undefined && !/年/.test(since ?? "")) continue;
    const [from, to] = [quantitiesOf(before!, 0)[0], quantitiesOf(after!, 0)[0]];
    if (from === undefined || to === undefined || from.unit !== to.unit || from.value === 0) continue;
    if (taken(view, { start: match.index, end: match.index + match[0].length })) continue;
    const [start, end] = match.indices![percent === undefined ? 7 : 6]!;
    const hit = percent === undefined ? byAmount(from, to, quantitiesOf(amount!, 0)[0]) : byPercent(from, to, percent);
    if (hit !== null) yield sumAt(view, { start, end }, hit);
  }
}

type Told = Parameters<typeof sumAt>[2];

function byPercent(from: Quantity, to: Quantity, percent: string): Told {
  const rate = (Math.abs(to.value - from.value) / from.value) * 100;
  const step = 10 ** -(percent.split(".")[1]?.length ?? 0);
  // A figure of 1.2万 may stand for 1.15 to 1.25: what it was rounded from moves the rate.
  const slack = (100 * (from.slack + to.slack)) / from.value;
  const sum = `|${shown(to.value)}-${shown(from.value)}|÷${shown(from.value)}=${shown(rate)}%`;
  // Rounded or cut off at the last digit shown.
  const holds = Math.abs(rate - Number(percent)) < step + slack;
  return { messageId: "sum-differs", sum, stated: `${percent}%`, holds };
}

function byAmount(from: Quantity, to: Quantity, amount: Quantity | undefined): Told | null {
  if (amount === undefined || amount.unit !== from.unit) return null;
  const difference = Math.abs(to.value - from.value);
  const sum = `|${shown(to.value)}-${shown(from.value)}|=${shown(difference)}`;
  const holds = Math.abs(difference - amount.value) <= from.slack + to.slack + amount.slack + 1e-6;
  return { messageId: "sum-differs", sum, stated: shown(amount.value), holds };
}
