import type { Table } from "../../document.ts";
import { dateRangesIn } from "../date-ranges.ts";
import { datesIn } from "../dates.ts";
import { daysBetween } from "../days.ts";
import type { Combiner, Hit, View } from "../hit.ts";
import { withTraits } from "../traits.ts";
import { faultAt } from "./public-code-hit.ts";

/** Words that a header of first or last days has besides what they are of: 有效期自, 结束日期. */
const FIRST = /自|起始?|开始/;
const LAST = /至|截?止|终止|结束|到期/;
const REST = /日期|时间|年月日?|日/g;

/** Rows looked at of a table. */
const MOST_ROWS = 2000;

const holdingDays = withTraits("day", "figure");

/** Ranges of dates that run backwards: in a text, and between the columns of first and last days of a table. */
export const dateOrder: Combiner = {
  id: "date-order",
  types: ["bad_field"],
  *combine(_hits, context) {
    for (const view of holdingDays(context.views)) {
      if (view.figures < 4) continue;
      for (const { start, end, reversed } of dateRangesIn(view.text)) {
        if (reversed) yield faultAt(view, { start, end }, { messageId: "range-backwards" });
      }
    }
    for (const table of context.document.tables) yield* columnsBackwards(table, context.views);
  },
};

function* columnsBackwards({ header, rows }: Table, views: readonly View[]): Iterable<Hit> {
  for (const [first, last] of columnPairs(header)) {
    for (const row of rows.slice(1, MOST_ROWS)) {
      const from = views[row[first]?.index ?? -1];
      const to = views[row[last]?.index ?? -1];
      if (from === undefined || to === undefined || !isBackwards(from, to)) continue;
      yield faultAt(to, { start: 0, end: to.text.length }, { messageId: "columns-backwards" });
    }
  }
}

/** Columns of first and last days of the same thing; when two have the same name it is left open which belong together. */
function columnPairs(header: readonly string[]): readonly (readonly [number, number])[] {
  const firsts = named(header, FIRST);
  const lasts = named(header, LAST);
  return [...firsts].flatMap(([name, first]) => {
    const last = lasts.get(name);
    return first.length === 1 && last?.length === 1 ? [[first[0]!, last[0]!] as const] : [];
  });
}

function named(header: readonly string[], word: RegExp): ReadonlyMap<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  for (const [index, text] of header.entries()) {
    if (text.length > 12 || !word.test(text) || (FIRST.test(text) && LAST.test(text))) continue;
    const name = text
      .replace(word, "")
      .replace(REST, "")
      .replace(/[\s()]/g, "");
    columns.set(name, [...(columns.get(name) ?? []), index]);
  }
  return columns;
}

function isBackwards(from: View, to: View): boolean {
  const [first, ...more] = datesIn(from.text);
  const [last, ...others] = datesIn(to.text);
  if (first?.precision !== "date" || last?.precision !== "date" || more.length + others.length > 0) return false;
  return daysBetween(first, last) < 0;
}
