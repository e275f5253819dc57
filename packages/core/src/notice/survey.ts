import type { View } from "../detect/hit.ts";
import type { Document } from "../document.ts";
import { type CaptionedTable, captionedTables } from "./captions.ts";
import { recipientOf, type Signature, signatureOf } from "./closing.ts";
import { labelKey } from "./label-key.ts";
import { labelPairs, type Pair } from "./label-pairs.ts";
import { type Line, linesOf } from "./lines.ts";
import { isNumbered, type OutlineEntry, outlineOf } from "./outline.ts";
import type { NoticeType } from "./schema.ts";
import { type Squeezed, type Stretch, squeeze, trimmed } from "./squeeze.ts";
import { tableValues } from "./table-values.ts";
import { textTableHeader } from "./text-table.ts";
import { type Title, titleOf } from "./title.ts";

/** A label with its value where somebody wrote it. An empty value stands right behind its label. */
export interface Labelled extends Pair {
  readonly seat: "label" | "front-matter" | "table" | "column" | "section";
  /** In the head: above the first numbered heading or long paragraph. */
  readonly head: boolean;
}

/** Everything of a draft that fields and types are looked for in; found once. */
export interface Survey {
  readonly title: Title | null;
  readonly labelled: readonly Labelled[];
  readonly outline: readonly OutlineEntry[];
  readonly signature: Signature;
  readonly recipient: Stretch | undefined;
  /** All lines but the title. */
  readonly lines: readonly Line[];
  /** The cells of all tables of the body, without white space. */
  readonly cells: readonly Squeezed[];
  readonly tables: readonly CaptionedTable[];
}

const HEAD_LINES = 40;
/** Cells that may stand below the last line of the head and still belong to it: a head laid out as a table. */
const HEAD_CELLS = 40;
const LONG_PARAGRAPH = 80;

/** Reads a draft with the labels and title shapes of all `notices`. */
export function surveyDraft(document: Document, views: readonly View[], notices: readonly NoticeType[]): Survey {
  const known = knownLabels(notices);
  const all = linesOf(views);
  const shapes = notices.flatMap((notice) => notice.recognise.titles.map(({ pattern }) => pattern));
  const title = titleOf(document, views, all, shapes);
  const lines = all.filter(({ view, start }) => view !== title?.stretch.view || start !== title.stretch.start);
  const pairs = new Map(lines.map((line) => [line, labelPairs(line, known)]));
  const head = headOf(lines, pairs);
  const below =
    title === null ? lines : lines.filter(({ view }) => view.passage.index >= title.stretch.view.passage.index);
  const isLabel = (line: Line) => pairs.get(line)!.some((pair) => known.has(pair.key));
  return {
    title,
    labelled: [
      ...frontMatter(views),
      ...lines.flatMap((line, index) => lineLabels(line, lines[index + 1], pairs, known, head.has(line))),
      ...tables(document, views, known, [...head].at(-1)),
      ...lines.flatMap((line, index) => sectionLabel(line, lines[index + 1])),
    ],
    outline: lines.flatMap(outlineOf),
    signature: signatureOf(below),
    recipient: recipientOf(below, isLabel),
    lines,
    cells: views.filter(isCell).map(({ text }) => squeeze(text, 0, text.length)),
    tables: captionedTables(document, views, all),
  };
}

function isCell({ passage }: View): boolean {
  return passage.kind === "cell" && passage.part === "body";
}

/** Labels by the notices they are taken from: these stay the same from draft to draft. */
const labelsOf = new WeakMap<readonly NoticeType[], ReadonlySet<string>>();

function knownLabels(notices: readonly NoticeType[]): ReadonlySet<string> {
  const known = labelsOf.get(notices) ?? readLabels(notices);
  labelsOf.set(notices, known);
  return known;
}

function readLabels(notices: readonly NoticeType[]): ReadonlySet<string> {
  const labels = notices.flatMap(({ fields, recognise }) => [
    ...fields.flatMap((field) => field.labels),
    ...recognise.labels.flatMap(({ any }) => any),
  ]);
  return new Set(labels.map(labelKey));
}

/** The lines before the text proper: up to the first numbered heading or long paragraph without labels. */
function headOf(lines: readonly Line[], pairs: ReadonlyMap<Line, readonly Pair[]>): ReadonlySet<Line> {
  const ends = lines.findIndex(
    (line) => line.heading || isNumbered(line) || (line.text.length > LONG_PARAGRAPH && pairs.get(line)!.length === 0),
  );
  return new Set(lines.slice(0, Math.min(HEAD_LINES, ends < 0 ? lines.length : ends)));
}

function frontMatter(views: readonly View[]): Labelled[] {
  const written = views.filter(({ passage }) => passage.kind === "front-matter");
  return written.flatMap((view) => {
    if (view.passage.key === undefined) return [];
    const value = trimmed(view, 0, view.text.length);
    const key = labelKey(view.passage.key.split(".").findLast((part) => !/^\d*$/.test(part)) ?? "");
    return [{ key, label: value, value, seat: "front-matter", head: true } as const];
  });
}

function lineLabels(
  line: Line,
  next: Line | undefined,
  pairs: ReadonlyMap<Line, readonly Pair[]>,
  known: ReadonlySet<string>,
  head: boolean,
): Labelled[] {
  const header = textTableHeader(line, next, known);
  if (header.length > 0) return header.map((label) => ({ ...label, seat: "column", head: false }));
  return pairs.get(line)!.map((pair) => {
    const below = pair.value.start === pair.value.end ? valueBelow(line, next, pairs) : undefined;
    return { ...pair, value: below ?? pair.value, seat: "label", head };
  });
}

/** A label alone on its line may have its value on the next line of the same paragraph. */
function valueBelow(
  line: Line,
  next: Line | undefined,
  pairs: ReadonlyMap<Line, readonly Pair[]>,
): Stretch | undefined {
  if (next === undefined || next.view !== line.view || pairs.get(line)!.length > 1) return undefined;
  return pairs.get(next)!.length === 0 ? next : undefined;
}

function tables(
  document: Document,
  views: readonly View[],
  known: ReadonlySet<string>,
  lastOfHead: Line | undefined,
): Labelled[] {
  const limit = lastOfHead?.view.passage.index ?? -1;
  return tableValues(document, views, known).map(({ key, label, value, column }) => ({
    key,
    label,
    value,
    seat: column ? "column" : "table",
    head: !column && label.view.passage.index <= limit + HEAD_CELLS,
  }));
}

/** A heading as label: its value is the line below. */
function sectionLabel(line: Line, next: Line | undefined): Labelled[] {
  const [entry] = line.heading ? outlineOf(line) : [];
  if (entry === undefined || next === undefined || next.heading) return [];
  return [{ key: entry.key, label: entry, value: next, seat: "section", head: false }];
}
