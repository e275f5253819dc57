// The bars a run is held to; each names one figure of the results.
import { readFileSync } from "node:fs";
import { measures } from "./tally.js";

/** The bars of a file, each with the figure reached; a bar whose figure was not measured is left out. */
export function checkBars(path, results) {
  const { bars } = JSON.parse(readFileSync(path, "utf8"));
  return bars.flatMap((bar) => {
    const reached = figureOf(bar, results);
    if (reached === null || reached === undefined) return [];
    const passed = bar.least === undefined ? reached <= bar.most : reached >= bar.least;
    return [{ ...bar, reached, passed }];
  });
}

const FIGURES = {
  span: ({ set, type, measure, at = "exact" }, { spans }) => {
    const counts = spans.get(set)?.types.get(type);
    return counts ? measures(counts[at], counts)[measure] : null;
  },
  disguise: ({ set, disguise, at = "near" }, { spans }) => {
    const counts = spans.get(set)?.disguises.get(disguise);
    return counts ? counts[at] / counts.gold : null;
  },
  decoys: ({ set }, { spans }) => {
    const decoys = [...(spans.get(set)?.decoys.values() ?? [])];
    const planted = decoys.reduce((sum, row) => sum + row.planted, 0);
    return planted === 0 ? null : decoys.reduce((sum, { hit }) => sum + hit, 0) / planted;
  },
  verdict: ({ set, expected }, { verdicts }) => {
    const row = verdicts.get(set)?.rows.get(expected);
    return row ? row.right / row.cases : null;
  },
  masked: ({ set }, { masked }) => masked.get(set)?.leaked,
  decisions: (_, { decisions }) => decisions?.wrong,
  command: (_, { command }) => command?.filter(({ passed }) => !passed).length,
};

function figureOf(bar, results) {
  const figure = FIGURES[bar.figure];
  if (!figure) throw new Error(`no such figure: ${bar.figure}`);
  return figure(bar, results);
}
