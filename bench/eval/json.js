// The results as data, without any text of a set.
import { measures } from "./tally.js";

const object = (map, of = (value) => value) => Object.fromEntries([...map].map(([key, value]) => [key, of(value)]));

function typeFigures(counts) {
  return { ...counts, atExact: measures(counts.exact, counts), atNear: measures(counts.near, counts) };
}

/** Figures of a run for `--json`. */
export function toJson({ spans, verdicts, asks, masked, decisions, command }, bars) {
  return {
    spans: object(spans, ({ texts, types, disguises, decoys, leftOut }) => ({
      texts,
      types: object(types, typeFigures),
      disguises: object(disguises),
      decoys: object(decoys),
      leftOut: object(leftOut),
    })),
    verdicts: object(verdicts, ({ rows }) => object(rows)),
    asks: object(asks, ({ rows, leftOut }) => ({ rows: object(rows), leftOut })),
    masked: object(masked, ({ drafts, withheld, values, leaked, byType }) => ({
      drafts,
      withheld,
      values,
      leaked,
      byType: object(byType),
    })),
    decisions: decisions && { asks: decisions.asks, wrong: decisions.wrong, byGate: object(decisions.byGate) },
    command,
    bars,
  };
}
