import type { Document, Passage } from "../document.ts";
import { fold, foldUnits } from "../fold/fold.ts";
import { verticalPassages } from "../fold/vertical.ts";
import { identityMap, type TextMap } from "../text-map.ts";
import { combiners, recognisers, verticalRecognisers } from "./catalogue.ts";
import type { Aids, DetectContext, Hit, Recogniser, View } from "./hit.ts";
import { findNumbers, type NumberGroup } from "./numbers.ts";
import { Panel } from "./panel.ts";
import { having, seatTraits, type Traits, traitsNeeded, traitsOf } from "./traits.ts";

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
  const isFolded = document.tables.every(({ header }, table) =>
    header.every((text, at) => text === headers[table]![at]),
  );
  if (isFolded && passages.every((passage, index) => passage === document.passages[index])) return document;
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
export function viewsOf({ passages }: Document): readonly View[] {
  const seats = new Map<string, Seat>([["", NO_SEAT]]);
  return passages.map((passage) => {
    const header = passage.cell?.header ?? "";
    let seat = seats.get(header);
    if (seat === undefined) {
      seat = seatTraits(header);
      seats.set(header, seat);
    }
    return viewOf(passage, seat);
  });
}

/** Text set one character a cell or a paragraph, read as one: looked at for marks and numbers, not as passages. */
export function verticalViewsOf(document: Document): readonly View[] {
  return verticalPassages(document).map((passage) => viewOf(passage));
}

type Seat = Pick<Traits, "held" | "also">;
const NO_SEAT: Seat = { held: 0, also: 0 };

const EXPANDED = traitsNeeded({ all: ["expanded"] });
const isExpanded = having("expanded");
const isUnfolded = having("unfolded");
const mayHoldEscape = having("escape");

/** Folds a passage. `seat` are the traits it has by its header. */
export function viewOf(passage: Passage, seat: Seat = passage.cell ? seatTraits(passage.cell.header) : NO_SEAT): View {
  const written = traitsOf(passage.text);
  if (isExpanded(written) || mayHoldEscape(written)) {
    const { text, map } = fold(passage.text);
    const also = seat.also | (written.also & EXPANDED.also);
    return sealed(passage, text, map, traitsOf(text), { held: seat.held | (written.held & EXPANDED.held), also });
  }
  const text = isUnfolded(written) ? foldUnits(passage.text) : passage.text;
  return sealed(passage, text, identityMap(text), written, seat);
}

/** Written out, since a draft has thousands of them. */
function sealed(passage: Passage, text: string, map: TextMap, traits: Traits, seat: Seat): View {
  const { held, also, figures, signs } = traits;
  return { passage, text, map, held: held | seat.held, also: also | seat.also, figures, signs };
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

const everywhere = new Panel(recognisers);
const downwards = new Panel(verticalRecognisers);

function run(panel: Panel, views: readonly View[], context: DetectContext): readonly Found[] {
  const found: Found[] = [];
  for (const view of views) {
    const asked = panel.for(view);
    if (asked.length > 0) ask(asked, view, context, found);
  }
  return found;
}

function ask(recognisers: readonly Recogniser[], view: View, context: DetectContext, found: Found[]): void {
  for (const { id, find } of recognisers) for (const hit of find(view, context)) found.push({ id, hit });
}
