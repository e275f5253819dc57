import { describe, expect, it } from "vitest";
import type { Segment, View } from "../src/detect/hit.ts";
import { findNames } from "../src/detect/names/candidates.ts";
import { contextOfText } from "./text-harness.ts";

function names(text: string, segment: Segment | null = null): string[] {
  const context = contextOfText(text, segment);
  const spans = (view: View): string[] => findNames(view, context).map(({ start, end }) => view.text.slice(start, end));
  return context.views.flatMap(spans);
}

describe("names their surroundings give away", () => {
  it.each([
    ["联系人：王小明，电话", ["王小明"]],
    ["法定代表人欧阳小明。", ["欧阳小明"]],
    ["姓名：阿卜杜拉·买买提", ["阿卜杜拉·买买提"]],
    ["拟录用人员：张三、李四、王五、赵小六", ["张三", "李四", "王五", "赵小六"]],
    ["王小明同志任职", ["王小明"]],
    ["当事人张某某与李某乙", ["张某某", "李某乙"]],
    ["李*明、王×", ["李*明", "王×"]],
    ["联系人：某某某", ["某某某"]],
    ["补助打入梁某账户", ["梁某"]],
    ["于某持往来港澳通行证", ["于某"]],
    ["| 姓名 |\n|---|\n| 古丽巴哈尔 |\n", ["古丽巴哈尔"]],
  ])("%s", (text, expected) => {
    expect(names(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    "高明区",
    "马上就办",
    "安全生产",
    "方正楷体",
    "文明城市",
    "银行卡开户",
    "现任某镇镇长",
    "于某日到某公司",
    "于某持股公司",
    "适用于某某县行政区域",
    "拟任某某市示例局局长",
    "申请人：某某有限公司",
    "负责人：高新区管委会",
  ])("none in %s", (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe("names only words can tell", () => {
  const asked: string[] = [];
  const segment: Segment = (text) => {
    asked.push(text);
    return ["昨天", "王小明", "来到", "村里"].map((word) => ({ word, tag: word === "王小明" ? "nr" : "n" }));
  };

  it("finds them with a segmenter and not without", () => {
    expect(names("昨天王小明来到村里")).toEqual([]);
    expect(names("昨天王小明来到村里", segment)).toEqual(["王小明"]);
  });

  it("asks for words only in sentences that hold a surname", () => {
    asked.length = 0;
    names("去年很冷。昨天王小明来到村里", segment);
    expect(asked).toEqual(["昨天王小明来到村里"]);
  });

  it("are not told by a segmenter that loses characters, and nothing breaks", () => {
    const lossy: Segment = (text) => segment(text).slice(1);
    expect(names("昨天王小明来到村里", lossy)).toEqual([]);
    expect(names("昨天王小明来到村里", () => [])).toEqual([]);
  });
});
