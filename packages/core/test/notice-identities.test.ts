import fc from "fast-check";
import { expect, it } from "vitest";
import { check } from "./notice-examples.ts";

const count = fc.integer({ min: 0, max: 9_999 });
/** Settled and carried forward of one column, and what was received of them; the rest was carried over. */
const column = fc.tuple(count, count, fc.nat(1000)).map(([settled, forward, share]) => {
  const received = Math.floor(((settled + forward) * share) / 1000);
  return { received, over: settled + forward - received, settled, forward };
});
const ROWS = {
  received: "一、本年新收政府信息公开申请数量",
  over: "二、上年结转政府信息公开申请数量",
  settled: "（七）总计",
  forward: "四、结转下年度继续办理",
} as const;
type Row = keyof typeof ROWS;

const report = (columns: readonly Record<Row, number>[], order: readonly Row[]): string =>
  [
    "# 示例市商务局2023年政府信息公开工作年度报告",
    "",
    `| 项目 | ${columns.map((_, at) => `第${at + 1}类`).join(" | ")} |`,
    `|---|${columns.map(() => "---|").join("")}`,
    ...order.map((row) => `| ${ROWS[row]} | ${columns.map((one) => one[row]).join(" | ")} |`),
  ].join("\n");
const order = fc.shuffledSubarray(Object.keys(ROWS) as Row[], { minLength: 4 });
const differing = (text: string) => check(text).findings.filter(({ messageId }) => messageId === "identity-differs");

it("the applications of an annual report balance in every column, whatever the order of rows", () => {
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 5 }), order, (columns, rows) => {
      expect(differing(report(columns, rows))).toEqual([]);
    }),
    { numRuns: 100, seed: 1 },
  );
});

it("one figure changed is told once, in its column, with both sums", () => {
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.constantFrom<Row>("received", "over", "settled", "forward"),
      fc.integer({ min: 1, max: 99 }),
      (columns, pick, row, by) => {
        const at = pick % columns.length;
        const wrong = columns.map((one, index) => (index === at ? { ...one, [row]: one[row] + by } : one));
        const found = differing(report(wrong, Object.keys(ROWS) as Row[]));
        expect(found.map(({ view }) => view?.passage.cell?.column)).toEqual([at + 2]);
        const { received, over, settled, forward } = wrong[at]!;
        expect(found[0]!.data).toMatchObject({
          sum: `${received}+${over}=${received + over}`,
          stated: `${settled}+${forward}=${settled + forward}`,
        });
      },
    ),
    { numRuns: 100, seed: 2 },
  );
});

const accounts = (text: string) => `# 示例县审计局2023年度部门决算\n\n${text}`;

it.each([
  ["income and spending", "2023年度收入总计1,256.38万元，支出总计1,256.83万元。", 1],
  ["the same, agreeing", "2023年度收入总计1,256.38万元，支出总计1,256.38万元。", 0],
  ["one of them alone", "2023年度收入总计1,256.38万元。", 0],
  ["in two units", "2023年度收入总计1,256.38万元，支出总计12563800元。", 0],
  [
    "parts of the three expenses",
    "“三公”经费支出决算5.62万元，其中：因公出国（境）费0万元；公务用车购置及运行维护费4.10万元；公务接待费1.62万元。",
    1,
  ],
  [
    "the same, agreeing",
    "“三公”经费支出决算5.72万元，其中：因公出国（境）费0万元；公务用车购置及运行维护费4.10万元；公务接待费1.62万元。",
    0,
  ],
  [
    "budget and accounts before the parts",
    "“三公”经费预算10万元，决算5.72万元，其中：因公出国（境）费0万元；公务用车购置及运行维护费4.10万元；公务接待费1.62万元。",
    0,
  ],
])("accounts: %s", (_, text, told) => {
  expect(differing(accounts(text))).toHaveLength(told);
});
