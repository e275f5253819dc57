import { describe, expect, it } from "vitest";
import { loadRules, proveRules, type ReviewOne, stripMarks } from "../src/index.ts";
import { packText } from "./pack-text.ts";

/** Finds 青松 wherever it stands. */
const finder: ReviewOne = async ({ text }) => {
  const start = text.indexOf("青松");
  return start < 0 ? [] : [{ ruleId: "demo/words", start, end: start + 2 }];
};

const prove = async (parts: { bad?: string; ok?: string }, review: ReviewOne = finder) => {
  const { rules, problems, placeOf } = loadRules([{ path: "a.yaml", text: packText([parts]) }]);
  expect(problems).toEqual([]);
  return (await proveRules(rules, review, placeOf)).map(({ line, column, code, facts }) => ({
    line,
    column,
    code,
    facts,
  }));
};

describe("the proof", () => {
  it("holds for a rule that does what its examples say", async () => {
    expect(await prove({ bad: '["这是⟦青松⟧项目", 青松]', ok: "[白云]" })).toEqual([]);
  });

  it.each([
    [
      "a bad example not found",
      { bad: "[青松, 白云]" },
      { line: 13, column: 17, code: "bad-not-found", facts: { id: "demo/words", number: 2 } },
    ],
    [
      "a bad example found elsewhere",
      { bad: '["青松和⟦白鹤⟧"]' },
      { line: 13, column: 13, code: "bad-elsewhere", facts: { id: "demo/words", number: 1 } },
    ],
    [
      "a bad example found too wide",
      { bad: '["⟦青松项⟧目"]' },
      { line: 13, column: 13, code: "bad-elsewhere", facts: { id: "demo/words", number: 1 } },
    ],
    [
      "an ok example found",
      { ok: "[青松岭]" },
      { line: 14, column: 12, code: "ok-found", facts: { id: "demo/words", number: 1 } },
    ],
  ])("tells %s", async (_name, parts, expected) => {
    expect(await prove(parts)).toEqual([expected]);
  });

  it("does not take another rule's finding for this one", async () => {
    const other: ReviewOne = async () => [{ ruleId: "demo/other", start: 2, end: 4 }];
    expect(await prove({}, other)).toMatchObject([{ code: "bad-not-found" }]);
  });

  it("hands over the example without marks, with its notice type and format", async () => {
    const seen: unknown[] = [];
    await prove({ bad: '[{text: "甲⟦青松⟧", format: text}]' }, async (example) => {
      seen.push(example);
      return finder(example);
    });
    expect(seen[0]).toEqual({ text: "甲青松", format: "text" });
  });
});

describe("stripMarks", () => {
  it("gives the text and the stretch", () => {
    expect(stripMarks("甲⟦乙丙⟧丁")).toEqual({ text: "甲乙丙丁", span: { start: 1, end: 3 } });
    expect(stripMarks("甲")).toEqual({ text: "甲", span: null });
  });

  it.each(["⟦", "⟧", "⟦⟧", "⟧甲⟦", "⟦甲", "甲⟧", "⟦甲⟦乙⟧", "⟦甲⟧⟧", "⟦甲⟧⟦乙⟧"])("refuses %s", (text) => {
    expect(() => stripMarks(text)).toThrow(RangeError);
  });
});
