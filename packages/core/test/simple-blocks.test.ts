import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../src/read/blocks.ts";
import { Collector } from "../src/read/collector.ts";
import { readMarkdown } from "../src/read/markdown.ts";
import { readTree } from "../src/read/markdown-tree.ts";
import { SimpleBlocks } from "../src/read/simple-block.ts";

const fixtures = fileURLToPath(new URL("../../../fixtures", import.meta.url));
const drafts = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .map((path) => ({ path, text: readFileSync(`${fixtures}/${path}`, "utf8") }));
const benchmark = readFileSync(`${fixtures}/benchmark/drafts.jsonl`, "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { text: string }).text);

/** Everything that the rest of core sees of a draft, with the place of every unit. */
function readWith(read: (source: string, out: Collector) => void, source: string): unknown {
  const out = new Collector(0);
  read(source, out);
  const { passages, tables, problems } = out;
  return {
    title: out.title(),
    problems,
    tables: tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(({ index }) => index)) })),
    passages: passages.map(({ map, ...passage }) => ({
      ...passage,
      empty: map.locate(0, 0),
      places: Array.from(passage.text, (_, at) => map.locate(at, at + 1)),
    })),
  };
}

function expectSame(source: string): void {
  const whole = readWith((text, out) => readTree(text, true, out), source);
  expect(readWith(readMarkdown, source)).toEqual(whole);
}

/** What Markdown is made of, and what looks like it. */
const PIECES = [
  ..."甲 乙 abc 1 2026 。 ， “ ： : ! = + - . ( ) ① 、 | # ## ####### > ~ ~~~ * ** *** _ ` ``` [ ] \\ === ---".split(
    " ",
  ),
  ...["\n", "\n\n", "\n \n", "\n\n\n", "\r\n", "\r", " ", "  ", "    ", "\t", "\u3000", "\u200b", "\0"],
  ...["1. ", "2. ", "10) ", "- ", "+ ", "* ", "# ", "| ", "|---|", "|:-|-|\n", "| a | 乙 |\n", "| 1 | |\n", "- [ ] "],
  ...["[a](b)", "[^1]", "[^1]: ", "[x]: ", "<b>", "<!-- ", "-->", "<div>", "</div>", "<table>", "<script>", "<?", "</"],
  ...[
    "&amp;",
    "&#23494;",
    "&nbsp;",
    "&#10;",
    "&#x26;",
    "&commat;",
    "&",
    ";",
    "****",
    "http://a.cn/x",
    "www.x.cn",
    "a@b.cn",
    "http://例.cn",
    "+++\n",
    "---\n",
    "a: b\n",
  ],
];
const markdown = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 16 }).map((pieces) => pieces.join(""));
/** Few kinds of pieces, so that they meet each other often. */
const dense = fc
  .array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 6 })
  .chain((few) => fc.array(fc.constantFrom(...few), { minLength: 1, maxLength: 14 }))
  .map((pieces) => pieces.join(""));

/**
 * What typed tables are made of, among other blocks. Without indented code: read as a whole the parser takes a list that
 * begins with 2 behind it for a paragraph, against CommonMark (5.2); cut before the list it does not.
 */
const LINES = [
  ...[
    "姓名 账号",
    "张某 10",
    "李某 20",
    "姓名  账号",
    "张某  10",
    "张某\t10",
    "序号",
    "姓名",
    "账号",
    "1",
    "2",
    "张某",
    "10",
  ],
  ...[
    "姓名，账号，备注",
    "张某，10，无",
    "|姓名|账号|",
    "|张某|10|",
    "|--|--|",
    "- 姓名 账号",
    "- 张某 10",
    "* 李某 20",
  ],
  ...[
    "1. 姓名 账号",
    "2. 张某 10",
    "**姓名** 账号",
    "张某 *10*",
    "# 名单",
    "> 姓名 账号",
    "> 张某 10",
    "特此公示。",
    "<b>",
    "***",
  ],
  ...["姓名 账号<br>张某 10", "<p>姓名 账号</p>", "<pre>", "</pre>", "```", "[甲]: b", "  张某 10", "姓名 账号  "],
];
const tables = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom("\n", "\n\n", "\n\n", "\n \n", "\r\n\r\n")), {
    minLength: 2,
    maxLength: 14,
  })
  .map((lines) => lines.flat().join(""));

describe("blocks that are read without the parser read as the parser has them", () => {
  it("in every fixture", () => {
    expect(drafts.length).toBeGreaterThan(400);
    for (const { text } of drafts) expectSame(text);
  });

  it("in every draft of the benchmark, also with CRLF", () => {
    expect(benchmark.length).toBeGreaterThan(300);
    for (const draft of benchmark) expectSame(draft);
    for (const draft of benchmark.slice(0, 100)) expectSame(draft.replace(/\r?\n/g, "\r\n"));
  });

  it("in random Markdown", () => {
    fc.assert(fc.property(fc.oneof(markdown, dense), expectSame), { seed: 20261128, numRuns: 6_000 });
  });

  it("in random Markdown with typed tables", () => {
    fc.assert(fc.property(tables, expectSame), { seed: 20261129, numRuns: 6_000 });
  });

  it("and are nearly all of a notice", () => {
    let [simple, all] = [0, 0];
    const notices = drafts.filter(({ path }) => path.startsWith("notice-fields"));
    for (const { text } of notices)
      for (const { start, end } of blocksOf(text)) {
        all += end - start;
        if (new SimpleBlocks(text, new Collector(0)).read({ start, end })) simple += end - start;
      }
    expect(simple / all).toBeGreaterThan(0.95);
  });
});

describe("blocks", () => {
  it.each([
    ["paragraphs", "甲\n\n乙\n", ["甲\n\n", "乙\n"]],
    [
      "front matter stays with what follows",
      "---\na: 1\n\nb: 2\n---\n\n甲\n\n乙",
      ["---\na: 1\n\nb: 2\n---\n\n", "甲\n\n", "乙"],
    ],
    ["an indented line goes on with the item above", "- 甲\n\n  乙\n\n丙", ["- 甲\n\n  乙\n\n", "丙"]],
    ["nothing is cut after a fence", "甲\n\n```\n乙\n\n丙\n```\n\n丁", ["甲\n\n", "```\n乙\n\n丙\n```\n\n丁"]],
    ["nothing is cut after a comment", "甲\n\n<!-- 乙\n\n丙 -->\n\n丁", ["甲\n\n", "<!-- 乙\n\n丙 -->\n\n丁"]],
    ["a definition may be meant anywhere", "[甲]\n\n[甲]: b", ["[甲]\n\n[甲]: b"]],
    ["a carriage return alone", "甲\r\r乙\n\n丙", ["甲\r\r乙\n\n丙"]],
  ])("%s", (_, source, blocks) => {
    expect([...blocksOf(source)].map(({ start, end }) => source.slice(start, end))).toEqual(blocks);
  });
});
