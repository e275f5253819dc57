import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check, told } from "./notice-examples.ts";

const INDEX = "000000000/202009-00005";

/** A catalogue record that gives all it must but its index number, which `part` gives. */
function record(part: string): string {
  return `# 某县水务局工作要点\n\n${part}\n\n发布机构：某县水务局\n生成日期：2020-09-29\n有效性：有效\n\n现将全年工作要点公布。\n`;
}

describe("an index number is found as", () => {
  it.each([
    ["label and colon", `索引号：${INDEX}`],
    ["half-width colon", `索引号:${INDEX}`],
    ["spaces in the label", `索 引 号：${INDEX}`],
    ["ideographic spaces in the label", `索　引　号　：　${INDEX}`],
    ["no colon", `索引号 ${INDEX}`],
    ["no colon and no space", `索引号${INDEX}`],
    ["spaced label, no colon", `索 引 号　${INDEX}`],
    ["square brackets", `【索引号】${INDEX}`],
    ["corner brackets and colon", `【索引号】：${INDEX}`],
    ["emphasis", `**索引号**：${INDEX}`],
    ["list item", `- 索引号：${INDEX}`],
    ["full-width figures", `索引号：０００００００００／２０２００９－００００５`],
    ["second on its line", `组配分类：工作计划　索引号：${INDEX}`],
    ["between unknown labels", `某标签：某值 索引号：${INDEX} 另标签：另值`],
    ["synonym", `信息索引号：${INDEX}`],
    ["value on the next line", `索引号：\n${INDEX}`],
    ["two-column table", `| 索引号 | ${INDEX} |\n|---|---|\n| 组配分类 | 工作计划 |`],
    ["two-column table with a header", `| 项目 | 内容 |\n|---|---|\n| 索 引 号 | ${INDEX} |`],
    [
      "four-column table",
      `| 组配分类 | 工作计划 | 索引号： | ${INDEX} |\n|---|---|---|---|\n| 主题分类 | 水务 | 文号 | |`,
    ],
    ["header and value table", `| 索引号 | 组配分类 |\n|---|---|\n| ${INDEX} | 工作计划 |`],
  ])("%s", (_, part) => {
    expect(told(check(record(part)))).toEqual([]);
  });

  it("front matter", () => {
    const text = `---\n索引号: ${INDEX}\n发布机构: 某县水务局\n生成日期: 2020-09-29\n---\n\n# 某县水务局工作要点\n\n正文。\n`;
    const result = check(text);
    expect(result.heads).toEqual(["catalog_record"]);
    expect(told(result)).toEqual([]);
  });

  it.each([
    ["in running text", "我局规范了索引号编制工作。"],
    ["as another label's end", `分类索引号：${INDEX}`],
    ["as a word of the sentence", "请注明索引号、名称。"],
  ])("but not %s", (_, part) => {
    expect(told(check(record(part)))).toContain("-catalog-record-index");
  });
});

/** A circular whose end is `signature`. */
function circular(signature: string): string {
  return `# 某县人民政府办公室关于做好防汛工作的通知\n\n某政办〔2011〕7号\n\n各乡镇人民政府：\n\n请抓好落实。\n\n${signature}\n\n（此件公开发布）\n`;
}

describe("a closing signature", () => {
  it.each([
    ["organ above the date", "某县人民政府办公室\n\n2011年3月5日"],
    ["organ and date on one line", "某县人民政府办公室　2011年3月5日"],
    ["organ and date run together", "某县人民政府办公室2011年3月5日"],
    ["spaces in the date", "某县人民政府办公室\n2011 年 3 月 5 日"],
    ["Han numerals with 〇", "某县人民政府办公室\n二〇一一年三月五日"],
    ["Han numerals with ○", "某县人民政府办公室\n二○一一年三月二十五日"],
    ["Han numerals with letter O", "某县人民政府办公室\n二O一一年十二月三十一日"],
    ["Han numerals with 零", "某县人民政府办公室\n二零一一年十月廿一日"],
  ])("%s", (_, signature) => {
    expect(told(check(circular(signature)))).toEqual([]);
  });

  it.each([
    ["leading zeros", "某县人民政府办公室\n2011年03月05日", ["!official-document-date-form"]],
    [
      "Han numerals after the standard changed",
      "某县人民政府办公室\n二〇二四年三月五日",
      ["!official-document-date-form"],
    ],
    [
      "a day that does not exist",
      "某县人民政府办公室\n2011年2月30日",
      ["!official-document-date", "!official-document-date-form"],
    ],
    ["no organ", "特此通知。\n\n2011年3月5日", ["-official-document-organ"]],
    ["neither", "特此通知。", ["-official-document-date", "-official-document-organ"]],
  ])("%s is told", (_, signature, expected) => {
    expect(told(check(circular(signature)))).toEqual(expected);
  });
});

