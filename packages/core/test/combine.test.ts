import { describe, expect, it } from "vitest";
import type { DetectContext, Hit } from "../src/detect/hit.ts";
import { textHits } from "./text-harness.ts";

const combinations = (text: string): Hit[] => textHits(text).filter(({ type }) => type === "combined");

describe("a name with what singles the person out", () => {
  it("makes one finding a row, on the name, with each member as a part", () => {
    const [first, second, ...rest] = combinations(
      "| 户主 | 家庭住址 | 致贫原因 |\n|---|---|---|\n| 王小明 | 某村三组00号 | 因病（尿毒症） |\n| 李某乙 | 某村五组00号 | 因残 |\n",
    );
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ value: "王小明", data: { name: 1, parts: "address_home,health,household_fact" } });
    expect(first!.parts!.map(({ type, value }) => [type, value])).toEqual([
      ["person_name", "王小明"],
      ["address_home", "某村三组00号"],
      ["health", "尿毒症"],
      ["household_fact", "因病(尿毒症)"],
    ]);
    expect(second!.confidence).toBeLessThan(first!.confidence);
    expect(second!.confidence).toBeGreaterThanOrEqual(0.5);
  });

  it("covers the smallest stretch in running text", () => {
    const [hit] = combinations("经查，当事人王小明，男，住某镇某村三组00号，违反规定。");
    expect(hit).toMatchObject({ value: "王小明,男,住某镇某村三组00号", data: { parts: "address_home" } });
  });

  it("holds over the lines of a label block", () => {
    expect(combinations("姓名：王小明\n住址：某镇某村三组00号")).toHaveLength(1);
  });

  it("is only considered when the address stops at the village", () => {
    const [hit] = combinations("当事人：张某\n住址：某镇某村");
    expect(hit!.confidence).toBeLessThan(0.5);
  });

  it.each([
    "联系人：王小明，地址：某路00号（局办公室）",
    "联系人：王小明，电话：0563-3000000",
    "| 姓名 | 职务 |\n|---|---|\n| 王小明 | 科员 |\n",
  ])("needs a member of its own: %s", (text) => {
    expect(combinations(text)).toEqual([]);
  });
});

describe("age by identity number", () => {
  const withNumber = (context: DetectContext): Hit[] =>
    context.views.flatMap((view) => {
      const start = view.text.indexOf("340000201806010013");
      if (start < 0) return [];
      return [
        {
          type: "resident_id_18",
          view,
          start,
          end: start + 18,
          value: "340000201806010013",
          confidence: 0.9,
          steps: [],
        },
      ];
    });

  it("compares the birth with the latest day of the draft", () => {
    const minors = textHits("证件号340000201806010013\n\n2023年5月12日", null, withNumber).filter(
      ({ type }) => type === "minor",
    );
    expect(minors).toMatchObject([{ value: "340000201806010013" }]);
  });

  it.each([
    "证件号340000201806010013",
    "证件号340000201806010013\n\n2036年6月2日",
    "证件号340000201806010013\n\n2016年1月1日",
  ])("says nothing without a day, past majority or before the birth", (text) => {
    expect(textHits(text, null, withNumber).filter(({ type }) => type === "minor")).toEqual([]);
  });
});
