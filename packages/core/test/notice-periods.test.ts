import { describe, expect, it } from "vitest";
import { isoDay } from "../src/detect/days.ts";
import type { IsWorkingDay } from "../src/detect/hit.ts";
import { viewsOf as foldedViews } from "../src/detect/views.ts";
import { checkNotice } from "../src/notice/check-notice.ts";
import { readPeriod } from "../src/notice/periods/read-period.ts";
import { noticeSchema } from "../src/notice/schema.ts";
import { read } from "../src/read/read.ts";
import { notices } from "./notice-examples.ts";

/** The Labour Day holidays of 2024 and their make-up days, no others. */
const OFF = new Set(["2024-05-01", "2024-05-02", "2024-05-03"]);
const ON = new Set(["2024-04-28", "2024-05-11"]);
const works: IsWorkingDay = (year, month, day) => {
  if (year !== 2024 && year !== 2025) return null;
  const iso = isoDay({ year, month, day });
  return ON.has(iso) || (!OFF.has(iso) && new Date(`${iso}T00:00:00Z`).getUTCDay() % 6 !== 0);
};

function viewsOf(text: string) {
  const document = read({ path: "a.md", text });
  return { document, views: foldedViews(document) };
}

/** What is said of periods: rule and counted days. */
function periods(text: string, settled: string, calendar: IsWorkingDay | null = works) {
  const { document, views } = viewsOf(text);
  const { findings, why } = checkNotice(document, views, notices, settled, { isWorkingDay: calendar });
  const faults = findings.filter(({ messageId }) => messageId.startsWith("period-"));
  const unknown = why.filter(({ code }) => code === "period-unknown");
  return {
    told: faults.map(({ ruleId, messageId, data }) => [ruleId.split("/")[1], messageId, data.count ?? null]),
    unknown: unknown.map(({ data }) => data?.year),
  };
}

describe("readPeriod", () => {
  const own = { year: 2024, month: 5, day: 6 };
  it.each([
    ["2025年7月18日至7月24日", "range 2025-07-18 2025-07-24"],
    ["2024年5月6日至5月10日（5个工作日）", "range 2024-05-06 2024-05-10 5 working-days"],
    ["自2024年5月6日起至2024年5月12日止，共7天", "range 2024-05-06 2024-05-12 7 days"],
    ["5月6日至5月10日", "range 2024-05-06 2024-05-10"],
    ["公示期5个工作日", "length 5 working-days"],
    ["公示期为十个工作日", "length 10 working-days"],
    ["征求意见自公告之日起30日内", "length 30 days"],
    ["请于7月26日前反馈", "deadline 2024-05-06 2024-07-26 before"],
    ["截止日期：2024年6月6日", "deadline 2024-05-06 2024-06-06"],
    ["请于1月5日前反馈", "deadline 2024-05-06 2024-01-05 before"],
    ["2026年1月9日—2025年1月15日（5个工作日）", "null"],
    ["自公示之日起5日内提出听证申请", "null"],
    ["2024年5月30日", "null"],
    ["近期", "null"],
  ])("%s", (text, expected) => {
    const [view] = viewsOf(text).views;
    const period = readPeriod({ view: view!, start: 0, end: view!.text.length }, own);
    expect(inWords(period)).toBe(expected);
  });
});

function inWords(period: ReturnType<typeof readPeriod>): string {
  if (period === null) return "null";
  const said = "said" in period && period.said ? [`${period.said.count} ${period.said.unit}`] : [];
  if (period.kind === "length") return ["length", ...said].join(" ");
  const before = period.kind === "deadline" && period.before ? ["before"] : [];
  return [period.kind, isoDay(period.from), isoDay(period.to), ...said, ...before].join(" ");
}

describe("periods", () => {
  const honours = (period: string) => `# 拟表彰单位公示\n\n公示时间：${period}\n\n某市水务局\n\n2024年5月6日\n`;
  it.each([
    ["2025年7月18日至7月24日", []],
    ["2025年7月18日至7月23日", [["commendation-notice-period", "period-short", 4]]],
    ["2024年4月30日至5月8日", [["commendation-notice-period", "period-short", 4]]],
    ["2024年4月28日至5月7日", []],
    ["2024年5月6日至5月10日（5个工作日）", []],
    ["2024年6月3日至6月10日（5个工作日）", []],
    ["2024年5月6日至5月17日（5个工作日）", [["commendation-notice-period", "period-stated", 11]]],
    ["2024年5月6日至5月10日（5天）", []],
    ["5个工作日", []],
    ["3个工作日", [["commendation-notice-period", "period-said-short", 3]]],
    ["7天", []],
    ["3天", [["commendation-notice-period", "period-said-short", 3]]],
    ["2024年5月10日至2024年5月6日", []],
  ])("%s", (period, expected) => {
    expect(periods(honours(period), "commendation")).toEqual({ told: expected, unknown: [] });
  });

  it("says so when the calendar is not known, and nothing else", () => {
    expect(periods(honours("2027年5月6日至5月7日"), "commendation")).toEqual({ told: [], unknown: [2027] });
    expect(periods(honours("2024年5月6日至5月7日"), "commendation", null)).toEqual({ told: [], unknown: [0] });
  });

  it("counts a last day from the draft's own", () => {
    const draft = (day: string) => `# 公开征求意见\n\n请于${day}前反馈。\n\n某市水务局　2024年5月6日\n`;
    expect(periods(draft("5月17日"), "solicitation").told).toEqual([["solicitation-period", "period-short", 11]]);
    expect(periods(draft("6月6日"), "solicitation").told).toEqual([]);
    expect(periods(draft("2023年6月6日"), "solicitation").told).toEqual([]);
  });

  it("compares the days of a row", () => {
    const rows = ["2024-05-06 | 2029-05-05", "2024-05-06 | 2023-05-05"].map((row, at) => `| 许可${at} | ${row} |`);
    const draft = `# 许可公示\n\n| 许可内容 | 有效期自 | 有效期至 |\n|---|---|---|\n${rows.join("\n")}\n`;
    expect(periods(draft, "license_credit").told).toEqual([["license-credit-validity", "period-order", null]]);
  });
});

describe("the schema of periods", () => {
  const [type] = notices.filter(({ notice }) => notice === "commendation");
  const refused = (change: object) => {
    const periods = [{ ...type!.periods[0], ...change }];
    return noticeSchema.safeParse({ ...type, periods }).error?.issues.map(({ path }) => path.join("."));
  };
  it("refuses fields that are not there, and periods of nothing", () => {
    expect(refused({})).toBeUndefined();
    expect(refused({ of: "perido" })).toEqual(["periods.0.of"]);
    expect(refused({ of: undefined })).toEqual(["periods.0"]);
    expect(refused({ of: undefined, from: "period" })).toEqual(["periods.0"]);
    expect(refused({ from: "period", to: "period" })).toEqual(["periods.0"]);
    expect(refused({ atLeast: undefined })).toEqual(["periods.0"]);
    expect(refused({ id: "period" })).toEqual([""]);
  });
});
