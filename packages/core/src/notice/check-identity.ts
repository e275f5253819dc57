import type { View } from "../detect/hit.ts";
import type { Document } from "../document.ts";
import { additionOf, shown } from "../figures/figure-hit.ts";
import { QUANTITY, quantitiesOf } from "../figures/quantity.ts";
import type { Taken } from "../figures/readable.ts";
import { figuresOf } from "../figures/table-figures.ts";
import { labelKey } from "./label-key.ts";
import { common, MALFORMED, type NoticeFinding } from "./notice-finding.ts";
import type { NoticeIdentity, NoticeType } from "./schema.ts";
import { trimmed } from "./squeeze.ts";

/** The figure of one term and where it stands. */
interface Term {
  readonly view: View;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly slack: number;
  readonly unit: string;
}

interface Draft {
  readonly document: Document;
  readonly views: readonly View[];
}

/** Checks two sums of a notice type against each other in every table and paragraph that names all their terms. */
export function checkIdentity(
  notice: NoticeType,
  identity: NoticeIdentity,
  { document, views }: Draft,
  taken: Taken,
): NoticeFinding[] {
  const labels = [...identity.left, ...identity.right].map((words) => words.map(labelKey));
  const sets = [...inTables(document, views, labels, taken), ...views.flatMap((view) => inProse(view, labels, taken))];
  return sets.flatMap((terms) => compare(notice, identity, terms));
}

function compare(notice: NoticeType, identity: NoticeIdentity, terms: readonly Term[]): NoticeFinding[] {
  const left = terms.slice(0, identity.left.length);
  const right = terms.slice(identity.left.length);
  const [one, other] = [sum(left), sum(right)];
  const slack = terms.reduce((so, term) => so + term.slack, 0);
  if (Math.abs(one - other) <= slack + 1e-6) return [];
  const { view, start, end } = right[0]!;
  const data = {
    field: identity.title.zh,
    fieldEn: identity.title.en,
    sum: written(left, one),
    stated: written(right, other),
  };
  const found = { view, start, end, type: "inconsistent_figures", messageId: "identity-differs" } as const;
  return [{ ...common(notice, identity), ...found, data, confidence: MALFORMED }];
}

function sum(terms: readonly Term[]): number {
  return terms.reduce((so, { value }) => so + value, 0);
}

function written(terms: readonly Term[], total: number): string {
  return terms.length === 1
    ? shown(total)
    : additionOf(
        terms.map(({ value }) => value),
        total,
      );
}

/** The terms of every column of every table that has a row for each of them. */
function* inTables(
  document: Document,
  views: readonly View[],
  labels: readonly (readonly string[])[],
  taken: Taken,
): Iterable<readonly Term[]> {
  if (document.tables.length === 0) return;
  for (const table of document.tables) {
    const figures = figuresOf(table, views, (view) => taken(view, { start: 0, end: view.text.length }));
    if (figures === null) continue;
    const keys = table.rows.slice(1).map((row) => row.slice(0, -1).map(({ text }) => labelKey(text)));
    const rows = labels.map((names) =>
      keys.findIndex((cells) => cells.some((key) => names.some((name) => key.includes(name)))),
    );
    if (rows.includes(-1) || new Set(rows).size < rows.length) continue;
    for (let column = 1; column < figures.header.length; column += 1) {
      const cells = rows.map((row) => figures.rows[row]![column]);
      if (cells.some((cell) => cell === undefined || cell.view.text.trim() === "")) continue;
      yield cells.map((cell) => ({ ...cell!, ...trimmed(cell!.view, 0, cell!.view.text.length), unit: "" }));
    }
  }
}

/** The terms of one paragraph: each label with the first amount right behind it, all in one unit. */
function inProse(view: View, labels: readonly (readonly string[])[], taken: Taken): readonly (readonly Term[])[] {
  if (
    view.passage.cell !== undefined ||
    view.passage.hidden ||
    !labels.every((names) => names.some((name) => view.text.includes(name)))
  )
    return [];
  const terms = labels.map((names) => namedAmount(view, names));
  if (terms.some((term) => term === null || taken(view, term))) return [];
  const found = terms as readonly Term[];
  return found.every(({ unit }) => unit === found[0]!.unit) && isOneSum(view, found) ? [found] : [];
}

/** A second amount behind the first (预算10万元，决算5万元，其中…) leaves open which of them the others make up. */
function isOneSum(view: View, terms: readonly Term[]): boolean {
  const [first, second] = [...terms].sort((one, other) => one.start - other.start);
  const between = view.text.slice(first!.end, second!.start);
  return !new RegExp(QUANTITY).test(between);
}

/** An amount right behind its label; what stands between is no figure and no other clause. */
const AMOUNT = new RegExp(`^[^\\d,;。:\\n]{0,12}:?(${QUANTITY})`);

function namedAmount(view: View, names: readonly string[]): Term | null {
  for (const name of names) {
    for (let at = view.text.indexOf(name); at >= 0; at = view.text.indexOf(name, at + 1)) {
      const from = at + name.length;
      const match = AMOUNT.exec(view.text.slice(from, from + 40));
      if (match === null) continue;
      const [quantity] = quantitiesOf(match[1]!, from + match[0].length - match[1]!.length);
      if (quantity !== undefined) return { view, ...quantity };
    }
  }
  return null;
}
