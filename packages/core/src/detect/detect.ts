import type { Document, Passage } from "../document.ts";
import { fold } from "../fold/fold.ts";
import { verticalPassages } from "../fold/vertical.ts";
import { combiners, recognisers, verticalRecognisers } from "./catalogue.ts";
import type { Aids, DetectContext, Hit, Recogniser, View } from "./hit.ts";
import { findNumbers, type NumberGroup } from "./numbers.ts";
import { traitsNeeded, traitsOf } from "./traits.ts";

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
  const plain = (text: string) => fold(text).text;
  const seated = new Map(document.passages.map((passage) => [passage, foldSeat(passage, plain)]));
  const tables = document.tables.map((table) => ({
    ...table,
    header: table.header.map(plain),
    rows: table.rows.map((row) => row.map((passage) => seated.get(passage) ?? passage)),
  }));
  return { ...document, tables, passages: [...seated.values()] };
}

function foldSeat(passage: Passage, plain: (text: string) => string): Passage {
  const { cell, key } = passage;
  if (cell) {
    const [header, label] = [plain(cell.header), plain(cell.label)];
    return header === cell.header && label === cell.label ? passage : { ...passage, cell: { ...cell, header, label } };
  }
  return key === undefined ? passage : { ...passage, key: plain(key) };
}

/** Folds every passage. */
export function viewsOf(document: Document): readonly View[] {
  return document.passages.map(viewOf);
}

/** Text set one character a cell or a paragraph, read as one: looked at for marks and numbers, not as passages. */
export function verticalViewsOf(document: Document): readonly View[] {
  return verticalPassages(document).map(viewOf);
}

/** Folds a passage. */
export function viewOf(passage: Passage): View {
  const { text, map } = fold(passage.text);
  const { held, figures } = traitsOf(text);
  return { passage, text, map, held, figures };
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

const everywhere = ready(recognisers);
const downwards = ready(verticalRecognisers);

/** Runs every recogniser over every view that has what it needs, then every combiner over all hits. */
export function detect(context: DetectContext, vertical: readonly View[]): readonly Found[] {
  const found = [...run(everywhere, context.views, context), ...run(downwards, vertical, context)];
  const hits = found.map(({ hit }) => hit);
  for (const { id, combine } of combiners) for (const hit of combine(hits, context)) found.push({ id, hit });
  return found;
}

/** Recognisers with what each needs. */
function ready(all: readonly Recogniser[]) {
  return all.map(({ needs = {}, id, find }) => ({ id, find, ...traitsNeeded(needs) }));
}

function run(all: ReturnType<typeof ready>, views: readonly View[], context: DetectContext): readonly Found[] {
  const found: Found[] = [];
  for (const view of views) {
    for (const { id, find, held, figures } of all) {
      if ((view.held & held) !== held || view.figures < figures) continue;
      for (const hit of find(view, context)) found.push({ id, hit });
    }
  }
  return found;
}
