import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReviewer, type Place, type Review, type RuleSet } from "../src/index.ts";
import { drafts, rules } from "./planted.ts";

const SEED = { seed: 20_260_301, numRuns: 200 };
const key = new Uint8Array(32).fill(7);
const reviewerOf = (set: RuleSet) => createReviewer({ rules: set, key, explain: true, entities: true });
const reviewer = reviewerOf(rules);

const review = (text: string, path = "draft.md"): Promise<Review> => reviewer.review({ path, text });
const placesOf = ({ findings, considered, entities, ignores }: Review): readonly Place[] => [
  ...[...findings, ...considered, ...entities, ...ignores].map(({ place }) => place),
  ...findings.flatMap(({ parts }) => parts.map(({ place }) => place)),
];

/** Markdown in which marks, numbers, markup and line breaks of every kind meet. */
const PIECES = Array.from(
  "*_`~#>|-+[]()!<&;\\$^:= \t\n\r\u2028\u0000\ufeff\u200b\u202e\ud800\udc00%😀甲机密★年身份证号姓名139０〇①Ⅹ",
).concat(
  "---\n",
  "\r\n",
  "\n\n",
  "```",
  "| ",
  " |\n|---|\n",
  "<!--",
  "-->",
  "<div>",
  "</p>",
  "<td title='",
  "[^1]: ",
  "](",
  "![",
  "&#",
  "&amp;",
  "%E6%9C",
  "5py65a+G4piF5Lik5bm0",
  "机密★1年",
  "13900001234",
  "11010019000101123",
  "6222020000000000018",
  "https://a.cn/",
  "xianshen-ignore a/b: ",
  "> ",
  "1. ",
  "内部资料 注意保存",
  "- a: &x [*x",
  "张某某住某街道某路1号",
);
const markdownish = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));
const anyText = fc.oneof(
  { weight: 3, arbitrary: markdownish },
  fc.string({ unit: "binary", maxLength: 80 }),
  // Code units of every value: half surrogate pairs among them.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  drafts().map(({ text }) => text),
);
const anyPath = fc.constantFrom("a.md", "a.txt", "a", "");

describe("any text", () => {
  it("gets one of four verdicts, no error and places inside it", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyPath, async (text, path) => {
        const outcome = await review(text, path);
        expect(["clear", "held", "blocked", "unreviewable"]).toContain(outcome.verdict);
        expect(outcome.problems.map(({ code }) => code)).not.toContain("internal");
        for (const { start, end } of placesOf(outcome)) {
          expect(start.offset).toBeLessThanOrEqual(end.offset);
          expect(end.offset).toBeLessThanOrEqual(text.length);
        }
      }),
      { ...SEED, numRuns: 1_500 },
    );
  });

  it("has lines and columns that agree with the offsets, whatever the line breaks", async () => {
    const text = fc
      .tuple(drafts(), fc.constantFrom("\n", "\r\n", "\r"))
      .map(([draft, lineBreak]) => draft.text.replaceAll("\n", lineBreak));
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        for (const { start, end } of placesOf(await review(source))) {
          for (const { line, column, offset } of [start, end]) {
            const before = source.slice(0, offset).split(/\r\n|\n|\r/);
            expect([line, column]).toEqual([before.length, before.at(-1)!.length + 1]);
          }
        }
      }),
      SEED,
    );
  });

  it("gets no masked text when it could not be read to the end", async () => {
    const draft = { path: "draft.md", text: `${">".repeat(10_000)} 341802190305120173` };
    expect(await reviewer.mask(draft)).toMatchObject({ text: null, review: { verdict: "unreviewable" } });
  });

  it("gets the same masked text and review twice", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const draft = { path: "draft.md", text };
        const { review: masked } = await reviewer.mask(draft);
        expect(masked).toEqual(await reviewer.review(draft));
      }),
      SEED,
    );
  });
});

describe("findings", () => {
  it("do not depend on the order of the rules and notice types", async () => {
    const orders = fc.tuple(
      fc.shuffledSubarray([...rules.rules], { minLength: rules.rules.length }),
      fc.shuffledSubarray([...rules.notices], { minLength: rules.notices.length }),
    );
    await fc.assert(
      fc.asyncProperty(
        orders,
        fc.array(drafts(), { minLength: 8, maxLength: 8 }),
        async ([shuffled, notices], many) => {
          const other = reviewerOf({ ...rules, rules: shuffled, notices });
          for (const { text } of many) {
            expect(await other.review({ path: "draft.md", text })).toEqual(await review(text));
          }
        },
      ),
      { ...SEED, numRuns: 12 },
    );
  });

  it("do not depend on the drafts reviewed before or beside", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drafts(), { minLength: 2, maxLength: 5 }), async (many) => {
        const alone = await Promise.all(many.map(({ text }) => reviewerOf(rules).review({ path: "draft.md", text })));
        const together = reviewerOf(rules);
        for (const index of many.keys()) {
          const at = many.length - 1 - index;
          expect(await together.review({ path: "draft.md", text: many[at]!.text })).toEqual(alone[at]);
        }
      }),
      { ...SEED, numRuns: 15 },
    );
  });
});
