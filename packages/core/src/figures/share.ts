import { allMatches } from "../all-matches.ts";
import type { Combiner, Hit, View } from "../detect/hit.ts";
import { withTraits } from "../detect/traits.ts";
import { shown, sumAt } from "./figure-hit.ts";
import { QUANTITY, quantitiesOf } from "./quantity.ts";
import { isProse, type Taken, takenBy } from "./readable.ts";

/** “总投资500万元，其中环保投资45万元，占9%”, “检查22家，合格21家，合格率95.5%”. */
const SHARE = new RegExp(
  `(${QUANTITY}),(?:其中:?[^\\d,;。:()\\n]{0,16}?(${QUANTITY}),(?:占|占比|占总[^\\d,;。]{1,10}的|占比为)|(?:其中)?(合格|达标|办结|完成|整改|公开)(${QUANTITY}),\\3率(?:为|达)?)(\\d{1,3}(?:\\.\\d{1,4})?)%`,
  "dg",
);
/** A share is said to be one (占 …%, 合格率 …%). */
const SAID = /[占率].{0,24}%/;
/** What makes the figure before the share no exact whole. */
const NO_WHOLE = /(?:约|近|逾|超|超过|不足|不少于|至少|每|各|第|另|前|余)$/;

const tellingShares = withTraits("share", "percent", "figure");

/** A whole, a part of it and the share the part is said to be. */
export const share: Combiner = {
  id: "share",
  types: ["inconsistent_figures"],
  *combine(hits, { views }) {
    const taken = takenBy(hits);
    for (const view of tellingShares(views)) if (isProse(view) && SAID.test(view.text)) yield* sharesIn(view, taken);
  },
};

function* sharesIn(view: View, taken: Taken): Iterable<Hit> {
  for (const match of allMatches(view.text, SHARE)) {
    const percent = match[5]!;
    const [whole] = quantitiesOf(match[1]!, 0);
    const [part] = quantitiesOf(match[2] ?? match[4]!, 0);
    if (whole === undefined || part === undefined || whole.unit !== part.unit || whole.value === 0) continue;
    if (NO_WHOLE.test(view.text.slice(Math.max(0, match.index - 4), match.index))) continue;
    if (taken(view, { start: match.index, end: match.index + match[0].length })) continue;
    // Of what was due only: 受理100件，办结90件，办结率100%.
    if (match[3] !== undefined && Number(percent) === 100) continue;
    const rate = (part.value / whole.value) * 100;
    const step = 10 ** -(percent.split(".")[1]?.length ?? 0);
    const slack = (100 * (part.slack + whole.slack)) / whole.value;
    const [start, end] = match.indices![5]!;
    yield sumAt(
      view,
      { start, end },
      {
        messageId: "sum-differs",
        sum: `${shown(part.value)}÷${shown(whole.value)}=${shown(rate)}%`,
        stated: `${percent}%`,
        holds: Math.abs(rate - Number(percent)) < step + slack,
      },
    );
  }
}
