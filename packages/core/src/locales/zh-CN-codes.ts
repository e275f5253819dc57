import type { Sentence } from "./locale.ts";

const WEEKDAYS = "日一二三四五六";

/** Sentences on public codes, dates and periods. */
export const zhCNCodes: Readonly<Record<string, Sentence>> = {
  "code-length": ({ title, length, expected }) => `${title}：现有 ${length} 位，应为 ${expected} 位`,
  "code-characters": ({ title, characters }) =>
    `${title}：含有代码中不使用的字母 ${Array.from(String(characters)).join("、")}，请核对是否误录`,
  "code-check": ({ title, expected }) => `${title}：校验不符，按前面各位推算末位应为“${expected}”，请逐位核对`,
  "index-agency": ({ title }) => `${title}：机构代码部分校验不符`,
  "index-month": ({ title }) => `${title}：年月部分的月份不在 01–12 之间`,
  "index-later": ({ title }) => `${title}：索引号中的年月晚于发布日期`,
  "number-brackets": ({ title }) => `${title}：年份应使用六角括号“〔〕”`,
  "number-year": ({ title }) => `${title}：年份应写全四位`,
  "number-ordinal": ({ title }) => `${title}：序号前不加“第”`,
  "number-zero": ({ title }) => `${title}：序号不编虚位（1 不编为 01）`,
  "number-ending": ({ title }) => `${title}：序号后缺少“号”`,
  "number-later": ({ title }) => `${title}：编号年份晚于文中所有日期`,
  "case-brackets": ({ title }) => `${title}：年份应使用圆括号“（）”`,
  "case-ordinal": ({ title }) => `${title}：编号前不加“第”`,
  "case-zero": ({ title }) => `${title}：编号不补零`,
  "map-number-form": ({ title }) => `${title}：应形如“GS（2024）0001号”“皖S（2024）1号”`,
  "no-such-month": ({ title }) => `${title}：没有这个月份`,
  "no-such-day": ({ title, month, days, year }) =>
    `${title}：${Number(year) > 0 ? `${year} 年不是闰年，` : ""}${month} 月最多 ${days} 天`,
  "weekday-wrong": ({ title, weekday }) => `${title}：该日是星期${WEEKDAYS[Number(weekday)]}`,
  "range-backwards": ({ title }) => `${title}：止期早于起期`,
  "columns-backwards": ({ title }) => `${title}：本行的止期早于起期`,
  "made-after-published": ({ title, made, published }) =>
    `${title}：成文日期（${day(made)}）晚于发布日期（${day(published)}）`,
  "signed-after-published": ({ title, made, published }) =>
    `${title}：落款日期（${day(made)}）晚于发布日期（${day(published)}）`,
  "published-late": ({ title, made, published, days, limit }) =>
    `${title}：${day(made)}成文，${day(published)}发布，${
      Number(days) > 0 ? `其间 ${days} 个工作日，` : ""
    }超过 ${limit} 个工作日`,
  "period-short": (f) =>
    `“${f.field}”自${day(f.from)}至${day(f.to)}为 ${amount(f.count, f.unit)}，少于规定的 ${amount(f.required, f.unit)}`,
  "period-long": (f) =>
    `“${f.field}”自${day(f.from)}至${day(f.to)}为 ${amount(f.count, f.unit)}，多于规定的 ${amount(f.required, f.unit)}`,
  "period-said-short": (f) => `“${f.field}”写明 ${amount(f.count, f.stated)}，少于规定的 ${amount(f.required, f.unit)}`,
  "period-said-long": (f) => `“${f.field}”写明 ${amount(f.count, f.stated)}，多于规定的 ${amount(f.required, f.unit)}`,
  "period-stated": (f) =>
    `“${f.field}”自${day(f.from)}至${day(f.to)}为 ${amount(f.count, f.unit)}，与写明的 ${amount(f.said, f.unit)}不符`,
  "period-order": (f) => `“${f.field}”（${day(f.to)}）早于“${f.earlier}”（${day(f.from)}）`,
};

/** Steps on the same. */
export const zhCNCodeSteps: Readonly<Record<string, Sentence>> = {
  "label-of-code": "位于代码标签之后",
  "local-practice": "可能是本地编码规则",
  "no-publication-date": "文中没有发布日期可比",
  "calendar-unknown": "该年度的放假安排未知，无法计算工作日",
  "case-shape": "具有法院案号的形式",
  "period-unknown": ({ notice, period, year }) =>
    Number(year) > 0
      ? `“${notice}”的“${period}”：${year} 年的放假安排未知，未计算工作日`
      : `“${notice}”的“${period}”：没有工作日历，未计算工作日`,
};

function day(iso: string | number | undefined): string {
  const [year, month, date] = String(iso).split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

function amount(count: string | number | undefined, unit: string | number | undefined): string {
  return unit === "working-days" ? `${count} 个工作日` : `${count} 日`;
}
