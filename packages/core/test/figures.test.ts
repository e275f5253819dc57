import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReviewer } from "../src/reviewer.ts";
import { ruleSchema } from "../src/rules/schema.ts";

const CHECKS = ["parts-and-total", "change", "share", "table-totals", "amount-twice", "list-count", "attachments"];
const rules = CHECKS.map((recogniser) =>
  ruleSchema.parse({
    id: `figures/${recogniser}`,
    title: { zh: "数据不符", en: "Figures differ" },
    gate: "advise",
    find: { recogniser },
    basis: [{ law: "某规定" }],
    advice: { zh: "改", en: "mend" },
    examples: { bad: ["甲"], ok: ["乙"] },
  }),
);
const reviewer = createReviewer({
  rules: { packs: { figures: "1.0.0" }, rules, notices: [] },
  key: new Uint8Array(32),
  explain: true,
});

/** What is told: the figure as written, and the sentence. */
async function told(text: string): Promise<readonly { readonly figure: string; readonly reason: string }[]> {
  const { findings } = await reviewer.review({ path: "a.md", text });
  return findings.map(({ place, reason }) => ({ figure: text.slice(place.start.offset, place.end.offset), reason }));
}

const wide = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = (value: number): string => value.toLocaleString("en-US");
const HAN = "零一二三四五六七八九";
/** A number below ten thousand as it is spoken: 一千二百零三. */
function spoken(value: number): string {
  const digits = [...String(value)].map(Number);
  const steps = ["", "十", "百", "千"];
  const text = digits.map((digit, at) => (digit === 0 ? "零" : HAN[digit]! + steps[digits.length - 1 - at]!)).join("");
  return text.replace(/零+/g, "零").replace(/(.)零$/, "$1") || "零";
}

const figure = fc.integer({ min: 1, max: 9_999 });
const style = fc.constantFrom(String, wide, grouped, spoken);
const unit = fc.constantFrom("件", "条", "项", "户", "人", "家", "个", "宗", "亩");
const LABELS = ["政策法规", "规划计划", "财务信息", "公告公示", "工作动态", "综合信息", "执法信息", "行政许可"];
const parts = fc.array(figure, { minLength: 2, maxLength: LABELS.length });
const gap = fc.constantFrom("", " ", "　");

/** A figure with one digit changed. */
const misprinted = (value: number): fc.Arbitrary<number> =>
  fc.tuple(fc.nat(String(value).length - 1), fc.integer({ min: 1, max: 9 })).map(([at, by]) => {
    const digits = [...String(value)].map(Number);
    digits[at] = (digits[at]! + by) % 10;
    return Number(digits.join(""));
  });

/** Whether a wrong total may be right because entries only describe others: then nothing is told. */
function isOpen(values: readonly number[], stated: number): boolean {
  const heads = values.map((_, at) => values.slice(0, at + 1).reduce((sum, value) => sum + value, 0));
  if (heads.at(-1)! < stated * 0.8) return true;
  return [...heads, ...values].includes(stated) || (values.length <= 4 && values.includes(heads.at(-1)! - stated));
}

