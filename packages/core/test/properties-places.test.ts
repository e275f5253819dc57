import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextOf, detect } from "../src/detect/detect.ts";
import { foldSeats } from "../src/detect/fold-seats.ts";
import { verticalViewsOf, viewsOf } from "../src/detect/views.ts";
import { fold } from "../src/fold/fold.ts";
import { createReviewer, type Finding } from "../src/index.ts";
import { sourceSpan } from "../src/judge/place.ts";
import { read } from "../src/read/read.ts";
import { DISGUISES, numbers, type Planted, rules, SEATS } from "./planted.ts";

const SEED = { seed: 20_260_401, numRuns: 4 };
const reviewer = createReviewer({ rules, key: new Uint8Array(32).fill(7) });

const HAN_DIGITS = "〇一二三四五六七八九";

/** A stretch of source as its reader takes it: folded, without markup and separators, digits as digits. */
function plain(written: string): string {
  const text = fold(written.replace(/<!-- -->|<\/?span>|\*\*/g, "")).text.replace(/[〇一二三四五六七八九]/g, (digit) =>
    String(HAN_DIGITS.indexOf(digit)),
  );
  return text.replace(/[\s-]/g, "");
}

const decoded = (written: string): string => Buffer.from(written, "base64").toString();

/** Every hit of core in a draft. */
function hitsIn(text: string) {
  const document = foldSeats(read({ path: "draft.md", text }));
  const views = viewsOf(document);
  return detect(contextOf(document, views), verticalViewsOf(document)).map(({ hit }) => hit);
}

/** Everything a reader can come upon in a draft, in whatever channel. */
function channels(text: string): readonly string[] {
  const document = read({ path: "draft.md", text });
  return [text, ...document.passages.map((passage) => passage.text)].map(plain);
}

type Seat = (written: string, label: string) => string;
const LABELLED = [
  "header cell",
  "row label",
  "HTML header",
  "front matter key",
  "broken front matter",
  "code language",
  "footnote label",
  "section",
  "bare",
];
/** Seats that show the value behind its label, each with the disguises that mean something there. */
const cases = Object.entries(SEATS)
  .filter(([name]) => !LABELLED.includes(name))
  .flatMap(([seat, make]) =>
    Object.entries(DISGUISES)
      .filter(([disguise]) => isReadIn(seat, disguise))
      .map(([disguise, write]): [string, string, Seat, (value: string) => string] => [seat, disguise, make, write]),
  );

/** Markup counts only where Markdown reads it. */
function isReadIn(seat: string, disguise: string): boolean {
  const markdown = ["paragraph", "heading", "item", "quote", "cell", "footnote"];
  if (["bold", "span", "comment"].includes(disguise))
    return markdown.includes(seat) || (seat === "HTML" && disguise !== "bold");
  if (disguise === "soft line break")
    return ["paragraph", "quote"].includes(seat) ? seat === "paragraph" : seat === "HTML";
  // Without a label beside it a number set in unusual groups is none.
  return seat !== "link target" || !["hyphens", "no-break spaces"].includes(disguise);
}

describe("a value in its seat and disguise", () => {
  it.each(cases)(
    "%s, %s: is found, placed exactly, and gone from every channel once masked",
    async (_seat, _disguise, make, write) => {
      await fc.assert(
        fc.asyncProperty(numbers, async (planted) => {
          const text = make(write(planted.value), planted.label);
          expectPlaced(text, planted);
          await expectMasked(text, planted);
        }),
        SEED,
      );
    },
  );
});

describe("more disguises", () => {
  it.each([
    ["a one written l at the head", "手机：l3900001234", "mobile"],
    ["a numeral amid digits", "手机：139000012三4", "mobile"],
    ["subscripts", "手机：₁₃₉₀₀₀₀₁₂₃₄", "mobile"],
    ["a formula", "$13900001234$", "mobile"],
    ["base64 of nothing but a number", "MTM5MDAwMDEyMzQ=", "mobile"],
    ["blanks between all characters", "内 部 资 料   注 意 保 存", "work_secret"],
    ["a pointed star", "机密✦10年", "secret_mark"],
  ])("%s", async (_, text, type) => {
    const { findings } = await reviewer.review({ path: "draft.md", text });
    expect(findings.map((finding) => finding.type)).toContain(type);
  });

  it.each([
    ["an amount in dollars", "共计$13900001234。"],
    ["一 for a dash between years", "2019一2020年、8一12月"],
    ["powers", "面积10²³m²，x¹⁰"],
  ])("not %s", async (_, text) => {
    expect((await reviewer.review({ path: "draft.md", text })).findings).toEqual([]);
  });
});

function expectPlaced(text: string, { type, value }: Planted): void {
  const hits = hitsIn(text).filter((hit) => hit.value === value && hit.type === type);
  expect(hits.length).toBeGreaterThan(0);
  for (const { view, start, end } of hits) {
    const span = sourceSpan(view, { start, end });
    const written = text.slice(span.start, span.end);
    if (view.passage.kind === "decoded") expect(decoded(written)).toContain(value);
    else expect(plain(written)).toBe(value);
  }
}

async function expectMasked(text: string, { type, value }: Planted): Promise<void> {
  const { text: masked, review } = await reviewer.mask({ path: "draft.md", text });
  if (masked === null) throw new Error("the draft could not be reviewed");
  expect(masked).not.toBe(text);
  for (const channel of channels(masked)) expect(channel).not.toContain(value);
  expect(keepsTheRest(text, masked, review.findings)).toBe(true);
  const again = await reviewer.review({ path: "draft.md", text: masked });
  expect(again.findings.filter((finding) => finding.type === type)).toEqual([]);
}

/** Whether everything outside the findings' places stands in the masked text, in order and from end to end. */
function keepsTheRest(text: string, masked: string, findings: readonly Finding[]): boolean {
  const places = findings.flatMap(({ place, parts }) => (parts.length > 0 ? parts.map((part) => part.place) : [place]));
  const kept = Array.from(text, () => true);
  for (const { start, end } of places) kept.fill(false, start.offset, end.offset);
  const rest = Array.from(text, (unit, at) => (kept[at] ? unit : "\0"))
    .join("")
    .split(/\0+/);
  let at = 0;
  for (const [index, piece] of rest.entries()) {
    const found = index === rest.length - 1 ? masked.length - piece.length : masked.indexOf(piece, at);
    if (found < at || !masked.startsWith(piece, found)) return false;
    at = found + piece.length;
  }
  return true;
}