describe("a document number", () => {
  it.each([
    ["某政办〔2024〕7号", []],
    ["某政办发〔2024〕117号", []],
    ["某政办(2024)7号", ["!official-document-number"]],
    ["某政办[2024]7号", ["!official-document-number"]],
    ["某政办〔2024〕07号", ["!official-document-number"]],
    ["某政办〔2024〕第7号", ["!official-document-number"]],
  ])("%s: %j", (number, expected) => {
    const text = circular("某县人民政府办公室\n2024年3月5日").replace("某政办〔2011〕7号", number);
    expect(told(check(text))).toEqual(expected);
  });
});

describe("how a head is laid out does not matter", () => {
  const fields = [
    ["索引号", INDEX],
    ["发布机构", "某县水务局"],
    ["成文日期", "2020-09-29"],
    ["发布日期", "2020-09-30"],
    ["发布文号", "某水(2020)05号"],
    ["有效性", "有效"],
    ["主题分类", "水务"],
  ] as const;
  const lay = fc.record({
    order: fc.shuffledSubarray([...fields.keys()], { minLength: fields.length }),
    colons: fc.array(fc.constantFrom("：", ":", " ：", ": ", "　:　"), {
      minLength: fields.length,
      maxLength: fields.length,
    }),
    gaps: fc.array(fc.constantFrom("", " ", "　"), { minLength: fields.length, maxLength: fields.length }),
    breaks: fc.array(fc.constantFrom("\n", "　　", "  ", "\n\n"), {
      minLength: fields.length,
      maxLength: fields.length,
    }),
    dropped: fc.option(fc.constantFrom(0, 1, 2), { nil: null }),
  });

  it("in order, colons, spaces and line breaks", () => {
    fc.assert(
      fc.property(lay, ({ order, colons, gaps, breaks, dropped }) => {
        const kept = order.filter((field) => field !== dropped);
        const head = kept.map((field, index) => {
          const [label, value] = fields[field]!;
          return [...label].join(gaps[index]) + colons[index] + value + breaks[index];
        });
        const result = check(`# 某县水务局工作要点\n\n${head.join("")}\n\n现将全年工作要点公布。\n`);
        const missing =
          dropped === null
            ? []
            : [["-catalog-record-index", "-catalog-record-publisher", "-catalog-record-date"][dropped]];
        expect(result.heads).toEqual(["catalog_record"]);
        expect(told(result)).toEqual(["!catalog-record-number", ...missing]);
      }),
      { seed: 20240501, numRuns: 300 },
    );
  });

  it("and no text makes it fail", () => {
    const piece = fc.constantFrom(
      "索引号",
      "：",
      ":",
      "姓名",
      "\n",
      "\n\n",
      "| ",
      " |",
      "〔2024〕",
      "2024年5月6日",
      "(",
      ")",
      "一、",
      "# ",
      "【",
      "】",
      "　",
      "各单位",
      "9",
      "-",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom(undefined, "official_document", "social_assistance"),
        (pieces, settled) => {
          const text = pieces.join("");
          for (const { view, start, end } of check(text, settled === undefined ? {} : { settled }).findings) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(view === null ? text.length : view.text.length);
          }
        },
      ),
      { seed: 20240502, numRuns: 500 },
    );
  });
});

it("reads a long line in linear time", () => {
  const text = `# 关于防汛工作的通知\n\n${"索引号：值，（一）名称 各".repeat(20_000)}\n`;
  const started = performance.now();
  check(text, { format: "text" });
  expect(performance.now() - started).toBeLessThan(5000);
});
