import { describe, expect, it } from "vitest";
import { latestDate } from "../src/detect/draft-date.ts";
import { findEntities } from "../src/detect/entities.ts";
import { contextOfText } from "./text-harness.ts";

function entities(text: string): string[] {
  const context = contextOfText(text);
  return findEntities(context.views, context).map(
    ({ type, view, start, end }) => `${type} ${view.text.slice(start, end)}`,
  );
}

describe("entities", () => {
  it.each([
    [
      "收件人：王小明，安徽省宣城市某区滨河路00号8栋1520室",
      ["person_name 王小明", "address 安徽省宣城市某区滨河路00号8栋1520室"],
    ],
    ["快递寄到西湖南京东路48号 谢谢", ["address 西湖南京东路48号"]],
    ["某区某小区121幢587", ["address 某区某小区121幢587"]],
    ["现任某镇镇长", []],
    ["全县低保4064户", []],
  ])("%s", (text, expected) => {
    expect(entities(text)).toEqual(expected);
  });
});

describe("the latest day of a draft", () => {
  it.each([
    ["公示期：2023年12月1日至2023年12月7日", { year: 2023, month: 12, day: 1 }],
    ["二〇二三年五月十二日", { year: 2023, month: 5, day: 12 }],
    ["2015-02-30 不存在，2014.12", { year: 2014, month: 12, day: 1 }],
    ["1903年5月12日出生", null],
    ["证书有效期至2043年5月1日", null],
  ])("%s", (text, expected) => {
    expect(latestDate(contextOfText(text).views)).toEqual(expected);
  });
});
