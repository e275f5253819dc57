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

interface Group extends Traits {
  readonly asked: readonly Recogniser[];
}

/** Recognisers by what they need, so that a view is asked once for all that need the same. */
function ready(all: readonly Recogniser[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const recogniser of all) {
    const needed = traitsNeeded(recogniser.needs ?? {});
    const { asked } = groups.get(JSON.stringify(needed)) ?? { asked: [] };
    groups.set(JSON.stringify(needed), { ...needed, asked: [...asked, recogniser] });
  }
  return [...groups.values()];
}

const everywhere = ready(recognisers);
const downwards = ready(verticalRecognisers);

function run(all: ReturnType<typeof ready>, views: readonly View[], context: DetectContext): readonly Found[] {
  const found: Found[] = [];
  for (const view of views) {
    for (const { asked, held, figures, signs } of all) {
      if ((view.held & held) !== held || view.figures < figures || view.signs < signs) continue;
      for (const { id, find } of asked) for (const hit of find(view, context)) found.push({ id, hit });
    }
  }
  return found;
}
