import { expect, it } from "vitest";
import { createReviewer } from "../src/reviewer.ts";
import { ruleSchema } from "../src/rules/schema.ts";

const rule = ruleSchema.parse({
  id: "organisation/roster",
  title: { zh: "与名册不符", en: "Differs from the roster" },
  gate: "advise",
  find: { recogniser: "roster" },
  basis: [{ law: "本单位名册" }],
  advice: { zh: "核对", en: "Check" },
  examples: { bad: ["甲"], ok: ["乙"] },
});
const roster = [
  { name: "张明远", title: "示例市商务局局长", from: "2023-05-01", source: "甲文" },
  { name: "李清", title: "党组成员、副局长", from: "2021-03-01", source: "乙文" },
  { name: "王立", title: "示例市商务局局长", from: "2018-01-10", to: "2023-04-30", source: "丙文" },
  { name: "赵平", title: "执法支队支队长", from: "2020-01-01", source: "丁文" },
];
const reviewer = createReviewer({
  rules: { packs: { organisation: "0.0.0" }, rules: [rule], notices: [], roster },
  key: new Uint8Array(32),
});

async function told(sentence: string, day = "2024年6月4日"): Promise<readonly string[]> {
  const text = `${sentence}\n\n${day}\n`;
  const { findings } = await reviewer.review({ path: "a.md", text });
  return findings.map(({ messageId, place }) => `${messageId} ${text.slice(place.start.offset, place.end.offset)}`);
}

it.each([
  ["局长李清主持会议。", ["roster-title 李清"]],
  ["李清局长到企业调研。", ["roster-title 李清"]],
  ["李清（示例市商务局局长）", ["roster-title 李清"]],
  ["党组书记、局长李清同志讲话。", ["roster-title 李清"]],
  ["副局长张明远出席。", ["roster-title 张明远"]],
  ["局 长 李清主持会议。", []],
  ["示例市商务局局长王立讲话。", ["roster-over 王立"]],
  ["示例市商务局局长钱学讲话。", ["roster-holder 钱学"]],
  ["示例市商务局局长钱学，副局长李清。", ["roster-holder 钱学"]],
  ["队长赵平带队检查。", ["roster-title 赵平"]],
])("differs: %s", async (sentence, expected) => {
  expect(await told(sentence)).toEqual(expected);
});

it.each([
  "副局长李清主持会议。",
  "党组成员、副局长李清到企业调研。",
  "局长张明远讲话。",
  "张明远（示例市商务局局长）",
  "时任局长王立介绍情况。",
  "原局长王立退休。",
  "支队长赵平带队检查。",
  "局长李清华讲话。",
  "主任王立新参加。",
  "示例市商务局局长主持会议。",
  "示例市商务局局长张某讲话。",
  "县长孙某讲话。",
])("agrees, or says nothing of the roster: %s", async (sentence) => {
  expect(await told(sentence)).toEqual([]);
});

it("goes by the draft's own day", async () => {
  const before = "2022年3月1日";
  expect(await told("示例市商务局局长王立讲话。", before)).toEqual([]);
  expect(await told("示例市商务局局长张明远讲话。", before)).toEqual([]);
  expect(await told("局长李清讲话。", before)).toEqual(["roster-title 李清"]);
});

it("never shows a name", async () => {
  const { findings } = await reviewer.review({ path: "a.md", text: "示例市商务局局长钱学，局长李清。\n" });
  expect(findings).toHaveLength(2);
  expect(JSON.stringify(findings)).not.toMatch(/钱学|李清/);
});
