import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHan } from "../src/detect/han.ts";
import { TermIndex } from "../src/detect/terms.ts";
import { WordIndex } from "../src/detect/word-index.ts";

type Found = readonly [start: number, end: number, value: number];

function found(words: readonly string[], text: string): readonly Found[] {
  const index = new WordIndex<number>();
  for (const [value, word] of words.entries()) index.add(word, value);
  const all: Found[] = [];
  index.each(text, (start, end, value) => all.push([start, end, value]));
  return all;
}

/** Every word tried at every place. */
function naive(words: readonly string[], text: string): readonly Found[] {
  const all: Found[] = [];
  for (let start = 0; start < text.length; start++) {
    const here = words.flatMap((word, value): Found[] =>
      text.startsWith(word, start) ? [[start, start + word.length, value]] : [],
    );
    all.push(...here.sort((a, b) => a[1] - b[1] || a[2] - b[2]));
  }
  return all;
}

const few = fc.constantFrom("密", "级", "机", "a", "\u{20000}", "\ud800", " ", "\0", "\uffff");
const short = fc.array(few, { minLength: 1, maxLength: 4 }).map((units) => units.join(""));
const anything = fc.string({ unit: "binary", minLength: 1, maxLength: 6 });

describe("words in a text", () => {
  it("are all found, each at its place, as by trying every word everywhere", () => {
    const text = fc.array(few, { maxLength: 40 }).map((units) => units.join(""));
    fc.assert(
      fc.property(fc.array(short, { maxLength: 12 }), text, (words, subject) => {
        expect(found(words, subject)).toEqual(naive(words, subject));
      }),
      { seed: 20261128, numRuns: 3_000 },
    );
  });

  it("are found among thousands of others", () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 500, maxLength: 2_000 }), (words) => {
        const subject = words.slice(0, 200).join("");
        expect(found(words, subject)).toEqual(naive(words, subject));
      }),
      { seed: 20261128, numRuns: 10 },
    );
  });

  it("have at least one character", () => {
    expect(() => new WordIndex<number>().add("", 0)).toThrow(RangeError);
  });

  it("that are terms are also found when something is strewn between their characters", () => {
    const index = new TermIndex<string>();
    index.add("内部资料", "rule");
    const hits = index.find("甲 内 部-资*料，ab内部");
    expect(hits).toEqual([{ start: 2, end: 9, term: "内部资料", owner: "rule" }]);
  });
});

describe("terms of a list", () => {
  it("that show nothing are in no text", () => {
    const blank = new TermIndex<string>();
    blank.add("\u200b", "rule");
    expect(blank.find("甲\u200b乙")).toEqual([]);
  });

  const index = new TermIndex<string>();
  for (const term of ["内部资料", "机密", "abc公司", "ＷＦ网", "138", "八五计划"]) index.add(term, "rule");
  const terms = (text: string) => index.find(text).map(({ start, end, term }) => [text.slice(start, end), term]);

  it.each([
    [
      "ABC公司与Abc公司",
      [
        ["ABC公司", "abc公司"],
        ["Abc公司", "abc公司"],
      ],
    ],
    ["接入wf网", [["wf网", "ＷＦ网"]]],
    [
      "号码①③⑧和一三八、138",
      [
        ["①③⑧", "138"],
        ["一三八", "138"],
        ["138", "138"],
      ],
    ],
    ["八五计划", [["八五计划", "八五计划"]]],
    ["见内内部部资资料料", [["内内部部资资料料", "内部资料"]]],
  ])("are found in %s", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it.each(["内内部部资料", "内内部资资料料", "一三九", "l38和1O8"])("are not found in %s", (text) => {
    expect(terms(text)).toEqual([]);
  });
});

it("Han characters are those of the script, for every unit", () => {
  for (let unit = 0; unit < 0x10000; unit++)
    expect(isHan(unit), unit.toString(16)).toBe(/^\p{Script=Han}$/u.test(String.fromCharCode(unit)));
});