describe("a total and its parts", () => {
  const forms = fc.constantFrom(
    (total: string, list: string) => `全年公开信息${total}：${list}。`,
    (total: string, list: string) => `全年公开信息${total}（${list}）。`,
    (total: string, list: string) => `全年公开信息${total}，分别为：${list}；另有公众号发布360篇。`,
  );
  const separator = fc.constantFrom("，", "、", ",");

  it("that agree are silent, and shown when an explanation is asked for", async () => {
    await fc.assert(
      fc.asyncProperty(parts, style, unit, gap, forms, separator, async (values, write, of, space, form, mark) => {
        const list = values.map((value, at) => `${LABELS[at]}${space}${write(value)}${of}`).join(mark);
        const total = values.reduce((sum, value) => sum + value, 0);
        const text = form(`${write === spoken ? String(total) : write(total)}${of}`, list);
        const { findings, considered } = await reviewer.review({ path: "a.md", text });
        expect({ text, found: findings.length }).toEqual({ text, found: 0 });
        expect(considered.filter(({ ruleId }) => ruleId === "figures/parts-and-total")).toHaveLength(1);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it("that do not are told once, at the total, with the sum", async () => {
    const several = fc.array(figure, { minLength: 3, maxLength: LABELS.length });
    const case_ = several
      .chain((values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        return fc.record({ values: fc.constant(values), total: fc.constant(total), stated: misprinted(total) });
      })
      .filter(({ values, stated }) => stated > 0 && !isOpen(values, stated));
    await fc.assert(
      fc.asyncProperty(case_, unit, forms, async ({ values, total, stated }, of, form) => {
        const list = values.map((value, at) => `${LABELS[at]}${value}${of}`).join("，");
        const found = await told(form(`${stated}${of}`, list));
        expect(found.map((one) => one.figure)).toEqual([`${stated}${of}`]);
        expect(found[0]!.reason).toContain(`${values.join("+")}=${total}`);
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  it("are told in a long list though one entry is what the sum is too large by", async () => {
    const list = "机构2条，法规4条，规划10条，财务14条，公告26条，动态52条，综合3条，数据11条，执法3条";
    expect(await told(`全年公开信息114条：${list}；公众号发布360条。`)).toEqual([
      { figure: "114条", reason: "数据不符：2+4+10+14+26+52+3+11+3=125，文中写 114" },
    ]);
  });

  it.each([
    ["a subset", "参会代表100人，其中党员60人，教师50人。"],
    ["an open list", "发布信息100条：动态30条，公告20条等。"],
    ["an inexact total", "发布信息100余条：动态30条，公告20条。"],
    ["at least", "要求每月公开不少于100条：动态30条，公告20条。"],
    ["another unit", "发布信息10篇：动态30条，公告20条。"],
    ["a change in the list", "发布信息100条：动态30条，比上年增加20条。"],
    ["a list of years", "2021年至2023年3年：2021年5件，2022年6件。"],
    ["stages behind the parts", "收到申请5件：网络申请3件，信函申请2件，已全部办结5件。"],
    ["a remark behind the parts", "在编人员45人（行政编制20人，事业编制25人，参公人员30人）。"],
    ["a part that is named inside another", "征收土地10公顷：农用地8公顷，耕地5公顷，建设用地2公顷。"],
    ["two of several", "召开会议10次：研究信息公开议题3次，专题会2次。"],
    ["a list that goes on behind a semicolon", "发布信息56条：动态20条、公告10条、通知6条；图片20条。"],
    ["what some of them are", "培训人员200名：女性80名，少数民族30名，残疾人10名。"],
    ["penalties that come together", "行政处罚20件：警告15件，罚款10件，没收违法所得3件。"],
    ["numbers of places", "监测点3处（东经120、北纬30）。"],
    ["years", "新建学校2所（小学1998、中学1999）。"],
    ["words that hold 男 and 女", "录用300名，其中男生公寓管理员1名，女生公寓管理员2名。"],
    ["clauses", "第十二条：第一款3项，第二款4项。"],
  ])("say nothing of %s", async (_, text) => {
    expect(await told(text)).toEqual([]);
  });

  it.each([
    ["农村 and 城镇", "全县低保4064户8994人，其中农村3397户7920人，城镇668户1074人（某处248户281人）。", ["4064户"]],
    ["男 and 女", "录取300人，其中男160人，女150人。", ["300人"]],
  ])("are bound after 其中 by %s", async (_, text, figures) => {
    expect((await told(text)).map((one) => one.figure)).toEqual(figures);
  });
});

describe("a change", () => {
  const pair = fc.tuple(figure, figure).filter(([from, to]) => from !== to);

  it("given right is silent, rounded or cut off", async () => {
    const rounding = fc.constantFrom(Math.round, Math.floor);
    await fc.assert(
      fc.asyncProperty(pair, unit, fc.integer({ min: 0, max: 2 }), rounding, async ([from, to], of, places, round) => {
        const rate = round((Math.abs(to - from) / from) * 100 * 10 ** places) / 10 ** places;
        const verb = to > from ? "增加" : "减少";
        fc.pre(rate < 10_000);
        expect(await told(`办理量由${from}${of}${verb}到${to}${of}，${verb}${rate.toFixed(places)}%。`)).toEqual([]);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it("given wrong is told once, at the rate", async () => {
    await fc.assert(
      fc.asyncProperty(pair, unit, fc.integer({ min: 2, max: 60 }), async ([from, to], of, off) => {
        const rate = Math.round((Math.abs(to - from) / from) * 100) + off;
        fc.pre(rate < 10_000);
        const verb = to > from ? "增加" : "减少";
        const found = await told(`办理量从${from}${of}${verb}为${to}${of}，${verb}了${rate}%。`);
        expect(found.map((one) => one.figure)).toEqual([String(rate)]);
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe("what may be right all the same", () => {
  it.each([
    ["同比 without the year before", "从100件下降到80件，同比下降15%。"],
    ["a rate of what was due", "受理100件，办结90件，办结率100%。"],
    ["an amount rounded to 万元", "补助资金52.12万元（521234元）。"],
    ["about an amount", "补助资金1万元（约合12345元）。"],
    ["a column of running totals", "| 月份 | 累计 |\n|---|---|\n| 1月 | 1 |\n| 2月 | 3 |\n| 合计 | 3 |"],
    [
      "a heading with its entries below",
      "| 项目 | 金额 |\n|---|---|\n| 三公 | 30 |\n| 接待 | 10 |\n| 用车 | 20 |\n| 合计 | 30 |",
    ],
    [
      "a kind inside another",
      "| 地类 | 面积 |\n|---|---|\n| 农用地 | 8 |\n| 耕地 | 5 |\n| 建设用地 | 2 |\n| 合计 | 10 |",
    ],
    ["a count of the rows", "| 姓名 | 户人口 |\n|---|---|\n| 张某 | 3 |\n| 李某 | 4 |\n| 合计 | 2 |"],
    [
      "codes inside codes",
      "| 编码 | 科目 | 合计 |\n|---|---|---|\n| 201 | 甲 | 10 |\n| 20101 | 乙 | 10 |\n| 合计 | | 10 |",
    ],
  ])("%s is left alone", async (_, text) => {
    expect(await told(text)).toEqual([]);
  });

  it("同比 from a year before is worked out", async () => {
    expect((await told("由去年的100件下降到80件，同比下降15%。")).map((one) => one.figure)).toEqual(["15"]);
  });
});

describe("a table", () => {
  const grid = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(figure, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);

  /** Cells of a table with totals of rows and columns. */
  const withTotals = (cells: readonly (readonly number[])[]): number[][] => {
    const rows = cells.map((row) => [...row, sum(row)]);
    return [...rows, rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)))];
  };
  const markdown = (cells: readonly (readonly number[])[]): string => {
    const header = ["单位", ...cells[0]!.slice(1).map((_, at) => `${LABELS[at]}数`), "合计"];
    const lines = cells.map((row, at) => [at === cells.length - 1 ? "合计" : `${"甲乙丙丁戊己庚"[at]}镇`, ...row]);
    return [header, header.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");
  };

  it("with right totals is silent", async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (cells) => {
        expect(await told(markdown(withTotals(cells)))).toEqual([]);
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it("with one wrong cell is told once, at that cell", async () => {
    await fc.assert(
      fc.asyncProperty(grid, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 500 }), async (cells, down, across, off) => {
        const table = withTotals(cells);
        const [row, column] = [down % cells.length, across % cells[0]!.length];
        table[row]![column]! += off;
        const text = markdown(table);
        const { findings } = await reviewer.review({ path: "a.md", text });
        expect(findings).toHaveLength(1);
        expect(findings[0]!.place.cell?.row).toBe(row + 1);
        expect(text.slice(findings[0]!.place.start.offset, findings[0]!.place.end.offset)).toBe(
          String(table[row]![column]),
        );
      }),
      { numRuns: 100, seed: 6 },
    );
  });
});

describe("a numbered list and the count its text gives", () => {
  const counts = fc.tuple(fc.integer({ min: 2, max: 30 }), style, fc.constantFrom("户", "人", "家", "名"));
  const draft = (rows: number, stated: string, unit: string): string => {
    const lines = Array.from({ length: rows }, (_, at) => `| ${at + 1} | 示例村 |`);
    return `现将名单共${stated}${unit}公示如下：\n\n| 序号 | 村 |\n|---|---|\n${lines.join("\n")}\n`;
  };

  it("agree in silence, however the number is written", async () => {
    await fc.assert(
      fc.asyncProperty(counts, async ([rows, written, unit]) => {
        expect(await told(draft(rows, written(rows), unit))).toEqual([]);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it("are told once, at the count, when they differ", async () => {
    await fc.assert(
      fc.asyncProperty(counts, fc.integer({ min: 1, max: 9 }), async ([rows, written, unit], more) => {
        const found = await told(draft(rows, written(rows + more), unit));
        expect(found.map(({ figure }) => figure)).toEqual([`${written(rows + more)}${unit}`]);
        expect(found[0]!.reason).toContain(String(rows));
      }),
      { numRuns: 100, seed: 8 },
    );
  });
});

describe("attachments", () => {
  const LISTS: Readonly<Record<string, (names: readonly string[]) => string>> = {
    "in one paragraph": (names) => `附件：${names.map((name, at) => `${at + 1}. ${name}`).join("\n　　　")}`,
    "with semicolons": (names) => `附件：${names.map((name, at) => `${at + 1}.${name}`).join("；")}`,
    "as a Markdown list": (names) => `附件：\n\n${names.map((name, at) => `${at + 1}. ${name}`).join("\n")}`,
    "with labels": (names) => names.map((name, at) => `附件${at + 1}：${name}`).join("\n\n"),
  };
  it.each(Object.entries(LISTS))("listed %s: a number beyond the list is told, no other", async (_, list) => {
    for (let listed = 1; listed <= 12; listed += 1)
      for (const named of [1, listed, listed + 1, listed + 3]) {
        const text = `材料见附件${named}。\n\n${list(Array.from({ length: listed }, () => "2024年申报表"))}\n`;
        const expected = named > listed ? [String(named)] : [];
        expect((await told(text)).map(({ figure }) => figure)).toEqual(expected);
      }
  });
});

describe("numbers of persons", () => {
  it.each([
    ["in a sentence", "共2人：张某13000000000，李某13000000001。"],
    [
      "in a column with a total",
      "| 姓名 | 手机 |\n|---|---|\n| 张某 | 13000000000 |\n| 李某 | 13000000001 |\n| 合计 | 2 |",
    ],
    ["in brackets", "资助340000000000000000元（13000000000元）"],
  ])("%s never come into a sentence", async (_, text) => {
    const { findings, considered } = await reviewer.review({ path: "a.md", text });
    expect(JSON.stringify([findings, considered])).not.toMatch(/1300000000|34000000000/);
  });
});

it("reads a line of twenty thousand figures to its end", async () => {
  const [found] = await told(`共3件：${"甲2件，".repeat(20_000)}乙2件。`);
  expect(found?.reason).toBe(`数据不符：${"2+".repeat(24)}…=40002，文中写 3`);
});
