import { createRequire } from "node:module";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.d.ts";
import type { Form } from "./form.ts";

const asset = (name: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${name}`);

/** A review form as a PDF, A4, the Chinese font inside. */
export async function formPdf(form: Form): Promise<Uint8Array> {
  const { default: pdfmake } = await import("pdfmake");
  const fonts = [asset("400Regular/NotoSansSC_400Regular.ttf"), asset("700Bold/NotoSansSC_700Bold.ttf")] as const;
  pdfmake.setFonts({ Noto: { normal: fonts[0], bold: fonts[1] } });
  // A form names no outside file: its text comes from the record, and the record from a draft.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => fonts.some((font) => font === path));
  return pdfmake.createPdf(definition(form)).getBuffer();
}

function definition(form: Form): TDocumentDefinitions {
  return {
    pageSize: "A4",
    pageMargins: [50, 50, 50, 50],
    defaultStyle: { font: "Noto", fontSize: 10, lineHeight: 1.25 },
    info: { title: form.title },
    content: [
      { text: form.title, fontSize: 18, bold: true, alignment: "center", margin: [0, 0, 0, 12] },
      { table: { widths: [95, "*"], body: form.facts.map(([label, value]) => [head(label), breakable(value)]) } },
      { text: form.findingsTitle, bold: true, margin: [0, 10, 0, 4] },
      findings(form),
      { text: " " },
      {
        table: {
          widths: [95, "*"],
          dontBreakRows: true,
          body: form.boxes.map(({ label, opinion, by, on }) => [
            { ...head(label), margin: [0, 8, 0, 8] },
            {
              stack: [
                { text: opinion === "" ? " " : opinion, margin: [0, 2, 0, 12] },
                { text: `${form.signature}：${by}　　　　${on}`, alignment: "right" },
              ],
            },
          ]),
        },
      },
      ...form.notes.flatMap(({ title, lines }): Content[] => [
        { text: title, bold: true, margin: [0, 8, 0, 2] },
        ...lines.map((line): Content => ({ text: line, fontSize: 9 })),
      ]),
      { text: form.foot, fontSize: 8, margin: [0, 10, 0, 0] },
    ],
  };
}

function findings({ heads, findings: rows, none }: Form): Content {
  const body = rows.length > 0 ? rows : [[none, ...heads.slice(1).map(() => "")]];
  return {
    fontSize: 9,
    table: {
      headerRows: 1,
      widths: [52, 90, 50, 40, 60, "*", 62],
      body: [heads.map(head), ...body.map((row) => row.map(breakable))],
    },
  };
}

function head(label: string): { text: string; alignment: "center" } {
  return { text: label, alignment: "center" };
}

/** A digest has no place to break a line at. */
function breakable(value: string): Content {
  return { text: value.replace(/[!-~]{32}(?=[!-~]{8})/g, "$& ") };
}
