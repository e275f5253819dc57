import {
  AlignmentType,
  Document,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Form } from "./form.ts";

/** Fonts of official papers (GB/T 9704-2012): 宋体 for the title where 小标宋 is not at hand, 仿宋 for the text. */
const TITLE_FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体" };
const TEXT_FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋" };
/** Half points: 二号 and 小四. */
const TITLE_SIZE = 44;
const TEXT_SIZE = 24;
const SMALL_SIZE = 20;
/** Percent. */
const FACT_WIDTHS = [22, 78];

/** A review form as a Word document, A4. */
export async function formDocx(form: Form): Promise<Uint8Array> {
  const children: ISectionOptions["children"] = [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun({ text: form.title, font: TITLE_FONT, size: TITLE_SIZE, bold: true })],
    }),
    table(
      FACT_WIDTHS,
      form.facts.map(([label, value]) => [head(label, 22), cell(value, 78)]),
    ),
    caption(form.findingsTitle),
    findingsTable(form),
    caption(""),
    table(
      FACT_WIDTHS,
      form.boxes.map(({ label, opinion, by, on }) => [
        head(label, 22),
        new TableCell({
          width: { size: dxa(78), type: WidthType.DXA },
          children: [
            text(opinion),
            text(""),
            text(`${form.signature}：${by}　　　　${on}`, { alignment: AlignmentType.RIGHT }),
          ],
        }),
      ]),
    ),
    ...form.notes.flatMap(({ title, lines }) => [caption(title), ...lines.map((line) => text(line, {}, SMALL_SIZE))]),
    text(form.foot, { spacing: { before: 200 } }, 18),
  ];
  const margin = { top: 1134, bottom: 1134, left: 1134, right: 1134 };
  const page = { size: { width: 11906, height: 16838 }, margin };
  return Packer.toBuffer(new Document({ title: form.title, sections: [{ properties: { page }, children }] }));
}

function findingsTable({ heads, findings, none }: Form): Table {
  const widths = [11, 19, 11, 9, 14, 22, 14];
  const rows = findings.length > 0 ? findings : [[none, ...heads.slice(1).map(() => "")]];
  return table(widths, [
    heads.map((one, at) => head(one, widths[at]!, SMALL_SIZE)),
    ...rows.map((row) => row.map((one, at) => cell(one, widths[at]!, SMALL_SIZE))),
  ]);
}

/** Width between the margins in twentieths of a point. */
const TEXT_WIDTH = 9638;

function table(widths: readonly number[], rows: readonly (readonly TableCell[])[]): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths.map(dxa),
    layout: TableLayoutType.FIXED,
    rows: rows.map((children) => new TableRow({ children: [...children], cantSplit: true })),
  });
}

function dxa(percent: number): number {
  return Math.round((percent * TEXT_WIDTH) / 100);
}

function head(label: string, width: number, size: number = TEXT_SIZE): TableCell {
  return new TableCell({
    width: { size: dxa(width), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: label.split("\n").map((line) => text(line, { alignment: AlignmentType.CENTER }, size)),
  });
}

function cell(value: string, width: number, size: number = TEXT_SIZE): TableCell {
  return new TableCell({
    width: { size: dxa(width), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [text(value, {}, size)],
  });
}

function caption(title: string): Paragraph {
  return text(title, { spacing: { before: 160, after: 80 } });
}

function text(
  written: string,
  options: ConstructorParameters<typeof Paragraph>[0] & object = {},
  size = TEXT_SIZE,
): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text: written, font: TEXT_FONT, size })] });
}
