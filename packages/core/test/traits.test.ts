import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { contextOf, detect, type Found } from "../src/detect/detect.ts";
import { digitRuns } from "../src/detect/digit-runs.ts";
import { foldSeats } from "../src/detect/fold-seats.ts";
import type { View } from "../src/detect/hit.ts";
import { having, traitsOf } from "../src/detect/traits.ts";
import { verticalViewsOf, viewsOf } from "../src/detect/views.ts";
import { foldUnits } from "../src/fold/fold.ts";
import { read } from "../src/read/read.ts";

const fixtures = fileURLToPath(new URL("../../../fixtures", import.meta.url));
const rules = fileURLToPath(new URL("../../../rules", import.meta.url));

/** Every text of a pack: its examples, and its words and patterns for good measure. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const texts: readonly string[] = [
  ...readdirSync(fixtures, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:md|txt)$/.test(path))
    .map((path) => readFileSync(`${fixtures}/${path}`, "utf8")),
  ...readFileSync(`${fixtures}/benchmark/drafts.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text),
  ...readdirSync(rules, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .flatMap((path) => stringsIn(parse(readFileSync(`${rules}/${path}`, "utf8")))),
];

const isExpanded = having("expanded");

/** A view that every recogniser is asked about. */
function open(view: View): View {
  return { ...view, held: -1, also: -1, figures: Number.POSITIVE_INFINITY, signs: Number.POSITIVE_INFINITY };
}

function told(found: readonly Found[]): readonly string[] {
  return found
    .map(({ id, hit }) => `${id} ${hit.type} ${hit.view.passage.index} ${hit.start}-${hit.end} ${hit.confidence}`)
    .sort();
}

function detected(text: string, look: (view: View) => View): readonly string[] {
  const document = foldSeats(read({ path: "a.md", text }));
  return told(detect(contextOf(document, viewsOf(document).map(look)), verticalViewsOf(document).map(look)));
}

it("a passage has its index for its place, in tables too", () => {
  for (const text of texts) {
    const { passages, tables } = foldSeats(read({ path: "a.md", text }));
    expect(passages.every(({ index }, place) => index === place)).toBe(true);
    for (const [place, { index, rows }] of tables.entries()) {
      expect(index).toBe(place);
      expect(rows.flat().every((cell) => passages[cell.index] === cell)).toBe(true);
    }
  }
});

describe("views are passed over by their traits", () => {
  it("without a hit being lost", () => {
    expect(texts.length).toBeGreaterThan(1_500);
    let hits = 0;
    for (const text of texts) {
      const all = detected(text, open);
      expect(detected(text, (view) => view)).toEqual(all);
      hits += all.length;
    }
    expect(hits).toBeGreaterThan(3_000);
  });

  it("which a text has as its folded form has them", () => {
    const units = [..."甲中中內內部1２③一壹由占率%％元（(*★密號号份 \u3000\n&#a;姓名附件度。"];
    const written = fc.array(fc.constantFrom(...units), { maxLength: 12 }).map((all) => all.join(""));
    const sameOnes = (text: string) => {
      const [own, folded] = [traitsOf(text), traitsOf(foldUnits(text))];
      expect({ figures: own.figures, signs: own.signs }).toEqual({ figures: folded.figures, signs: folded.signs });
      expect([own.held & folded.held, own.also & folded.also]).toEqual([folded.held, folded.also]);
    };
    fc.assert(fc.property(written, sameOnes), { numRuns: 2_000 });
    let compared = 0;
    for (const text of texts) {
      if (isExpanded(traitsOf(text))) continue;
      sameOnes(text);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(1_000);
  });

  it("for every unit there is", () => {
    for (let unit = 0; unit < 0x10000; unit++) expect(traitsOf(String.fromCharCode(unit)).signs).toBeLessThan(2);
  });

  it("and every unit that may stand for a digit counts", () => {
    let signs = 0;
    for (let unit = 0; unit < 0x10000; unit++) {
      const sign = String.fromCharCode(unit);
      // Between sure digits of each script whatever may be a digit is read as one.
      for (const around of ["123", "一二三", "①②③④⑤"]) {
        const text = around + sign + around;
        const [run, ...others] = digitRuns(text);
        if (others.length > 0 || run?.end !== text.length) continue;
        expect(traitsOf(sign).figures).toBe(1);
        signs += 1;
      }
    }
    expect(signs).toBeGreaterThan(80);
  });
});
