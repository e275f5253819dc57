import { describe, expect, it } from "vitest";
import { markdown, outline, plain } from "./reading.ts";

describe("a table typed with blanks or tabs", () => {
  const text = "附：\n序号  姓 名　　账号\n1    张某甲\t\u300010\n2    李某  20  \n以上共2人。\n";
  const cells = [
    ["cell", "序号", "序号"],
    ["cell", "姓 名", "姓 名"],
    ["cell", "账号", "账号"],
    ["cell", "1", "1"],
    ["cell", "张某甲", "张某甲"],
    ["cell", "10", "10"],
    ["cell", "2", "2"],
    ["cell", "李某", "李某"],
    ["cell", "20", "20"],
  ];

  it("is one among the lines of a paragraph", () => {
    const document = plain(`通告\n\n${text}`);
    expect(outline(document).slice(1)).toEqual([
      ["paragraph", "附：", "附："],
      ...cells,
      ["paragraph", "以上共2人。", "以上共2人。"],
    ]);
    expect(document.tables).toMatchObject([{ header: ["序号", "姓 名", "账号"] }]);
    expect(document.passages.at(-2)?.cell).toMatchObject({ header: "账号", label: "2", row: 2, column: 3 });
  });

  it("is one where a draft begins with it", () => {
    expect(outline(plain(text.slice(3)))).toEqual([...cells, ["paragraph", "以上共2人。", "以上共2人。"]]);
  });

  it.each([
    ["paragraphs", "附：\n序号  姓名\n1    张某\n"],
    ["emphasis", "附：\n序号  姓名\n1    **张某**\n"],
    ["code", "```\n附：\n序号  姓名\n1    张某\n```\n"],
  ])("is one in Markdown, among %s", (_, draft) => {
    expect(markdown(draft).tables).toMatchObject([{ header: ["序号", "姓名"] }]);
    expect(markdown(draft).passages.map((passage) => passage.text)).toEqual(["附：", "序号", "姓名", "1", "张某"]);
  });

  it.each([
    ["a list", "- 姓名 账号\n- 张某 10\n- 李某 20"],
    ["a list with emphasis", "1. **姓名** 账号\n2. 张某 10\n3. 李某 20"],
    ["a quote", "> 姓名 账号\n> 张某 10\n> 李某 20"],
    ["line breaks of HTML", "<div>姓名 账号<br>张某 10<br>李某 20</div>"],
    ["text set as it is", "<pre>\n姓名    账号\n张某    10\n李某    20\n</pre>"],
    ["a heading with a year", "姓名 账号 2023年补贴\n张某 10 1\n李某 20 2"],
  ])("is one in %s", (_, draft) => {
    const { tables, passages } = markdown(`# 公示\n\n${draft}\n`);
    expect(tables[0]?.header.slice(0, 2)).toEqual(["姓名", "账号"]);
    expect(passages.find(({ text }) => text === "20")?.cell).toMatchObject({ header: "账号", label: "李某" });
  });

  it.each([
    "姓名 证号\n张某 341802190305\n120173",
    "姓名 证号\n李某 1\n张某 341802190305\n120173 无",
    "姓名  证号\n张某  341802190305\n120173",
    "序号\n姓名\n证号\n1\n张某\n341802190305\n120173",
    "姓名\n证号\n张某\n341802190305\n120173",
  ])("leaves a number whole that goes on in the next line: %j", (lines) => {
    for (const read of [plain, markdown]) {
      const { passages } = read(`# 公示\n\n附：\n${lines}\n`);
      expect(passages.some(({ text }) => text.includes("341802190305\n120173"))).toBe(true);
    }
  });

  it("keeps what is not shown unshown", () => {
    const { passages } = markdown("<div hidden>姓名 账号<br>张某 10</div>\n");
    expect(passages.filter(({ kind }) => kind === "cell").map(({ hidden }) => hidden)).toEqual(Array(4).fill(true));
  });

  it("keeps an empty column at tabs", () => {
    const [table] = plain("通告\n\n附：\n姓名\t备注\t账号\n张某\t\t10\n\t同上\t20\n李某\t\t\n").tables;
    const rows = table?.rows.slice(1).map((row) => row.map((passage) => passage.text));
    expect(rows).toEqual([
      ["张某", "", "10"],
      ["", "同上", "20"],
      ["李某", "", ""],
    ]);
  });

  const list = { header: ["序号", "姓名", "账号"], rows: [{}, {}, {}] };

  it.each([
    ["tabs", "序号\t姓名\t账号\n1\t张某\t10\n2\t李某\t20"],
    ["blanks", "序号  姓名  账号\n1  张某  10\n2  李某  20"],
    ["single blanks", "序号 姓名 账号\n1 张某 10\n2 李某 20"],
    ["commas", "序号，姓名，账号\n1，张某，10\n2,李某,20"],
    ["semicolons", "序号；姓名；账号\n1；张某；10\n2;李某;20"],
    ["listing commas", "序号、姓名、账号\n1、张某、10\n2、李某、20"],
    ["slashes", "序号/姓名/账号\n1/张某/10\n2/李某/20"],
    ["pipes", "|序号|姓名|账号|\n|1|张某|10|\n| 2 | 李某 | 20 |"],
    ["lines", "序号\n姓名\n账号\n1\n张某\n10\n2\n李某\n20"],
  ])("has columns of %s, whether its lines stand together or apart", (_, table) => {
    const apart = table.replaceAll("\n", "\n\n");
    for (const written of [table, apart, table.replaceAll("\n", "\r\n")]) {
      for (const read of [plain, markdown]) {
        const { tables, passages } = read(`# 公示\n\n附：\n\n${written}\n\n特此公示。\n`);
        expect(tables).toMatchObject([list]);
        expect(passages.find(({ text }) => text === "20")?.cell).toMatchObject({ header: "账号", row: 2, column: 3 });
        expect(passages.at(-1)?.text).toBe("特此公示。");
      }
    }
  });

  it("of known headings has rows with a column left out, below every heading for all one knows", () => {
    const { tables } = plain("公示\n\n姓名  账号  备注\n张某  10\n李某  20  已发\n以上共2人。\n");
    expect(tables[0]?.rows.map((row) => row.map(({ cell }) => cell?.header))).toEqual([
      ["姓名", "账号", "备注"],
      ["姓名 账号 备注", "姓名 账号 备注"],
      ["姓名", "账号", "备注"],
    ]);
  });

  it("takes linear time, whatever begins as one", () => {
    for (const line of [
      "姓名 电话 账号\n\n",
      "姓名  电话\n\n甲  1\n\n",
      "序号\n\n",
      "序号\n\n姓名\n\n1\n\n",
      "姓名，电话，\n",
    ]) {
      const long = line.repeat(200_000 / line.length);
      expect(plain(`公示\n\n${long}`).problems).toEqual([]);
      expect(markdown(`# 公示\n\n${long}`).problems).toEqual([]);
    }
  });

  it.each([
    "坚持公开，公平，公正\n到2025年，2026年，2027年",
    "姓名 电话 账号\n请按要求填写 上述 内容。",
    "单位名称 联系电话 办公地址：\n某局 10 某路",
    "序号\n姓名\n账号\n以上共3项",
    "联系人：张某    电话：10\n联系人：李某    电话：20",
    "姓名 张某\n账号 10",
    "姓名    账号",
    "姓名    账号\n以上共2人。",
    "2024年    2025年\n10    20",
    "const a    = 1;\nconst b    = 2;",
  ])("is none in %j", (draft) => {
    expect(plain(`通告\n\n${draft}\n`).tables).toEqual([]);
  });
});
