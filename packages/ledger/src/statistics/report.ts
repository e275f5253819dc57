import type { Language } from "@xianshen/core";
import { ledgerTexts } from "../locales/locale.ts";
import type { Disposition } from "../record/entry.ts";
import { DISPOSITIONS } from "../record/entry.ts";
import type { Freshness, Statistics, Tally } from "./count.ts";

/** One part of a report. A chart shows its first column of figures. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
  readonly table: Table | null;
  readonly chart: Chart | null;
}

export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Chart {
  readonly series: readonly string[];
  readonly bars: readonly { readonly label: string; readonly values: readonly number[] }[];
}

export interface AnnualReport {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly foot: string;
}

export interface ReportOptions {
  readonly unit: string;
  readonly lang: Language;
  readonly noticeTitle: (type: string) => string;
  readonly freshness: readonly Freshness[];
  readonly monthlyQuota: number;
  readonly balance: readonly {
    readonly kind: string;
    readonly least?: number | undefined;
    readonly most?: number | undefined;
  }[];
  readonly head: string;
}

/** Items named in a table's cell at most; the ledger has them all. */
const NAMED = 6;

/** The sections on review of a unit's annual report, each figure with the items it counts. */
export function annualReport(statistics: Statistics, options: ReportOptions): AnnualReport {
  const texts = ledgerTexts(options.lang);
  const { report } = texts;
  const { total, decisions, days } = statistics;
  const decided = Object.values(decisions).reduce((sum, count) => sum + count, 0);
  const overview = report.overviewText({
    items: total.submitted,
    published: total.published,
    open: total.held,
    blocked: total.blocked,
    decisions: decided,
    lapsed: total.lapsed,
    incidents: total.incidents,
  });
  const plain = (title: string, lines: readonly string[]): Section => ({
    title,
    lines: lines.length > 0 ? lines : [report.none],
    table: null,
    chart: null,
  });
  const sections: readonly Section[] = [
    plain(report.overview, [overview]),
    {
      title: report.byMonth,
      lines: [],
      table: tallyTable(statistics.months, report.heads.month, options, (name) => name),
      chart: {
        series: [report.heads.submitted, report.heads.published],
        bars: statistics.months.map(({ name, submitted, published }) => ({
          label: String(Number(name.slice(5))),
          values: [submitted, published],
        })),
      },
    },
    grouped(report.byColumn, statistics.columns, report.heads.column, options, (name) => name),
    grouped(report.byNotice, statistics.notices, report.heads.notice, options, (name) =>
      name === "" ? "" : options.noticeTitle(name),
    ),
    grouped(report.byUnit, statistics.units, report.heads.unit, options, (name) => name),
    {
      title: report.decisions,
      lines: decided === 0 ? [report.none] : [],
      table: decisionTable(decisions, options.lang),
      chart: null,
    },
    plain(report.time, days.items === 0 ? [] : [report.timeText(days.median, days.most, days.items)]),
    plain(
      report.quota,
      options.monthlyQuota === 0
        ? []
        : statistics.months.map(({ name, published }) => report.quotaText(name, published, options.monthlyQuota)),
    ),
    plain(report.balance, balanceLines(statistics, options)),
    plain(
      report.freshness,
      options.freshness.map(({ column, last, days, limit, state }) =>
        report.freshText(column, last, days, limit, report.fresh[state]),
      ),
    ),
    plain(
      report.incidents,
      statistics.months.filter(({ incidents }) => incidents > 0).map(({ name, incidents }) => `${name}：${incidents}`),
    ),
  ];
  const foot = `${report.traceable(statistics.firstEntry, statistics.lastEntry, options.head.slice(0, 16))}\n${report.yearlyHint}`;
  return { title: report.title(options.unit, statistics.year), sections, foot };
}

function grouped(
  title: string,
  tallies: readonly Tally[],
  first: string,
  options: ReportOptions,
  nameOf: (name: string) => string,
): Section {
  const { report } = ledgerTexts(options.lang);
  const chart: Chart = {
    series: [report.heads.submitted, report.heads.published],
    bars: tallies.slice(0, 12).map(({ name, submitted, published }) => ({
      label: nameOf(name) || report.unnamed,
      values: [submitted, published],
    })),
  };
  return {
    title,
    lines: tallies.length === 0 ? [report.none] : [],
    table: tallies.length === 0 ? null : tallyTable(tallies, first, options, nameOf),
    chart: tallies.length === 0 ? null : chart,
  };
}

function tallyTable(
  tallies: readonly Tally[],
  first: string,
  { lang }: ReportOptions,
  nameOf: (name: string) => string,
): Table {
  const { report } = ledgerTexts(lang);
  const { submitted, published, held, blocked, lapsed, incidents, records } = report.heads;
  return {
    heads: [first, submitted, published, held, blocked, lapsed, incidents, records],
    rows: tallies.map((one) => [
      nameOf(one.name) || report.unnamed,
      ...[one.submitted, one.published, one.held, one.blocked, one.lapsed, one.incidents].map(String),
      one.items.length > NAMED ? `${one.items[0]} … ${one.items.at(-1)} (${one.items.length})` : one.items.join(" "),
    ]),
  };
}

function decisionTable(decisions: Statistics["decisions"], lang: Language): Table | null {
  const { disposition, report } = ledgerTexts(lang);
  const known: readonly Disposition[] = DISPOSITIONS.filter((one) => decisions[one] !== undefined);
  if (known.length === 0) return null;
  return {
    heads: [report.heads.kind, report.heads.count],
    rows: known.map((one) => [disposition[one], String(decisions[one])]),
  };
}

function balanceLines({ kinds }: Statistics, { balance, lang }: ReportOptions): readonly string[] {
  const { report } = ledgerTexts(lang);
  const all = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  if (all === 0) return [];
  return balance.map(({ kind, least = null, most = null }) => {
    const percent = Math.round(((kinds[kind] ?? 0) * 1000) / all) / 10;
    const met = (least === null || percent >= least) && (most === null || percent <= most);
    return report.balanceText(kind, percent, least, most, met);
  });
}
