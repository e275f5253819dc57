import type { Document } from "../document.ts";
import { combiners, recognisers, verticalRecognisers } from "./catalogue.ts";
import type { Aids, DetectContext, Hit, Recogniser, View } from "./hit.ts";
import { findNumbers, type NumberGroup } from "./numbers.ts";
import { Panel } from "./panel.ts";

/** A hit and the recogniser or combiner that found it. */
export interface Found {
  readonly id: string;
  readonly hit: Hit;
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
  const found = run(everywhere, context.views, context);
  for (const one of run(downwards, vertical, context)) found.push(one);
  const hits = found.map(({ hit }) => hit);
  for (const { id, combine } of combiners) for (const hit of combine(hits, context)) found.push({ id, hit });
  return found;
}

const everywhere = new Panel(recognisers);
const downwards = new Panel(verticalRecognisers);

function run(panel: Panel, views: readonly View[], context: DetectContext): Found[] {
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
