import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestNames, type Scored } from "../src/detect/names/name-decoder.ts";

/** The greatest sum over all ways to choose candidates without overlaps. */
function greatest(all: readonly Scored[], adjacent: number, from = 0, lastEnd = -1): number {
  let best = 0;
  for (const { start, end, odds } of all) {
    if (start < from) continue;
    const own = odds + (start === lastEnd ? adjacent : 0);
    best = Math.max(best, own + greatest(all, adjacent, end, end));
  }
  return best;
}

function sumOf(chosen: readonly Scored[], adjacent: number): number {
  return chosen.reduce(
    (sum, { start, odds }, at) => sum + odds + (at > 0 && chosen[at - 1]!.end === start ? adjacent : 0),
    0,
  );
}

const candidate = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 2, max: 4 }), fc.integer({ min: -5, max: 5 }))
  .map(([start, length, odds]) => ({ start, end: Math.min(12, start + length), odds: odds + 0.5 }));

describe("names of a sentence", () => {
  it("are the choice with the greatest sum", () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 8 }), fc.integer({ min: 0, max: 3 }), (all, adjacent) => {
        const chosen = bestNames({ start: 0, end: 12 }, all, adjacent);
        for (const [at, name] of chosen.entries()) expect(name.start).toBeGreaterThanOrEqual(chosen[at - 1]?.end ?? 0);
        expect(sumOf(chosen, adjacent)).toBeCloseTo(greatest(all, adjacent));
      }),
      { seed: 20261128, numRuns: 3_000 },
    );
  });

  it("in a roll without separators are cut where all of it makes names", () => {
    const all = [
      { start: 0, end: 2, odds: 1 },
      { start: 0, end: 3, odds: 1.5 },
      { start: 2, end: 5, odds: 0.5 },
      { start: 3, end: 5, odds: -2 },
    ];
    expect(bestNames({ start: 0, end: 5 }, all, 3).map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 5],
    ]);
  });
});
