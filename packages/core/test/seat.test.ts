import { describe, expect, it } from "vitest";
import { reported } from "./text-harness.ts";

const ADDRESS = "安徽省宣城市某镇某路00号";

/** A penalty decision about the party that `lines` name. */
function decision(lines: string, gap: string): string {
  return `# 行政处罚决定书\n\n${lines.split("\n").join(gap)}${ADDRESS}\n`;
}

describe.each([
  ["lines of one paragraph", "\n"],
  ["paragraphs", "\n\n"],
  ["one line", "　"],
])("住所 in %s", (_, gap) => {
  it.each([
    ["a company", "当事人：某某建材有限公司\n法定代表人：张某\n住所："],
    ["a company, registered code between", "当事人：某某建材有限公司\n统一社会信用代码：略\n住所（经营场所）："],
    ["a factory", "被处罚人：某某塑料制品厂\n负责人：张某\n地址："],
  ])("is the seat of %s", (_, lines) => {
    expect(reported(decision(lines, gap))).toEqual([]);
  });

  it.each([
    ["a person", "当事人：张某\n性别：男\n住所："],
    ["the operator of a shop", "当事人：某区某餐饮店\n经营者：张某\n住址："],
  ])("is the home of %s", (_, lines) => {
    expect(reported(decision(lines, gap))).toContain(`address_home ${ADDRESS}`);
  });
});

it("a person's address after the company's is a home", () => {
  const text = `当事人：某某建材有限公司\n\n住所：某市某区某路00号\n\n证人张某，身份证号略，住址：${ADDRESS}`;
  expect(reported(text)).toEqual([`address_home ${ADDRESS}`, expect.stringMatching(/^combined /)]);
});
