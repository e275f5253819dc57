import type { NoticeType } from "@xianshen/core";
import { skeletonTexts } from "../locales/zh-CN-skeleton.ts";
import { type Seat, seatOf } from "./seat.ts";

type Field = NoticeType["fields"][number];

/**
 * A draft of a notice type with everything still to be filled in, in Markdown and in Chinese. `needed` holds the ids of
 * the fields it asks for; the others are named in a comment.
 */
export function skeletonOf(notice: NoticeType, needed: ReadonlySet<string>): string {
  const { title = skeletonTexts.title(notice.title.zh), body: [lead = "", ...rest] = [] } = notice.template ?? {};
  const asked = notice.fields.filter((field) => needed.has(field.id) || signs(field));
  const at = (seat: Seat) => asked.filter((field) => seatOf(field) === seat);
  const labels = (seat: Seat) => at(seat).map(({ labels }) => labels[0]!);
  const blocks = [
    `# ${title}`,
    lines(labels("head")),
    ...labels("recipient").map((label) => `${label}：`),
    lead,
    at("column").length === 0 ? "" : emptyTable(labels("column")),
    lines(labels("label")),
    ...rest,
    ...notice.tables.flatMap(({ titles, columns }) => [
      `## ${titles[0]!}`,
      ...(columns.length === 0 ? [] : [emptyTable(columns.map((synonyms) => synonyms[0]!))]),
    ]),
    ...headings([...labels("section"), ...notice.sections.map(({ titles }) => titles[0]!)]),
    at("organ").length === 0 ? "" : skeletonTexts.organ,
    at("date").length === 0 ? "" : skeletonTexts.date,
    hint(notice.fields.filter((field) => !asked.includes(field))),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** Whoever drafts signs, even where the law does not ask for it. */
function signs(field: Field): boolean {
  return ["organ", "date"].includes(seatOf(field));
}

/** Labels a line each; two spaces keep the lines apart when Markdown is shown. */
function lines(labels: readonly string[]): string {
  return [...new Set(labels)].map((label) => `${label}：`).join("  \n");
}

function emptyTable(columns: readonly string[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [row(columns), row(columns.map(() => "---")), row(columns.map(() => " "))].join("\n");
}

function headings(titles: readonly string[]): readonly string[] {
  return titles.map((title, index) => `## ${skeletonTexts.number(index + 1)}${title}`);
}

function hint(others: readonly Field[]): string {
  const names = (some: readonly Field[]) => some.map(({ title }) => title.zh);
  const conditional = names(others.filter(({ required }) => required !== "optional"));
  const optional = names(others.filter(({ required }) => required === "optional"));
  const told = [
    ...(conditional.length === 0 ? [] : [skeletonTexts.conditional(conditional)]),
    ...(optional.length === 0 ? [] : [skeletonTexts.optional(optional)]),
  ];
  return told.length === 0 ? "" : `<!-- ${told.join("")} -->`;
}
