import type { IsWorkingDay } from "@xianshen/core";
import type { Standings } from "../desk.ts";
import { dayIn, workingDaysBetween } from "../policy/deadlines.ts";
import type { Disposition } from "../record/entry.ts";
import { isKind } from "../record/entry.ts";

/** What a group of items comes to. `items` names them, so that every figure can be traced. */
export interface Tally {
  readonly name: string;
  readonly submitted: number;
  readonly published: number;
  readonly held: number;
  readonly blocked: number;
  readonly lapsed: number;
  readonly incidents: number;
  readonly items: readonly string[];
}

export interface Statistics {
  readonly year: number;
  readonly months: readonly Tally[];
  readonly columns: readonly Tally[];
  readonly notices: readonly Tally[];
  readonly units: readonly Tally[];
  readonly total: Tally;
  readonly decisions: Readonly<Partial<Record<Disposition, number>>>;
  /** Working days from first submission to the last signature, of items that are clear. */
  readonly days: { readonly median: number; readonly most: number; readonly items: number };
  /** Published items by column or kind. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly firstEntry: number;
  readonly lastEntry: number;
}

/** A column of the site as the configuration has it. */
export interface ColumnSettings {
  readonly name: string;
  readonly kind?: string | undefined;
  readonly staleAfter?: number | undefined;
}

/** Counts a year: items first handed in, or published, in it (days in China). */
export function countYear(
  all: readonly Standings[],
  year: number,
  { columns, isWorkingDay }: { readonly columns: readonly ColumnSettings[]; readonly isWorkingDay: IsWorkingDay },
): Statistics {
  const own = all.filter((one) => [submittedOn(one), publishedOn(one)].some((day) => day.startsWith(`${year}-`)));
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
  const entries = own.flatMap(({ item }) => item.entries.map(({ seq }) => seq));
  return {
    year,
    months: months.map((month) => tally(month, all, (day) => day.startsWith(month))),
    columns: groups(own, year, ({ item }) => item.submission.body.column ?? ""),
    notices: groups(own, year, ({ item }) => item.submission.body.noticeType ?? ""),
    units: groups(own, year, ({ item }) => item.submission.body.unit),
    total: tally(String(year), all, (day) => day.startsWith(`${year}-`)),
    decisions: decisionsOf(own, year),
    days: daysOf(own, isWorkingDay),
    kinds: kindsOf(own, year, columns),
    firstEntry: entries.length === 0 ? 0 : entries.reduce((a, b) => Math.min(a, b)),
    lastEntry: entries.reduce((a, b) => Math.max(a, b), 0),
  };
}

function groups(own: readonly Standings[], year: number, nameOf: (one: Standings) => string): readonly Tally[] {
  const byName = new Map<string, Standings[]>();
  for (const one of own) byName.set(nameOf(one), [...(byName.get(nameOf(one)) ?? []), one]);
  return [...byName]
    .sort(([a], [b]) => a.localeCompare(b, "zh-CN"))
    .map(([name, items]) => tally(name, items, (day) => day.startsWith(`${year}-`)));
}

/** @param inside Whether a day is in the time counted. */
function tally(name: string, all: readonly Standings[], inside: (day: string) => boolean): Tally {
  const submitted = all.filter((one) => inside(submittedOn(one)));
  const published = all.filter((one) => inside(publishedOn(one)));
  const having = (...verdicts: readonly string[]): number =>
    submitted.filter(({ item, standing }) => item.published === null && verdicts.includes(standing.verdict)).length;
  const lapsed = all.flatMap(({ item }) => item.lapsed.filter(({ by }) => inside(dayOfEntry(item, by))));
  const incidents = all.filter(({ item }) => item.incident !== null && inside(dayIn(item.incident.found.at)));
  return {
    name,
    submitted: submitted.length,
    published: published.length,
    held: having("held", "clear"),
    blocked: having("blocked", "unreviewable"),
    lapsed: lapsed.length,
    incidents: incidents.length,
    items: [...new Set([...submitted, ...published].map(({ item }) => item.id))],
  };
}

function decisionsOf(own: readonly Standings[], year: number): Statistics["decisions"] {
  const counts: Partial<Record<Disposition, number>> = {};
  for (const { item } of own) {
    for (const entry of item.entries) {
      if (!isKind("decided", entry) || !dayIn(entry.at).startsWith(`${year}-`)) continue;
      counts[entry.body.disposition] = (counts[entry.body.disposition] ?? 0) + 1;
    }
  }
  return counts;
}

function daysOf(own: readonly Standings[], isWorkingDay: IsWorkingDay): Statistics["days"] {
  const taken = own
    .filter(({ item, standing }) => standing.verdict === "clear" && item.signatures.length > 0)
    .map(({ item }) => workingDaysBetween(item.entries[0]!.at, item.signatures.at(-1)!.at, isWorkingDay))
    .sort((a, b) => a - b);
  const middle = Math.floor(taken.length / 2);
  const median = taken.length % 2 === 1 ? taken[middle]! : ((taken[middle - 1] ?? 0) + (taken[middle] ?? 0)) / 2;
  return { median, most: taken.at(-1) ?? 0, items: taken.length };
}

function kindsOf(own: readonly Standings[], year: number, columns: readonly ColumnSettings[]): Statistics["kinds"] {
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind ?? name]));
  const counts: Record<string, number> = {};
  for (const one of own) {
    if (!publishedOn(one).startsWith(`${year}-`)) continue;
    const { column } = one.item.submission.body;
    const kind = kinds.get(column ?? "") ?? column ?? "";
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function dayOfEntry(item: Standings["item"], seq: number): string {
  const entry = item.entries.find((one) => one.seq === seq);
  return entry === undefined ? "" : dayIn(entry.at);
}

function submittedOn({ item }: Standings): string {
  return dayIn(item.entries[0]!.at);
}

function publishedOn({ item }: Standings): string {
  return item.published === null ? "" : dayIn(item.published.at);
}

/** How fresh a column is. */
export interface Freshness {
  readonly column: string;
  readonly last: string | null;
  readonly days: number | null;
  readonly limit: number | null;
  readonly state: "fresh" | "stale" | "blank" | "no-limit";
}

/**
 * How long ago each column had its last draft.
 * @param lastOf Day (YYYY-MM-DD) of the newest published draft of a column, or null.
 */
export function freshnessOf(
  columns: readonly ColumnSettings[],
  lastOf: (column: string) => string | null,
  today: string,
): readonly Freshness[] {
  return columns.map(({ name, staleAfter }) => {
    const last = lastOf(name);
    const limit = staleAfter ?? null;
    if (last === null) return { column: name, last, days: null, limit, state: "blank" };
    const days = Math.round((Date.parse(today) - Date.parse(last)) / 86_400_000);
    const state = limit === null ? "no-limit" : days > limit ? "stale" : "fresh";
    return { column: name, last, days, limit, state };
  });
}
