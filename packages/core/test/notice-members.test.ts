import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type NoticeType, noticeSchema } from "../src/notice/schema.ts";
import { check, sourceOf, told } from "./notice-examples.ts";

const BASIS = "basis: [{law: 某规定}], advice: {zh: 改, en: mend}";

/** A notice type that asks for `members` (YAML, indented by two) and is known by its title. */
function typeWith(members: string): NoticeType {
  const text = `
notice: trial
version: 1.0.0
title: {zh: 试用, en: Trial}
recognise: {titles: [{pattern: "试用公告$", weight: 0.9}]}
${members.includes("fields:") ? "" : "fields: []"}
${members}
examples: {ok: [{text: x}], bad: [{text: x}]}
`;
  return noticeSchema.parse(parse(text));
}

function tell(members: string, body: string) {
  return check(`# 某某试用公告\n\n${body}\n`, { notices: [typeWith(members)] });
}

describe("a condition", () => {
  const field = (when: string) =>
    `fields: [{id: a, title: {zh: 甲, en: A}, labels: [甲], where: [label], required: {when: ${when}}, ${BASIS}}]`;
  it.each([
    ["any: one of two holds", "{any: [{text: 子}, {text: 丑}]}", "丑时", ["-trial-a"]],
    ["any: none holds", "{any: [{text: 子}, {text: 丑}]}", "寅时", []],
    ["not: does not hold", "{not: {text: 子}}", "丑时", ["-trial-a"]],
    ["not: holds", "{not: {text: 子}}", "子时", []],
    ["both must hold", "{text: 寅, any: [{text: 子}, {text: 丑}]}", "丑时", []],
    ["text in a table cell", "{text: 子时}", "| 时 |\n|---|\n| 子 时 |", ["-trial-a"]],
  ])("%s", (_, when, body, expected) => {
    expect(told(tell(field(when), body))).toEqual(expected);
  });
});

describe("kinds", () => {
  const field = `fields: [{id: way, title: {zh: 渠道, en: Ways}, labels: [反馈方式], where: [label],
    kinds: {atLeast: 2, of: ["网站|网上", "信函", "邮箱"]}, expected: {zh: 两种, en: two}, ${BASIS}}]`;

  it.each([
    ["two on the line", "反馈方式：网上留言、信函", []],
    ["one on the line and one below", "反馈方式：如下\n\n1. 信函\n\n2. 邮箱", []],
    ["one in a cell", "反馈方式：信函\n\n| 邮箱 |\n|---|\n| a |", []],
    ["one only", "反馈方式：信函、来信", ["!trial-way"]],
  ])("%s", (_, body, expected) => {
    expect(told(tell(field, body))).toEqual(expected);
  });

  it("counts what is there and what is asked", () => {
    const [finding] = tell(field, "反馈方式：信函").findings;
    expect(finding).toMatchObject({ messageId: "few-kinds", data: { count: 1, atLeast: 2 } });
  });
});

describe("a table", () => {
  const table = `tables: [{id: sums, title: {zh: 收支表, en: Sums}, titles: [收支总表], columns: [[收入], [支出, 支出数]], ${BASIS}}]`;
  const cells = "| 项目 | 收入 | 支出数 |\n|---|---|---|\n| 一 | 1 | 1 |";

  it.each([
    ["under its heading", `## 一、收支总表\n\n${cells}`, []],
    ["under its heading and a unit", `## 一、收支总表\n\n单位：万元\n\n${cells}`, []],
    ["under a caption", `收支总表\n\n${cells}`, []],
    ["with a number to its caption", `表1 收 支 总 表\n\n${cells}`, []],
    ["known by its header", cells, []],
    ["labels in the first column", "## 收支总表\n\n| 项目 | 数 |\n|---|---|\n| 收入 | 1 |\n| 支出 | 1 |", []],
    ["said to be empty", "## 一、收支总表\n\n本单位无此项收支。", []],
    ["in an attachment", "## 一、收支总表\n\n见附件。", []],
    ["missing", "今年收支良好。", ["-trial-sums"]],
    ["a heading without a table", "## 一、收支总表\n\n今年收支良好。", ["-trial-sums"]],
    ["under another table's heading", `## 一、人员表\n\n| 姓名 | 职务 |\n|---|---|\n| 甲 | 科员 |`, ["-trial-sums"]],
    ["without a column", "## 收支总表\n\n| 项目 | 收入 |\n|---|---|\n| 一 | 1 |", ["-trial-sums"]],
  ])("%s", (_, body, expected) => {
    expect(told(tell(table, body))).toEqual(expected);
  });

  it("tells a missing column at the head of the table", () => {
    const text = "# 某某试用公告\n\n## 收支总表\n\n| 项目 | 收入 |\n|---|---|\n| 一 | 1 |\n";
    const [finding] = check(text, { notices: [typeWith(table)] }).findings;
    expect(finding).toMatchObject({ messageId: "missing-column", data: { label: "支出" } });
    expect(sourceOf(text, finding!)).toBe("项目");
  });
});

describe("a column", () => {
  const field = `fields: [{id: day, title: {zh: 日期, en: Day}, labels: [决定日期], where: [table, label],
    format: date, expected: {zh: 日期, en: a day}, ${BASIS}}]`;

  it("is told of every malformed cell beside good ones", () => {
    const rows = ["2024年3月1日", "2024年2月30日", "—", "2024-03-05", "3月"].map((day) => `| 某企业 | ${day} |`);
    const text = `# 某某试用公告\n\n| 名称 | 决定日期 |\n|---|---|\n${rows.join("\n")}\n`;
    const { findings } = check(text, { notices: [typeWith(field)] });
    expect(findings.map((finding) => sourceOf(text, finding))).toEqual(["2024年2月30日", "3月"]);
  });

  it("is told of when all cells are malformed", () => {
    const text = "# 某某试用公告\n\n| 名称 | 决定日期 |\n|---|---|\n| 甲 | 某日 |\n| 乙 | 近日 |\n";
    const { findings } = check(text, { notices: [typeWith(field)] });
    expect(findings.map((finding) => sourceOf(text, finding))).toEqual(["某日", "近日"]);
  });
});
