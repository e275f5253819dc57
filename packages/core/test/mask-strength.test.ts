import { describe, expect, it } from "vitest";
import { digitsLeft, type KnownBirth, residentIdsLeft } from "../src/detect/mask-strength.ts";
import { numberHits, tableViews, textViews } from "./number-harness.ts";

const AGE: KnownBirth = { precision: "age", year: 0, month: 0, day: 0 };
const DATE: KnownBirth = { precision: "date", year: 1953, month: 5, day: 12 };

describe("identity numbers that fit a mask", () => {
  it.each<[pattern: string, known: KnownBirth | null, left: number]>([
    ["341802********0173", null, 2690],
    ["341802********0173", AGE, 33],
    ["341802********0173", { ...DATE, precision: "year" }, 33],
    ["341802********0173", { ...DATE, precision: "month" }, 3],
    ["341802********0173", DATE, 0],
    ["34180219530512****", DATE, 1000],
    ["34180219530512***X", null, 91],
    ["341802195305120*73", null, 1],
    ["341802190305120*73", null, 1],
    ["341802530512***", null, 1000],
    ["341802********0173", { ...DATE, year: 2300 }, 0],
    ["34180219******0173", DATE, 0],
  ])("%s knowing %j: %i", (pattern, known, left) => {
    expect(Math.round(residentIdsLeft(pattern, known))).toBe(left);
  });

  it("counts nothing where the birth is another person's", () => {
    expect(residentIdsLeft("34180219600101****", DATE)).toBe(0);
  });

  it("keeps the recommended mask far above the line", () => {
    expect(residentIdsLeft("34*************173", null)).toBeGreaterThan(1_000_000);
  });
});

it.each([
  [3, false, 1000],
  [4, false, 10_000],
  [4, true, 1000],
  [1, true, 1],
])("%i hidden digits, checked %s: %i", (hidden, checked, left) => {
  expect(digitsLeft(hidden, checked)).toBe(left);
});

function masks(views: ReturnType<typeof textViews>): unknown[] {
  return numberHits(views)
    .filter(({ type }) => type === "weak_mask")
    .map(({ confidence, data }) => [confidence, data?.kind, data?.remaining, data?.known]);
}

describe("masks in a draft", () => {
  it.each([
    ["341802********0173", [0.8, "resident_id", 2690, "none"]],
    ["341802 **** **** 0173", [0.8, "resident_id", 2690, "none"]],
    ["341802＊＊＊＊＊＊＊＊0173", [0.8, "resident_id", 2690, "none"]],
    ["341802XXXXXXXX0173", [0.8, "resident_id", 2690, "none"]],
    ["341802●●●●●●●●017X", [0.8, "resident_id", 2690, "none"]],
    ["身份证号：341802…0173", [0.8, "resident_id", 2690, "none"]],
    ["身份证号：341802****0173", [0.8, "resident_id", 2690, "none"]],
    ["陈某，男，1903年5月生，身份证号：341802********0173。", [0.95, "resident_id", 3, "month"]],
    ["陈某，一九〇三年五月生，身份证号：341802********0173。", [0.95, "resident_id", 3, "month"]],
    ["陈某，1903年5月12日生，身份证号：341802********0173。", [0.95, "resident_id", 1, "date"]],
    ["陈某，55岁，身份证号：341802********0173。", [0.95, "resident_id", 33, "year"]],
    ["3418021903051201**", [0.95, "resident_id", 10, "none"]],
    ["138***01234", [0.8, "mobile", 1000, "none"]],
    ["卡号622202000000000****", [0.8, "bank_card", 1000, "none"]],
  ])("weak: %s", (draft, expected) => {
    expect(masks(textViews(draft))).toEqual([expected]);
  });

  it.each(["34*************173", "138****1234", "138 **** 1234", "6222************018", "身份证后4位：0173"])(
    "strong: %s",
    (draft) => {
      const found = numberHits(textViews(draft)).filter(({ type }) => type === "weak_mask");
      expect(found.map(({ confidence, steps }) => [confidence, steps[0]?.code])).toEqual([[0.2, "mask-strong"]]);
    },
  );

  it.each([
    "2023***01",
    "联系电话：157000·00000",
    "★★★",
    "3*4=12",
    "统一社会信用代码11341730********1J",
    "________",
    "5×10×20",
  ])("no masked value: %s", (draft) => {
    expect(masks(textViews(draft))).toEqual([]);
  });
});

describe("masks in a table", () => {
  it("looks at the birth in the same row only", () => {
    const header = ["姓名", "出生日期", "身份证号"];
    const rows = [
      ["张某甲", "1903-05-12", "341802********0173"],
      ["李某乙", "", "342501********0246"],
    ];
    expect(masks(tableViews(header, rows))).toEqual([
      [0.95, "resident_id", 1, "date"],
      [0.8, "resident_id", 2690, "none"],
    ]);
  });

  it("joins masks of one number that show different parts", () => {
    const header = ["姓名", "身份证号", "证件号（后四位）"];
    expect(masks(tableViews(header, [["张某甲", "34180219030512****", "**************0173"]]))).toEqual([
      [0.95, "resident_id", 1, "none"],
    ]);
  });

  it("reads columns that each show one end", () => {
    const header = ["姓名", "出生日期", "身份证前6位", "身份证后4位"];
    expect(masks(tableViews(header, [["张某甲", "1903-05-12", "341802", "0173"]]))).toEqual([
      [0.95, "resident_id", 1, "date"],
    ]);
  });

  it("keeps the numbers of two persons apart", () => {
    const header = ["申请人", "申请人身份证号", "配偶身份证号"];
    expect(masks(tableViews(header, [["张某甲", "341802********0173", "342501********0246"]]))).toHaveLength(2);
  });
});
