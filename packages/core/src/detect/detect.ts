import type { Document, Passage } from "../document.ts";
import { fold } from "../fold/fold.ts";
import { verticalPassages } from "../fold/vertical.ts";
import { combiners, recognisers, verticalRecognisers } from "./catalogue.ts";
import type { Aids, DetectContext, Hit, Recogniser, View } from "./hit.ts";
import { findNumbers, type NumberGroup } from "./numbers.ts";
import { type Traits, traitsNeeded, traitsOf } from "./traits.ts";

/** A hit and the recogniser or combiner that found it. */
export interface Found {
  readonly id: string;
  readonly hit: Hit;
}

/**
 * The document with its table headers, row labels and keys folded: they are context, and an author may write them in
 * full width or traditional characters like anything else.
 */
export function foldSeats(document: Document): Document {
  const plain = lastRemembered((text) => fold(text).text);
  const headers = document.tables.map(({ header }) => header.map(plain));
  const passages = document.passages.map((passage) => foldSeat(passage, headers, plain));
  const tables = document.tables.map(({ index, rows }) => ({
    index,
    header: headers[index]!,
    rows: rows.map((row) => row.map((cell) => passages[cell.index]!)),
  }));
  return { ...document, tables, passages };
}

/** The cells of a row have one label. */
function lastRemembered(work: (text: string) => string): (text: string) => string {
  let last = "";
  let result = work(last);
  return (text) => {
    if (text !== last) {
      last = text;
      result = work(text);
    }
    return result;
  };
}

function foldSeat(passage: Passage, headers: readonly (readonly string[])[], plain: (text: string) => string): Passage {
  const { cell, key } = passage;
  if (cell) {
    const header = headers[cell.table]?.[cell.column - 1] ?? "";
    const label = plain(cell.label);
    return header === cell.header && label === cell.label ? passage : { ...passage, cell: { ...cell, header, label } };
  }
  return key === undefined ? passage : { ...passage, key: plain(key) };
}

/** Folds every passage. */
export function viewsOf(document: Document): readonly View[] {
  const headers = new Map<string, Traits>();
  const ofHeader = (header: string): Traits => {
    const known = headers.get(header) ?? traitsOf(header);
    headers.set(header, known);
    return known;
  };
  return document.passages.map((passage) => {
    const header = passage.cell?.header ?? "";
    return viewOf(passage, header === "" ? 0 : ofHeader(header).held);
  });
}

/** Text set one character a cell or a paragraph, read as one: looked at for marks and numbers, not as passages. */
export function verticalViewsOf(document: Document): readonly View[] {
  return verticalPassages(document).map((passage) => viewOf(passage));
}

/** Folds a passage. `besides` are the classes it is of by its seat. */
export function viewOf(passage: Passage, besides: number = 0): View {
  const { text, map } = fold(passage.text);
  const { held, figures, signs } = traitsOf(text);
  return { passage, text, map, held: held | besides, figures, signs };
}

/** What recognisers may look at; digit groups are found once a view. */
export function contextOf(document: Document, views: readonly View[], aids: Partial<Aids> = {}): DetectContext {
  const groups = new Map<View, readonly NumberGroup[]>();
  return {
    document,
    views,
    segment: aids.segment ?? null,
    isWorkingDay: aids.isWorkingDay ?? null,
    roster: aids.roster ?? [],
    archive: aids.archive ?? null,
    numbers(view) {
      const known = groups.get(view) ?? findNumbers(view.text);
      groups.set(view, known);
      return known;
    },
  };
}

/** Runs every recogniser over every view that has what it needs, then every combiner over all hits. */
export function detect(context: DetectContext, vertical: readonly View[]): readonly Found[] {
  const found = [...run(everywhere, context.views, context), ...run(downwards, vertical, context)];
  const hits = found.map(({ hit }) => hit);
  for (const { id, combine } of combiners) for (const hit of combine(hits, context)) found.push({ id, hit });
  return found;
}

/** Most kinds of view for which is kept who is asked. */
const MOST_KEPT = 5000;

/** Who is asked about a view of given traits: texts are of few kinds, so that the answers are kept. */
class Panel {
  private readonly all: readonly (Traits & { readonly recogniser: Recogniser })[];
  private readonly most: Pick<Traits, "figures" | "signs">;
  private readonly kept = new Map<number, readonly Recogniser[]>();

  constructor(recognisers: readonly Recogniser[]) {
    this.all = recognisers.map((recogniser) => ({ ...traitsNeeded(recogniser.needs ?? {}), recogniser }));
    this.most = {
      figures: Math.max(...this.all.map(({ figures }) => figures)),
      signs: Math.max(...this.all.map(({ signs }) => signs)),
    };
  }

  /** Those whose needs the view meets. */
  for(view: Traits): readonly Recogniser[] {
    // More than anybody needs makes no difference.
    const figures = Math.min(view.figures, this.most.figures);
    const signs = Math.min(view.signs, this.most.signs);
    const kind = (view.held * (this.most.figures + 1) + figures) * (this.most.signs + 1) + signs;
    const known = this.kept.get(kind);
    if (known !== undefined) return known;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const asked = this.all.filter(
      (one) => (view.held & one.held) === one.held && figures >= one.figures && signs >= one.signs,
    );
    const recognisers = asked.map(({ recogniser }) => recogniser);
    this.kept.set(kind, recognisers);
    return recognisers;
  }
}

const everywhere = new Panel(recognisers);
const downwards = new Panel(verticalRecognisers);

function run(panel: Panel, views: readonly View[], context: DetectContext): readonly Found[] {
  const found: Found[] = [];
  for (const view of views) {
    for (const { id, find } of panel.for(view)) for (const hit of find(view, context)) found.push({ id, hit });
  }
  return found;
}
