import type { Combiner, Hit, View } from "../detect/hit.ts";
import { withTraits } from "../detect/traits.ts";
import { type Addition, addUp } from "./add-up.ts";
import { isExplained, type Standing } from "./explained.ts";
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
const openingLists = withTraits("parts", "figure");
const ANY = new RegExp(QUANTITY, "g");
/** What makes the figure before a list no exact total. */
const NO_TOTAL = /(?:约|近|逾|超|超过|不足|不少于|至少|最多|上|每|各|第|另|前|余|为期)$/;

/** “共N条：A a条，B b条”, “N项（A a项，B b项）”, “N户，其中农村a户，城镇b户”. */
export const partsAndTotal: Combiner = {
  id: "parts-and-total",
  types: ["inconsistent_figures"],
  *combine(hits, { views }) {
    const taken = takenBy(hits);
    for (const view of openingLists(views)) if (isProse(view)) yield* statementsIn(view, taken);
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
    const complete = isPartition(list.parts.map(({ label }) => label));
    const sure = (subset ?? bracket?.includes("其中")) ? complete : true;
    const standing = standingOf(view.text, match.index, list, bracket !== undefined || complete);
    for (const addition of additions)
      if (addition.holds || (sure && !isExplained(addition, standing))) yield told(view, addition);
  }
}

/** How many characters behind a list are looked at for its going on. */
const REACH = 200;

function standingOf(text: string, start: number, { end, parts }: PartsList, isWhole: boolean): Standing {
  const closed =
    isWhole || /(?:共(?:计|有|办理|受理|收到|公开)?|合计|总计)$/.test(text.slice(Math.max(0, start - 4), start));
  const bare = parts[0]!.figures[0]!.unit === "";
  if (text[end - 1] !== ";") return { closed, bare, after: [] };
  const unit = parts[0]!.figures[0]!.unit;
  const rest = /^[^。\n]*/.exec(text.slice(end, end + REACH))![0];
  const after = [...rest.matchAll(ANY)].flatMap(([stretch]) => quantitiesOf(stretch, 0));
  return { closed, bare, after: after.filter((figure) => figure.unit === unit).map(({ value }) => value) };
}

function listFrom(text: string, from: number, bracket: string | undefined): PartsList | null {
  if (bracket === undefined) return partsFrom(text, from, /^[;。\n]?$/, false);
  return partsFrom(text, from, /\)/, false) ?? partsFrom(text, from, /\)/, true);
}

function told(view: View, { total, formula, holds }: Addition): Hit {
  return sumAt(view, total, { messageId: "sum-differs", sum: formula, stated: shown(total.value), holds });
}
