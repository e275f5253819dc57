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
import { type TablePair, tableValues, valuesBeside } from "./table-values.ts";
import { type Title, titleOf } from "./title.ts";

/** A label with its value where somebody wrote it. An empty value stands right behind its label. */
export interface Labelled extends Pair {
  readonly seat: "label" | "front-matter" | "table" | "column" | "section";
  /** In the head: above the first numbered heading or long paragraph. */
  readonly head: boolean;
}

/** Everything of a draft that fields and types are looked for in; what not every draft is asked for, on demand. */
export interface Survey {
  readonly title: Title | null;
  /** All lines but the title. */
  readonly lines: readonly Line[];
  /** Labels with their values in the front matter, on their line or in the next cell: what a type is known by. */
  readonly beside: readonly Labelled[];
  /** These, and labels of columns and sections. */
  readonly labelled: readonly Labelled[];
  readonly outline: readonly OutlineEntry[];
  readonly signature: Signature;
  readonly recipient: Stretch | undefined;
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
  return new DraftSurvey(document, views, notices);
}

class DraftSurvey implements Survey {
  readonly title: Title | null;
  readonly lines: readonly Line[];
  readonly beside: readonly Labelled[];
  private readonly document: Document;
  private readonly views: readonly View[];
  private readonly known: ReadonlySet<string>;
  /** With the title. */
  private readonly all: readonly Line[];
  /** Line by line. */
  private readonly pairs: readonly (readonly Pair[])[];
  private readonly front: readonly Labelled[];
  private readonly onLines: readonly Labelled[];
  /** The last line of the head. */
  private readonly endOfHead: Line | undefined;
  private foundLabels: readonly Labelled[] | undefined;
  private foundOutline: readonly OutlineEntry[] | undefined;
  private foundSignature: Signature | undefined;
  private foundCells: readonly Squeezed[] | undefined;
  private foundTables: readonly CaptionedTable[] | undefined;

  constructor(document: Document, views: readonly View[], notices: readonly NoticeType[]) {
    this.document = document;
    this.views = views;
    const known = knownLabels(notices);
    this.known = known;
    this.all = linesOf(views);
    const shapes = notices.flatMap((notice) => notice.recognise.titles.map(({ pattern }) => pattern));
    this.title = titleOf(document, views, this.all, shapes);
    const title = this.title?.stretch;
    const lines = this.all.filter(({ view, start }) => view !== title?.view || start !== title.start);
    this.lines = lines;
    const pairs = lines.map((line) => labelPairs(line, known));
    this.pairs = pairs;
    const head = headLength(lines, pairs);
    this.endOfHead = lines[head - 1];
    this.front = frontMatter(views);
    this.onLines = lines.flatMap((_, index) => lineLabels(lines, index, pairs, index < head));
    this.beside = [...this.front, ...this.onLines, ...this.inTables(valuesBeside(document, views, known))];
  }

  get labelled(): readonly Labelled[] {
    this.foundLabels ??= [
      ...this.front,
      ...this.onLines,
      ...this.inTables(tableValues(this.document, this.views, this.known)),
      ...this.lines.flatMap((line, index) => sectionLabel(line, this.lines[index + 1])),
    ];
    return this.foundLabels;
  }

  get outline(): readonly OutlineEntry[] {
    this.foundOutline ??= this.lines.flatMap(outlineOf);
    return this.foundOutline;
  }

  get signature(): Signature {
    this.foundSignature ??= signatureOf(this.below());
    return this.foundSignature;
  }

  get recipient(): Stretch | undefined {
    const labelled = new Set(
      this.lines.filter((_, index) => this.pairs[index]!.some(({ key }) => this.known.has(key))),
    );
    return recipientOf(this.below(), (line) => labelled.has(line));
  }

  get cells(): readonly Squeezed[] {
    this.foundCells ??= this.views.filter(isCell).map(({ text }) => squeeze(text, 0, text.length));
    return this.foundCells;
  }

  get tables(): readonly CaptionedTable[] {
    this.foundTables ??= captionedTables(this.document, this.views, this.all);
    return this.foundTables;
  }

  /** The lines from the title on. */
  private below(): readonly Line[] {
    const from = this.title?.stretch.view.passage.index ?? 0;
    return this.lines.filter(({ view }) => view.passage.index >= from);
  }

  private inTables(pairs: readonly TablePair[]): readonly Labelled[] {
    const limit = (this.endOfHead?.view.passage.index ?? -1) + HEAD_CELLS;
    return pairs.map(({ key, label, value, column }) => {
      const head = !column && label.view.passage.index <= limit;
      return { key, label, value, seat: column ? "column" : "table", head };
    });
  }
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

/** How many lines stand before the text proper: up to the first numbered heading or long paragraph without labels. */
function headLength(lines: readonly Line[], pairs: readonly (readonly Pair[])[]): number {
  const ends = lines.findIndex(
    (line, at) => line.heading || isNumbered(line) || (line.text.length > LONG_PARAGRAPH && pairs[at]!.length === 0),
  );
  return Math.min(HEAD_LINES, ends < 0 ? lines.length : ends);
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
  lines: readonly Line[],
  index: number,
  pairs: readonly (readonly Pair[])[],
  head: boolean,
): readonly Labelled[] {
  const [line, next] = [lines[index]!, lines[index + 1]];
  const own = pairs[index]!;
  if (own.length === 0) return NONE;
  return own.map((pair) => {
    const isEmpty = pair.value.start === pair.value.end;
    const below = isEmpty && own.length === 1 ? valueBelow(line, next, pairs[index + 1]) : undefined;
    return { ...pair, value: below ?? pair.value, seat: "label", head };
  });
}

const NONE: readonly Labelled[] = [];

/** A label alone on its line may have its value on the next line of the same paragraph, if that has no labels. */
function valueBelow(line: Line, next: Line | undefined, labels: readonly Pair[] | undefined): Stretch | undefined {
  return next?.view === line.view && labels?.length === 0 ? next : undefined;
}

/** A heading as label: its value is the line below. */
function sectionLabel(line: Line, next: Line | undefined): Labelled[] {
  const [entry] = line.heading ? outlineOf(line) : [];
  if (entry === undefined || next === undefined || next.heading) return [];
  return [{ key: entry.key, label: entry, value: next, seat: "section", head: false }];
}
