import { readdir, stat, writeFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import {
  annualReport,
  countYear,
  dayIn,
  documents,
  type Freshness,
  freshnessOf,
  ledgerTexts,
  monthlySheet,
  reviewForm,
  type Standings,
  sheetCsv,
  sheetXlsx,
} from "@xianshen/ledger";
import { errnoOf, findDrafts } from "@xianshen/node";
import type { ExitCode } from "../report/exit-code.ts";
import { write } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import type { Office } from "./open-desk.ts";

interface PaperOptions {
  readonly format?: string;
  readonly out?: string;
}

/** `xianshen form ITEM`. */
export async function form(id: string, { format, out }: PaperOptions, office: Office): Promise<ExitCode> {
  const { desk, store, lang, noticeTitle } = office;
  const paper = reviewForm(await desk.find(id), { lang, noticeTitle, head: (await store.head()).hash });
  const kind = kindOf(format, out, ["docx", "pdf"]);
  const bytes = kind === "pdf" ? await documents.formPdf(paper) : await documents.formDocx(paper);
  return writeOut(out ?? `${paper.title}-${id}.${kind}`, bytes, office);
}

/** `xianshen sheet MONTH`. */
export async function sheet(month: string, { format, out }: PaperOptions, office: Office): Promise<ExitCode> {
  const { desk, lang, noticeTitle, settings, texts } = office;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new UsageError(texts.desk.badMonth(month.slice(0, 20)));
  const paper = monthlySheet(await desk.all(), month, { unit: settings.review.unit, lang, noticeTitle });
  const kind = kindOf(format, out, ["xlsx", "csv"]);
  const content = kind === "csv" ? await sheetCsv(paper) : await sheetXlsx(paper);
  return writeOut(out ?? `${paper.title}.${kind}`, content, office);
}

/** `xianshen report YEAR`. Markdown and HTML go to standard output unless a file is named. */
export async function report(year: string, { format, out }: PaperOptions, office: Office): Promise<ExitCode> {
  const { desk, store, lang, noticeTitle, settings, isWorkingDay, texts } = office;
  if (!/^20\d\d$/.test(year)) throw new UsageError(texts.desk.badYear(year.slice(0, 20)));
  const { unit, columns, monthlyQuota, balance } = settings.review;
  const all = await desk.all();
  const statistics = countYear(all, Number(year), { columns, isWorkingDay });
  const freshness = await freshColumns(all, office);
  const { hash } = await store.head();
  const paper = annualReport(statistics, { unit, lang, noticeTitle, freshness, monthlyQuota, balance, head: hash });
  const kind = kindOf(format, out, ["md", "html", "docx"]);
  const { reportMarkdown, reportHtml, reportDocx } = await documents.report();
  if (kind === "docx") return writeOut(out ?? `${paper.title}.docx`, await reportDocx(paper), office);
  const text = kind === "html" ? reportHtml(paper, lang) : reportMarkdown(paper);
  if (out !== undefined) return writeOut(out, text, office);
  await write(office.terminal.stdout, text);
  return 0;
}

/** The newest of what the ledger knows as published and what lies in the column's folder (its file's own date). */
async function freshColumns(
  all: readonly Standings[],
  { settings, terminal, session, desk }: Office,
): Promise<readonly Freshness[]> {
  const { columns } = settings.review;
  const last = new Map<string, string>();
  const note = (column: string, day: string): void => {
    if (day > (last.get(column) ?? "")) last.set(column, day);
  };
  for (const { item } of all) {
    const { column } = item.submission.body;
    if (column !== null && item.published !== null) note(column, dayIn(item.published.at));
  }
  const files = (await readdir(terminal.cwd)).length === 0 ? [] : (await findDrafts(["."], terminal.cwd)).drafts;
  for (const { path } of columns.length === 0 ? [] : files) {
    const column = await session.columnOf(path);
    if (column !== null) note(column.name, dayIn((await stat(resolve(terminal.cwd, path))).mtime.toISOString()));
  }
  return freshnessOf(columns, (column) => last.get(column) ?? null, dayIn(desk.now()));
}

function kindOf(format: string | undefined, out: string | undefined, known: readonly string[]): string {
  const ending = out === undefined ? "" : extname(out).slice(1).toLowerCase();
  return format ?? known.find((one) => one === ending) ?? known[0]!;
}

async function writeOut(path: string, content: string | Uint8Array, { terminal, texts }: Office): Promise<ExitCode> {
  try {
    await writeFile(resolve(terminal.cwd, path), content);
  } catch (error) {
    throw new UsageError(texts.run.cannotWrite(path, errnoOf(error)));
  }
  terminal.stderr.write(`xianshen: ${texts.desk.written(path)}\n`);
  return 0;
}

/** The incident report of an item, within 24 hours of the mark being found. */
export function incidentText({ item }: Standings, { settings, lang }: Office): string {
  const deadline = new Date(Date.parse(item.incident!.found.at) + 24 * 3_600_000).toISOString();
  return ledgerTexts(lang).incident(item, settings.review.unit, deadline);
}
