import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import type { AnnualReport, Chart, Table as ReportTable, Section } from "./report.ts";

/** The report in Markdown. */
export function reportMarkdown({ title, sections, foot }: AnnualReport): string {
  const parts = sections.flatMap(({ title: head, lines, table }) => [
    `## ${head}`,
    ...(lines.length > 0 ? [lines.map(escaped).join("\n\n")] : []),
    ...(table === null ? [] : [markdownTable(table)]),
  ]);
  return `${[`# ${title}`, ...parts, ...foot.split("\n").map(escaped)].join("\n\n")}\n`;
}

function markdownTable({ heads, rows }: ReportTable): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escaped(cell).replace(/\|/g, "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

function escaped(text: string): string {
  return text.replace(/[<>*_`\\]/g, "\\$&");
}

/** The report as one page without any outside file. */
export function reportHtml({ title, sections, foot }: AnnualReport, lang: string): string {
  const style =
    "body{font:16px/1.7 sans-serif;max-width:960px;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%}" +
    "td,th{border:1px solid #999;padding:.2em .5em;font-size:14px}h1{text-align:center}footer{color:#555;font-size:13px}";
  const body = sections.map(sectionHtml).join("\n");
  const notes = foot
    .split("\n")
    .map((line) => `<p>${html(line)}</p>`)
    .join("");
  return `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>${html(title)}</title><style>${style}</style></head>\n<body><h1>${html(title)}</h1>\n${body}\n<footer>${notes}</footer></body></html>\n`;
}

function sectionHtml({ title, lines, table, chart }: Section): string {
  const rows = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${html(cell)}</${tag}>`).join("")}</tr>`;
  return [
    `<h2>${html(title)}</h2>`,
    ...lines.map((line) => `<p>${html(line)}</p>`),
    ...(chart === null ? [] : [chartSvg(chart)]),
    ...(table === null
      ? []
      : [`<table>${rows(table.heads, "th")}${table.rows.map((row) => rows(row, "td")).join("")}</table>`]),
  ].join("\n");
}

const COLORS = ["#1f6feb", "#d29922"];
const WIDTH = 720;
const HEIGHT = 220;
const FLOOR = 180;

/** A bar chart: series side by side, each bar with its figure. */
export function chartSvg({ series, bars }: Chart): string {
  const most = Math.max(1, ...bars.flatMap(({ values }) => values));
  const step = (WIDTH - 40) / Math.max(1, bars.length);
  const width = Math.min(28, (step * 0.8) / series.length);
  const drawn = bars.flatMap(({ label, values }, at) => {
    const left = 20 + at * step + (step - width * series.length) / 2;
    const columns = values.map((value, one) => {
      const height = (value / most) * 140;
      const x = (left + one * width).toFixed(1);
      const y = (FLOOR - height).toFixed(1);
      const bar = `<rect x="${x}" y="${y}" width="${(width - 1).toFixed(1)}" height="${height.toFixed(1)}" fill="${COLORS[one % 2]}"/>`;
      const figure = `<text x="${(left + (one + 0.5) * width).toFixed(1)}" y="${(FLOOR - height - 3).toFixed(1)}" font-size="10" text-anchor="middle">${value}</text>`;
      return value === 0 ? bar : bar + figure;
    });
    const short = [...label].length > 8 ? `${[...label].slice(0, 7).join("")}…` : label;
    const name = `<text x="${(20 + (at + 0.5) * step).toFixed(1)}" y="${FLOOR + 15}" font-size="11" text-anchor="middle">${html(short)}</text>`;
    return [...columns, name];
  });
  const key = series.map(
    (name, one) =>
      `<rect x="${20 + one * 110}" y="${HEIGHT - 14}" width="10" height="10" fill="${COLORS[one % 2]}"/><text x="${34 + one * 110}" y="${HEIGHT - 5}" font-size="11">${html(name)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="sans-serif"><line x1="20" y1="${FLOOR}" x2="${WIDTH - 20}" y2="${FLOOR}" stroke="#666"/>${drawn.join("")}${key.join("")}</svg>`;
}

/** Blocks of the longest bar. */
const LONGEST = 14;

/** The report as a Word document. */
export async function reportDocx({ title, sections, foot }: AnnualReport): Promise<Uint8Array> {
  const font = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋" };
  const text = (written: string, size = 24): Paragraph =>
    new Paragraph({ children: [new TextRun({ text: written, font, size })] });
  const head = (written: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel], size: number): Paragraph =>
    new Paragraph({
      heading,
      children: [new TextRun({ text: written, font: { ...font, eastAsia: "黑体" }, size, color: "000000" })],
    });
  const table = ({ heads, rows }: ReportTable): Table =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [heads, ...rows].map(
        (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [text(cell, 20)] })) }),
      ),
    });
  // Bars of blocks: not every program that opens Word files shows a drawing, and these are there for all.
  const bars = ({ series, bars: all }: Chart): readonly Paragraph[] => {
    const most = Math.max(1, ...all.flatMap(({ values }) => values));
    const run = (written: string, color = "000000"): TextRun => new TextRun({ text: written, font, size: 18, color });
    const colors = COLORS.map((color) => color.slice(1));
    const key = new Paragraph({ children: series.map((name, at) => run(`█ ${name}　　`, colors[at % 2])) });
    const lines = all.flatMap(({ label, values }) =>
      values.some((value) => value > 0)
        ? [
            new Paragraph({
              children: [
                run(`${label}　`),
                ...values.map((value, at) =>
                  run(`${"█".repeat(Math.ceil((value / most) * LONGEST))} ${value}　`, colors[at % 2]),
                ),
              ],
            }),
          ]
        : [],
    );
    return lines.length === 0 ? [] : [key, ...lines];
  };
  const children = [
    head(title, HeadingLevel.TITLE, 36),
    ...sections.flatMap((section) => [
      head(section.title, HeadingLevel.HEADING_1, 28),
      ...section.lines.map((line) => text(line)),
      ...(section.chart === null ? [] : bars(section.chart)),
      ...(section.table === null ? [] : [table(section.table)]),
    ]),
    ...foot.split("\n").map((line) => text(line, 18)),
  ];
  return Packer.toBuffer(new Document({ title, sections: [{ children }] }));
}

function html(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
