import type { CaptionedTable } from "./captions.ts";
import { isRequired } from "./condition.ts";
import { labelKey } from "./label-key.ts";
import { belowTitle, common, MISSING, type NoticeFinding } from "./notice-finding.ts";
import type { NoticeTable, NoticeType } from "./schema.ts";
import type { Survey } from "./survey.ts";

/** Looks for a table by caption or header, and for what its header must name. */
export function checkTable(notice: NoticeType, table: NoticeTable, survey: Survey): NoticeFinding[] {
  const found =
    survey.tables.find((one) => isCalled(one, table)) ?? survey.tables.find((one) => isHeadedLike(one, table));
  if (found !== undefined) return missingColumns(notice, table, found);
  if (!isRequired(table.required, survey) || isAnsweredWithout(table, survey)) return [];
  return [
    {
      ...common(notice, table),
      ...belowTitle(survey),
      type: "missing_field",
      messageId: "missing-table",
      data: { ...named(table), label: table.titles[0]! },
      confidence: MISSING,
    },
  ];
}

function isCalled({ caption }: CaptionedTable, { titles }: NoticeTable): boolean {
  return titles.some((title) => caption.includes(title));
}

/** More than half of what the header must name is enough to know a table without a caption. */
function isHeadedLike({ keys }: CaptionedTable, { columns }: NoticeTable): boolean {
  return columns.length > 1 && columns.filter((names) => isNamed(names, keys)).length * 2 > columns.length;
}

function isNamed(names: readonly string[], keys: ReadonlySet<string>): boolean {
  const wanted = names.map(labelKey);
  return wanted.some((name) => keys.has(name)) || [...keys].some((key) => wanted.some((name) => key.endsWith(name)));
}

function missingColumns(notice: NoticeType, table: NoticeTable, { keys, head }: CaptionedTable): NoticeFinding[] {
  const missing = table.columns.filter((names) => !isNamed(names, keys));
  return missing.map(([label]) => ({
    ...common(notice, table),
    ...head,
    type: "missing_field",
    messageId: "missing-column",
    data: { ...named(table), label: label! },
    confidence: MISSING,
  }));
}

/** There is nothing to show, or it is shown elsewhere. */
const WITHOUT = /无|没有|未发生|未安排|不涉及|为零|0件|见附|附件|附表|详见|后附/;
const LINES_BELOW = 4;

/** Whether a heading of the table's name is followed by words in place of the table. */
function isAnsweredWithout({ titles }: NoticeTable, { lines }: Survey): boolean {
  return lines.some(
    ({ squeezed }, index) =>
      titles.some((title) => squeezed.text.includes(title)) &&
      lines.slice(index, index + LINES_BELOW).some((line) => WITHOUT.test(line.squeezed.text)),
  );
}

function named({ title }: NoticeTable): { readonly field: string; readonly fieldEn: string } {
  return { field: title.zh, fieldEn: title.en };
}
