import type { Combiner, View } from "../detect/hit.ts";
import type { Table } from "../document.ts";
import { sumAt } from "./figure-hit.ts";
import { QUANTITY, type Quantity, quantitiesOf } from "./quantity.ts";
import { isProse, takenBy } from "./readable.ts";

/** “共15户”, “等12人”: how many entries the list below has. */
const COUNTED = /(?:共|共计|合计|等)$/;
const ENTRIES = /^(?:人|名|户|家|件|项|个|宗)$/;
/** What makes 个 a measure of time. */
const TIME = /^(?:工作日|自然日|月|日|年|季|小时)/;
const ANY = new RegExp(QUANTITY, "g");
/** The sentence announces the table that follows it. */
const ANNOUNCES = /(?:如下|下列|下表|以下|公示|公布|公告|名单)/;

/** The number of entries a paragraph announces against the numbered rows of the table right below it. */
export const listCount: Combiner = {
  id: "list-count",
  types: ["inconsistent_figures"],
  *combine(hits, { document, views }) {
    if (document.tables.length === 0) return;
    const taken = takenBy(hits);
    for (const table of document.tables) {
      const view = announcing(views, table);
      const rows = view === undefined ? null : numberedRows(table);
      if (view === undefined || rows === null) continue;
      const counted = countedIn(view);
      const [total] = counted;
      if (total === undefined || counted.length > 1 || taken(view, total)) continue;
      // Persons and households may be counted side by side: either may be the rows.
      const holds = quantitiesIn(view).some(({ value }) => value === rows);
      const told = { messageId: "list-count-differs", sum: String(rows), stated: String(total.value), holds };
      yield sumAt(view, total, told);
    }
  },
};

/** How many rows a table numbers, 1, 2, 3 … to its last row but a total; null when it does not. */
function numberedRows({ header, rows }: Table): number | null {
  const column = header.findIndex((name) => /^(?:序号|编号|No\.?)$/i.test(name.replace(/\s/g, "")));
  const cells = column < 0 ? [] : rows.slice(1).map((row) => row[column]?.text.trim() ?? "");
  const count = /^\d+$/.test(cells.at(-1) ?? "") ? cells.length : cells.length - 1;
  const isNumbered = count >= 2 && cells.slice(0, count).every((cell, at) => cell === String(at + 1));
  return isNumbered ? count : null;
}

/** The paragraph right above a table. */
function announcing(views: readonly View[], { rows }: Table): View | undefined {
  const first = rows[0]?.[0];
  if (first === undefined || first.hidden) return undefined;
  let at = first.index - 1;
  while (views[at]?.passage.hidden) at -= 1;
  const view = views[at];
  return view !== undefined && view.passage.kind === "paragraph" && isProse(view) && ANNOUNCES.test(view.text)
    ? view
    : undefined;
}

function quantitiesIn({ text }: View): readonly Quantity[] {
  return [...text.matchAll(ANY)].flatMap(({ 0: stretch, index }) => quantitiesOf(stretch, index));
}

function countedIn({ text }: View): readonly Quantity[] {
  return [...text.matchAll(ANY)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (!COUNTED.test(text.slice(Math.max(0, match.index - 2), match.index)) || TIME.test(text.slice(end, end + 3)))
      return [];
    return quantitiesOf(match[0], match.index).filter(({ unit }) => ENTRIES.test(unit));
  });
}
