import { describe, expect, it } from "vitest";
import { annualReport, countYear, freshnessOf, monthlySheet, sheetCsv } from "../src/index.ts";
import { finding, mark, Office, submission, weekdays } from "./office.ts";

const phone = finding("phone");
const COLUMNS = [{ name: "通知公告", kind: "动态", staleAfter: 30 }, { name: "政策法规" }];

/** Three items of March and one of April: one published, one changed on the way, one with a mark, one that waits. */
async function year(): Promise<Office> {
  const office = new Office();
  await office.submit(submission("a1", [phone], { source: "a", column: "通知公告", noticeType: "news" }));
  await office.decide("li", phone);
  await office.submit(submission("a2", [], { source: "a", column: "通知公告", noticeType: "news" }));
  office.now = "2026-03-05T01:00:00.000Z";
  await office.signAll();
  office.now = "2026-03-31T16:00:00.000Z";
  await office.act("sun", { kind: "publish", address: "https://example.gov.cn/1" });
  office.now = "2026-03-10T01:00:00.000Z";
  await office.submit(submission("b", [mark()], { source: "b", column: "政策法规" }));
  office.now = "2026-04-01T01:00:00.000Z";
  await office.submit(submission("c", [], { source: "c", unit: "=cmd|' /C calc'!A0" }));
  return office;
}

const options = { columns: COLUMNS, isWorkingDay: weekdays };

describe("a year's figures", () => {
  it("count by month in China, by column, kind of notice and unit", async () => {
    const statistics = countYear(await (await year()).desk.all(), 2026, options);
    const [, , march, april] = statistics.months;
    // Published at midnight of 1 April in China, which is 31 March in Greenwich.
    expect(march).toMatchObject({ submitted: 2, published: 0, held: 0, blocked: 1, lapsed: 1, incidents: 1 });
    expect(april).toMatchObject({ submitted: 1, published: 1, held: 1, blocked: 0, items: ["2026-0003", "2026-0001"] });
    expect(statistics.columns.map(({ name, submitted }) => [name, submitted])).toEqual([
      ["", 1],
      ["通知公告", 1],
      ["政策法规", 1],
    ]);
    expect(statistics.decisions).toEqual({ "false-positive": 1 });
    expect(statistics.kinds).toEqual({ 动态: 1 });
    expect(statistics.days).toEqual({ median: 3, most: 3, items: 1 });
    expect(countYear(await (await year()).desk.all(), 2025, options).total).toMatchObject({
      submitted: 0,
      published: 0,
    });
  });

  it("become a report that names the items behind each figure", async () => {
    const statistics = countYear(await (await year()).desk.all(), 2026, options);
    const report = annualReport(statistics, {
      unit: "示例单位",
      lang: "zh-CN",
      noticeTitle: (type) => type,
      freshness: freshnessOf(COLUMNS, (column) => (column === "通知公告" ? "2026-04-01" : null), "2026-05-20"),
      monthlyQuota: 1,
      balance: [{ kind: "动态", most: 60 }],
      head: "0".repeat(64),
    });
    const text = JSON.stringify(report);
    for (const told of [
      "送审 3 件，发布 1 件",
      "2026-04 发布 1 件，任务 1 件，完成",
      "动态 占 100%，应不高于 60%，不符合",
      "49 天前），时限 30 天，超期未更新",
      "政策法规：从未发布，空白栏目",
    ]) {
      expect(text).toContain(told);
    }
    expect(report.sections[1]!.table!.rows[2]!.at(-1)).toBe("2026-0001 2026-0002");
  });
});

describe("a monthly sheet", () => {
  const paper = { unit: "示例单位", lang: "zh-CN", noticeTitle: (type: string) => type } as const;

  it("has what was handed in or published in the month, and runs nothing in the program that opens it", async () => {
    const all = await (await year()).desk.all();
    expect(monthlySheet(all, "2026-03", paper).rows.map(([, id]) => id)).toEqual(["2026-0001", "2026-0002"]);
    expect(monthlySheet(all, "2026-04", paper).rows.map(([, id]) => id)).toEqual(["2026-0001", "2026-0003"]);
    const own = monthlySheet(all, "2026-04", { ...paper, unit: "=1+1" });
    expect(await sheetCsv(own)).toContain("'=1+1");
  });

  it("of a month without any is a nil return", async () => {
    const sheet = monthlySheet(await (await year()).desk.all(), "2026-07", paper);
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.rows[0]![0]).toContain("零报告");
    expect(sheet.total).toContain("审查 0 件");
  });
});
