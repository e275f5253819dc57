import { allMatches } from "../../all-matches.ts";
import { headerKind } from "../../headers.ts";
import type { Hit, Recogniser, View } from "../hit.ts";
import { nameInRow, personOf } from "../near-name.ts";
import { having } from "../traits.ts";
import { POLICY } from "./policy-words.ts";
import { textHit } from "./text-hit.ts";

const LABELLED =
  /(?:致贫原因|贫困原因|困难原因|家庭(?:年|月)?(?:人均)?(?:纯)?收入|人均(?:年|月)?(?:可支配|纯)?收入|婚姻状况|劳动能力|宗教信仰|与户主关系)[:：] ?([^\s,，。;；、|]{1,20})/g;

function* inColumn(view: View, named: boolean): Iterable<Hit> {
  const value = view.text.trim();
  if (value === "" || value.length > 60 || /^[-—/无]$/.test(value)) return;
  const start = view.text.indexOf(value);
  const reading = named ? { confidence: 0.6, why: ["household-column"] } : { confidence: 0.2, why: ["no-person"] };
  yield textHit(view, { start, end: start + value.length }, { type: "household_fact", ...reading });
}

const hasColon = having("colon");

/** Facts of a household that lists of aid need not show: cause of poverty, income, marriage, fitness for work. */
export const householdFact: Recogniser = {
  id: "household-fact",
  types: ["household_fact"],
  needs: { all: ["household"] },
  *find(view, context) {
    const { cell } = view.passage;
    if (cell?.row === 0) return;
    if (cell && headerKind(cell.header) === "household")
      return yield* inColumn(view, nameInRow(view, context) !== null);
    if (!hasColon(view)) return;
    for (const match of allMatches(view.text, LABELLED)) {
      const end = match.index + match[0].length;
      const start = end - match[1]!.length;
      const named = !POLICY.test(match[1]!) && personOf(view, start, end, context) !== null;
      const reading = named ? { confidence: 0.6, why: ["household-label"] } : { confidence: 0.3, why: ["no-person"] };
      yield textHit(view, { start, end }, { type: "household_fact", ...reading });
    }
  },
};
