import { contextOf } from "../src/detect/detect.ts";
import type { Hit, View } from "../src/detect/hit.ts";
import { birthDate } from "../src/detect/recognisers/birth-date.ts";
import { numberCombiners, numberRecognisers } from "../src/detect/recognisers/number-recognisers.ts";
import { viewOf } from "../src/detect/views.ts";
import type { Document, Passage } from "../src/document.ts";
import { identity } from "../src/text-map.ts";

function textView(text: string, index: number, cell?: Passage["cell"]): View {
  const base = { kind: cell ? "cell" : "paragraph", index, text, map: identity(text).map, part: "body" } as const;
  const passage: Passage = { ...base, section: "", hidden: false, ...(cell && { cell }) };
  return viewOf(passage);
}

/** A table of one header and rows of texts, as cell views. */
export function tableViews(header: readonly string[], rows: readonly (readonly string[])[]): readonly View[] {
  return rows.flatMap((row, r) =>
    row.map((text, c) => {
      const label = c === 0 ? "" : row[0]!;
      return textView(text, r * header.length + c, { table: 0, row: r + 1, column: c + 1, header: header[c]!, label });
    }),
  );
}

export function textViews(text: string): readonly View[] {
  return [textView(text, 0)];
}

/** All hits of the recognisers and combiners for numbers over the views. */
export function numberHits(views: readonly View[]): readonly Hit[] {
  const document: Document = {
    path: "draft.md",
    source: "",
    format: "markdown",
    passages: views.map(({ passage }) => passage),
    tables: [],
    title: "",
    problems: [],
  };
  const context = contextOf(document, views);
  const hits = views.flatMap((view) =>
    [...numberRecognisers, birthDate].flatMap(({ find }) => [...find(view, context)]),
  );
  return [...hits, ...numberCombiners.flatMap(({ combine }) => [...combine(hits, context)])];
}

/** `type@text` of every hit a rule would report. */
export function reported(views: readonly View[], least = 0.5): string[] {
  return numberHits(views)
    .filter(({ confidence }) => confidence >= least)
    .map(({ type, view, start, end }) => `${type}@${view.text.slice(start, end)}`);
}
