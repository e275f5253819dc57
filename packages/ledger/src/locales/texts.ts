import type { Item, Lapsed } from "../policy/item.ts";
import type { Body, Conclusion, Disposition, Entry, Ground, Holder } from "../record/entry.ts";
import type { Fault } from "../record/verify.ts";
import type { RefusalCode } from "../refusal.ts";

type Facts = Readonly<Record<string, string | number>>;

/** Codes of the steps of an explanation. */
export type AnswerCode =
  | "clear"
  | "readable"
  | "findings"
  | "signatures"
  | "organs"
  | "separate"
  | "no-refusal"
  | "finding"
  | "mention"
  | "forbidden"
  | "undecided"
  | "decided"
  | "by-author"
  | "unsigned"
  | "signed"
  | "organ-silent"
  | "organ-answered";

/** Everything the ledger says to a user, in one language. */
export interface LedgerTexts {
  readonly holder: Readonly<Record<Holder | "organ", string>>;
  readonly disposition: Readonly<Record<Disposition, string>>;
  readonly conclusion: Readonly<Record<Conclusion, string>>;
  readonly ground: Readonly<Record<Ground, string>>;
  readonly how: Readonly<Record<Entry["actor"]["how"], string>>;
  readonly kind: Readonly<Record<Body["kind"], string>>;
  readonly gate: Readonly<Record<"forbid" | "approve" | "advise", string>>;
  readonly verdict: Readonly<Record<"clear" | "held" | "blocked" | "unreviewable", string>>;
  readonly refusal: Readonly<Record<RefusalCode, (facts: Facts) => string>>;
  readonly answer: Readonly<Record<AnswerCode, (facts: Facts, satisfied: boolean) => string>>;
  readonly lapse: Readonly<Record<Lapsed["why"], string>>;
  readonly fault: Readonly<Record<Fault["code"], (seq: number) => string>>;
  readonly form: FormTexts;
  readonly sheet: SheetTexts;
  readonly report: ReportTexts;
  /** What to report within 24 hours of a mark being found; never what was found. */
  readonly incident: (item: Item, unit: string, deadline: string) => string;
}

interface FormTexts {
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly unit: string;
  readonly name: string;
  readonly documentNumber: string;
  readonly noticeType: string;
  readonly medium: string;
  readonly paper: string;
  readonly channel: string;
  readonly website: string;
  readonly digest: string;
  readonly attachments: string;
  readonly none: string;
  readonly conclusion: string;
  readonly open: string;
  readonly findings: string;
  readonly finding: string;
  readonly kind: string;
  readonly place: string;
  readonly gate: string;
  readonly disposition: string;
  readonly grounds: string;
  readonly by: string;
  readonly line: (line: number, part: string) => string;
  readonly boxes: Readonly<
    Record<"author" | "section-head" | "secrecy-reviewer" | "leader" | "chief" | "publisher", string>
  >;
  readonly signature: string;
  readonly delegate: (of: string) => string;
  readonly submitted: (versions: number) => string;
  readonly publishedAt: (address: string) => string;
  readonly unsigned: string;
  readonly consents: string;
  readonly lapsed: string;
  readonly record: (rows: string, head: string) => string;
}

interface SheetTexts {
  readonly title: (unit: string, month: string) => string;
  readonly columns: readonly string[];
  readonly nil: string;
  readonly total: (items: number, published: number) => string;
  readonly signed: string;
}

interface ReportTexts {
  readonly title: (unit: string, year: number) => string;
  readonly traceable: (first: number, last: number, head: string) => string;
  readonly overview: string;
  readonly overviewText: (s: Readonly<Record<string, number>>) => string;
  readonly byMonth: string;
  readonly byColumn: string;
  readonly byNotice: string;
  readonly byUnit: string;
  readonly decisions: string;
  readonly time: string;
  readonly timeText: (median: number, most: number, items: number) => string;
  readonly quota: string;
  readonly quotaText: (month: string, published: number, quota: number) => string;
  readonly balance: string;
  readonly balanceText: (
    kind: string,
    percent: number,
    least: number | null,
    most: number | null,
    met: boolean,
  ) => string;
  readonly freshness: string;
  readonly freshText: (
    column: string,
    last: string | null,
    days: number | null,
    limit: number | null,
    state: string,
  ) => string;
  readonly fresh: Readonly<Record<"fresh" | "stale" | "blank" | "no-limit", string>>;
  readonly incidents: string;
  readonly none: string;
  readonly heads: Readonly<
    Record<
      | "month"
      | "submitted"
      | "published"
      | "held"
      | "blocked"
      | "lapsed"
      | "incidents"
      | "column"
      | "notice"
      | "unit"
      | "kind"
      | "count"
      | "records",
      string
    >
  >;
  readonly unnamed: string;
  readonly yearlyHint: string;
}
