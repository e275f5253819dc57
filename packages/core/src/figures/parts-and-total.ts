import type { Combiner, Hit, View } from "../detect/hit.ts";
import { type Addition, addUp } from "./add-up.ts";
import { shown, sumAt } from "./figure-hit.ts";
import { isPartition } from "./partition.ts";
import { type PartsList, partsFrom } from "./parts-list.ts";
import { QUANTITY, quantitiesOf } from "./quantity.ts";
import { isProse, type Taken, takenBy } from "./readable.ts";

/** A total and what opens the list of its parts. */
const OPENED = new RegExp(
  `((?:${QUANTITY}){1,3})\\s?(?:(:|,分别(?:为|是):?)|(\\((?!其中)|\\(其中(?:包括)?:?)|((?:,(?:精简|减少|压减|增加|增长|下降)[\\d.]{1,6}%)?[,:。]?其中:?))`,
  "g",
);
/** What makes the figure before a list no exact total. */
const NO_TOTAL = /(?:约|近|逾|超|超过|不足|不少于|至少|最多|上|每|各|第|另|前|余|为期)$/;

/** “共N条：A a条，B b条”, “N项（A a项，B b项）”, “N户，其中农村a户，城镇b户”. */
export const partsAndTotal: Combiner = {
  id: "parts-and-total",
  types: ["inconsistent_figures"],
  *combine(hits, { views }) {
    const taken = takenBy(hits);
    for (const view of views) if (isProse(view)) yield* statementsIn(view, taken);
  },
};

function* statementsIn(view: View, taken: Taken): Iterable<Hit> {
  for (const match of view.text.matchAll(OPENED)) {
    const [whole, stretch, , bracket, subset] = match;
    if (NO_TOTAL.test(view.text.slice(Math.max(0, match.index - 4), match.index))) continue;
    const from = match.index + whole.length;
    const list = listFrom(view.text, from, bracket);
    if (list === null || taken(view, { start: match.index, end: list.end })) continue;
    const additions = addUp(quantitiesOf(stretch!, match.index), list.parts) ?? [];
    const sure = (subset ?? bracket?.includes("其中")) ? isPartition(list.parts.map(({ label }) => label)) : true;
    for (const addition of additions) if (sure || addition.holds) yield told(view, addition);
  }
}

function listFrom(text: string, from: number, bracket: string | undefined): PartsList | null {
  if (bracket === undefined) return partsFrom(text, from, /^[;。\n]?$/, false);
  return partsFrom(text, from, /\)/, false) ?? partsFrom(text, from, /\)/, true);
}

function told(view: View, { total, formula, holds }: Addition): Hit {
  return sumAt(view, total, { messageId: "sum-differs", sum: formula, stated: shown(total.value), holds });
}
