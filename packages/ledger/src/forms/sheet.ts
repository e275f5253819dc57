import type { Language } from "@xianshen/core";
import type { Standings } from "../desk.ts";
import { ledgerTexts } from "../locales/locale.ts";
import { dayIn } from "../policy/deadlines.ts";
import type { Signer } from "../policy/policy.ts";

/** A monthly sheet: the items handed in or published in a month; a month without any is a nil return, not nothing. */
export interface Sheet {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: string;
  readonly signed: string;
}

/** @param month YYYY-MM, in China. */
export function monthlySheet(
  all: readonly Standings[],
  month: string,
  {
    unit,
    lang,
    noticeTitle,
  }: { readonly unit: string; readonly lang: Language; readonly noticeTitle: (type: string) => string },
): Sheet {
  const { sheet } = ledgerTexts(lang);
  const own = all.filter(({ item }) =>
    [firstDay({ item }), publishedOn({ item })].some((day) => day.startsWith(month)),
  );
  const published = own.filter(({ item }) => publishedOn({ item }).startsWith(month)).length;
  const rows = own.map((one, at) => sheetRow(one, at + 1, lang, noticeTitle));
  const nil = [sheet.nil, ...sheet.columns.slice(1).map(() => "")];
  return {
    title: sheet.title(unit, month),
    heads: sheet.columns,
    rows: rows.length > 0 ? rows : [nil],
    total: sheet.total(own.length, published),
    signed: sheet.signed,
  };
}

function sheetRow(
  { item, standing }: Standings,
  number: number,
  lang: Language,
  noticeTitle: (type: string) => string,
): readonly string[] {
  const { form, conclusion, verdict } = ledgerTexts(lang);
  const { body } = item.submission;
  const counted = body.findings.filter(({ gate }) => gate !== "advise").length;
  const signer = (role: Signer): string => item.signatures.find((one) => one.role === role)?.actor.account ?? "";
  const settled =
    standing.conclusion === null
      ? verdict[standing.verdict]
      : `${conclusion[standing.conclusion]}（${verdict[standing.verdict]}）`;
  const last = standing.verdict === "clear" ? item.signatures.at(-1)?.at : undefined;
  return [
    String(number),
    item.id,
    body.title || body.path,
    body.documentNumber ?? "",
    body.noticeType === null ? form.none : noticeTitle(body.noticeType),
    body.column ?? "",
    body.authors.join("、"),
    firstDay({ item }),
    String(counted),
    settled,
    signer("secrecy-reviewer"),
    signer("leader"),
    last === undefined ? "" : dayIn(last),
    item.published?.body.address ?? "",
  ];
}

function firstDay({ item }: Pick<Standings, "item">): string {
  return dayIn(item.entries[0]!.at);
}

function publishedOn({ item }: Pick<Standings, "item">): string {
  return item.published === null ? "" : dayIn(item.published.at);
}

/** The sheet as an Excel file. */
export async function sheetXlsx(sheet: Sheet): Promise<Uint8Array> {
  const { utils, write } = await import("@e965/xlsx");
  const width = sheet.heads.length;
  const cells = [[sheet.title], [...sheet.heads], ...sheet.rows.map((row) => [...row]), [sheet.total], [sheet.signed]];
  const page = utils.aoa_to_sheet(cells);
  page["!merges"] = [0, cells.length - 2, cells.length - 1].map((row) => ({
    s: { r: row, c: 0 },
    e: { r: row, c: width - 1 },
  }));
  page["!cols"] = sheet.heads.map((_, column) => ({ wch: columnWidth(sheet, column) }));
  const book = utils.book_new();
  utils.book_append_sheet(book, page, sheet.title.replace(/[\\/?*[\]:]/g, "").slice(-31));
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

/** The sheet as CSV with a byte order mark, as Excel in Chinese reads it. */
export async function sheetCsv(sheet: Sheet): Promise<string> {
  const { utils } = await import("@e965/xlsx");
  const rows = [[sheet.title], [...sheet.heads], ...sheet.rows, [sheet.total], [sheet.signed]];
  return `\uFEFF${utils.sheet_to_csv(utils.aoa_to_sheet(rows.map((row) => row.map(harmless))))}\n`;
}

/** A cell that begins like a formula would be run by the program that opens the file. */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function columnWidth({ heads, rows }: Sheet, column: number): number {
  const widest = Math.max(
    ...[heads, ...rows].map((row) => [...(row[column] ?? "")].reduce((sum, c) => sum + (c > "\u2e80" ? 2 : 1), 0)),
  );
  return Math.min(40, Math.max(6, widest + 2));
}
