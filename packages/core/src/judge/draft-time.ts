import { datesIn } from "../detect/dates.ts";
import { type DraftDate, ownDate, serial } from "../detect/draft-date.ts";
import type { DetectContext, Hit } from "../detect/hit.ts";

/** How far a sentence is looked at on each side, in folded units. */
const REACH = 160;
/** The year of a document number or of a term of office: 〔2015〕12号, (2016-2020). */
const BRACKETED_YEAR = /[〔([【]\s?((?:19|20)\d{2})(?=\s?[〕)\]】-])/g;

/** Why a rule that holds from a day on does not reach a hit; codes of the locale's steps. */
export type Bygone = "undated" | "draft-before" | "speaks-of-before";

/** When a draft was written, and of which time its sentences speak; worked out when first asked for. */
export class DraftTime {
  private readonly context: Pick<DetectContext, "views" | "document">;
  private own: DraftDate | null | undefined;

  constructor(context: Pick<DetectContext, "views" | "document">) {
    this.context = context;
  }

  /** Null when a rule that holds since `since` (YYYY-MM-DD) reaches the hit. */
  bygone(since: string, hit: Hit): Bygone | null {
    if (this.own === undefined) this.own = ownDate(this.context.views);
    if (this.own === null) return "undated";
    const day = Number(since.replaceAll("-", ""));
    if (serial(this.own) < day) return "draft-before";
    return this.textsAbout(hit).some((text) => namesBefore(text, day)) ? "speaks-of-before" : null;
  }

  /** What tells the time of a hit: its sentence, in a table its row, the heading above, the title. */
  private textsAbout({ view, start, end }: Hit): readonly string[] {
    const { document } = this.context;
    const { cell, section } = view.passage;
    const row = cell ? (document.tables[cell.table]?.rows[cell.row] ?? []) : [];
    return [sentenceAround(view.text, start, end), section, document.title, ...row.map(({ text }) => text)];
  }
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  const from = Math.max(...["。", ";", "!", "?", "\n"].map((stop) => before.lastIndexOf(stop))) + 1;
  return before.slice(from) + text.slice(start, end) + (/^[^。;!?\n]*/.exec(behind)?.[0] ?? "");
}

/** Whether a text names a day, month or year that begins before `day` (YYYYMMDD). */
function namesBefore(text: string, day: number): boolean {
  const years = Array.from(text.matchAll(BRACKETED_YEAR), ([, year]) => Number(year) * 10_000);
  const dates = datesIn(text).map(({ year, month, day: of }) => serial({ year, month, day: of }));
  return [...years, ...dates].some((one) => one < day);
}
