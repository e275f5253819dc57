import { describe, expect, it } from "vitest";
import { markdown, outline, plain } from "./reading.ts";

type Row = readonly [what: string, source: string, expected: readonly (readonly [string, string, string])[]];

describe("Markdown", () => {
  const rows: readonly Row[] = [
    ["emphasis", "机**密**★1年", [["paragraph", "机密★1年", "机**密**★1年"]]],
    ["inline tags", "机<span>密</span>", [["paragraph", "机密", "机<span>密"]]],
    ["references and escapes", "机&#23494;\\*&amp;", [["paragraph", "机密*&", "机&#23494;\\*&amp;"]]],
    ["CRLF in a quote", "> 甲\r\n>  乙", [["paragraph", "甲\n乙", "甲\r\n>  乙"]]],
    ["hard breaks", "甲  \n乙<br>丙\\\n丁", [["paragraph", "甲\n乙\n丙\n丁", "甲  \n乙<br>丙\\\n丁"]]],
    [
      "list items",
      "- 甲\n  乙\n- 丙",
      [
        ["item", "甲\n乙", "甲\n  乙"],
        ["item", "丙", "丙"],
      ],
    ],
    ["task items", "- [x] 甲", [["item", "甲", "甲"]]],
    ["a literal quote mark on a lazy line", "甲\n     > 乙", [["paragraph", "甲\n> 乙", "甲\n     > 乙"]]],
    ["inline code", "甲`` a`b ``乙", [["paragraph", "甲a`b乙", "甲`` a`b ``乙"]]],
    [
      "a fence in a list",
      "- x\n\n  ~~~txt\n  甲\n    乙\n  ~~~",
      [
        ["item", "x", "x"],
        ["code", "甲\n  乙", "甲\n    乙"],
      ],
    ],
    [
      "text after a fence",
      "```js 备注\nx\n```",
      [
        ["code", "x", "x"],
        ["attribute", "js 备注", "js 备注"],
      ],
    ],
    [
      "a link",
      '[甲](<b c> "题&amp;")',
      [
        ["paragraph", "甲", "甲"],
        ["link", "b c", "b c"],
        ["title", "题&", "题&amp;"],
      ],
    ],
    [
      "an image",
      "![图*片*](u)",
      [
        ["alt", "图片", "图*片"],
        ["link", "u", "u"],
      ],
    ],
    ["automatic links once", "见 www.x.cn", [["paragraph", "见 www.x.cn", "见 www.x.cn"]]],
    ["mail addresses stay whole", "联系a@b.cn。", [["paragraph", "联系a@b.cn。", "联系a@b.cn。"]]],
    [
      "definitions",
      "[内部 标签]: http://y.cn '题'",
      [
        ["title", "内部 标签", "内部 标签"],
        ["link", "http://y.cn", "http://y.cn"],
        ["title", "题", "题"],
      ],
    ],
    [
      "footnotes",
      "甲[^1]\n\n[^1]: 脚\n    注",
      [
        ["paragraph", "甲", "甲"],
        ["footnote", "脚\n注", "脚\n    注"],
      ],
    ],
    [
      "comments",
      "甲<!-- 密 -->乙",
      [
        ["paragraph", "甲乙", "甲<!-- 密 -->乙"],
        ["comment", " 密 ", " 密 "],
      ],
    ],
    [
      "an unclosed comment",
      "甲\n\n<!-- 密\n\n件",
      [
        ["paragraph", "甲", "甲"],
        ["comment", " 密\n\n件", " 密\n\n件"],
      ],
    ],
    [
      "HTML blocks",
      '<p title="题">甲&amp;<b>乙</b></p>',
      [
        ["attribute", "题", "题"],
        ["html", "甲&乙", "甲&amp;<b>乙"],
      ],
    ],
    [
      "ruby",
      "<p><ruby>机<rt>ji</rt>密</ruby></p>",
      [
        ["html", "机密", "机<rt>ji</rt>密"],
        ["html", "ji", "ji"],
      ],
    ],
    [
      "base64",
      "5py65a+G4piFMeW5tA==",
      [
        ["paragraph", "5py65a+G4piFMeW5tA==", "5py65a+G4piFMeW5tA=="],
        ["decoded", "机密★1年", "5py65a+G4piFMeW5tA=="],
      ],
    ],
    [
      "front matter",
      "---\na: 甲 # 注\nb: 'it''s'\n---\n",
      [
        ["front-matter", "甲", "甲"],
        ["front-matter", "it's", "it''s"],
        ["comment", " 注", " 注"],
      ],
    ],
    ["NUL", "甲\0乙", [["paragraph", "甲\uFFFD乙", "甲\0乙"]]],
    ["a byte order mark", "\uFEFF# 甲", [["heading", "甲", "甲"]]],
  ];

  it.each(rows)("reads %s", (_, source, expected) => {
    const document = markdown(source);
    expect(outline(document)).toEqual(expected);
    expect(document.problems).toEqual([]);
  });

  it("seats cells under their headers", () => {
    const { tables, passages } = markdown("| 姓名 | 证<br>号 |\n|--|--|\n| 张三 | `a\\|b` |");
    expect(tables[0]?.header).toEqual(["姓名", "证号"]);
    expect(tables[0]?.rows[1]?.[1]).toBe(passages[3]);
    expect(passages[3]).toMatchObject({
      text: "a|b",
      cell: { table: 0, row: 1, column: 2, header: "证号", label: "张三" },
    });
  });

  it("lines up spanned columns of HTML tables", () => {
    const { tables } = markdown("<table><tr><th rowspan=2>甲<th colspan=2>乙</tr><tr><td>1<td>2</tr></table>");
    expect(tables[0]?.header).toEqual(["甲", "乙", "乙"]);
    expect(tables[0]?.rows[1]?.map(({ cell }) => cell?.column)).toEqual([2, 3]);
  });

  it.each([
    '<span style="display: none">密</span>',
    "<b hidden>密</b>",
    '<font color="white">密</font>',
    '<i style="color:#c00;background:#c00">密</i>',
  ])("sets hidden text apart: %s", (html) => {
    for (const source of [`甲${html}乙`, `<p>甲${html}乙</p>`]) {
      const { passages } = markdown(source);
      expect(passages.map(({ text, hidden }) => [text, hidden])).toEqual([
        ["甲乙", false],
        ["密", true],
      ]);
    }
  });

  it("shows white text on a dark ground", () => {
    expect(markdown('<p style="color:#fff;background:#c00">甲</p>').passages[0]?.hidden).toBe(false);
  });

  it("names the section and the title", () => {
    const { title, passages } = markdown("---\ntitle: 丁\n---\n\n甲\n\n## 乙\n\n丙");
    expect(title).toBe("丁");
    expect(passages.at(-1)?.section).toBe("乙");
    expect(markdown("甲\n\n# 乙").title).toBe("乙");
    expect(markdown("<!-- x -->\n\n甲\n乙").title).toBe("甲");
  });

  it("follows base64 inside base64", () => {
    const texts = markdown("NXB5NjVhK0c0cGlGTWVXNXRBPT0gMTIzNDU2Nzg5MDE=").passages.map(({ text }) => text);
    expect(texts).toContain("机密★1年");
  });

  it("tells of broken front matter and keeps its text", () => {
    const { problems, passages } = markdown("---\na: [甲\n---\n");
    expect(problems).toMatchObject([{ code: "bad-front-matter" }]);
    expect(passages[0]?.text).toBe("a: [甲");
  });

  it("keeps the seat of an attribute in a cell, and its name", () => {
    const { passages } = markdown('| 姓名 |\n|---|\n| <span title="甲">乙</span> |\n');
    const attribute = passages.find(({ kind }) => kind === "attribute");
    expect(attribute).toMatchObject({ text: "甲", key: "title", cell: { row: 1, column: 1, header: "姓名" } });
  });
});

describe("plain text", () => {
  it("reads blocks, any line break and tables of tabs", () => {
    const document = plain("\uFEFF通告\r甲\u2028乙\r\n\r\n姓名\t号\n张三\t1\n");
    expect(document.title).toBe("通告");
    expect(outline(document)).toEqual([
      ["heading", "通告", "通告"],
      ["paragraph", "甲\n乙", "甲\u2028乙"],
      ["cell", "姓名", "姓名"],
      ["cell", "号", "号"],
      ["cell", "张三", "张三"],
      ["cell", "1", "1"],
    ]);
    expect(document.passages.at(-1)?.cell).toMatchObject({ header: "号", label: "张三", row: 1, column: 2 });
  });
});
