import { describe, expect, it } from "vitest";
import type { Document } from "../src/document.ts";
import { read } from "../src/read/read.ts";

const markdown = (text: string): Document => read({ path: "draft.md", text });

describe("what cannot be read", () => {
  it.each([
    ["empty", " \n\u3000"],
    ["not-text", "PK\x03\x04xyz"],
    ["not-text", "\0\x01".repeat(50)],
    ["too-large", "甲".repeat(16 * 1024 * 1024 + 1)],
    ["too-deep", ">".repeat(10_000)],
    ["too-deep", "+ ".repeat(10_000)],
    ["too-deep", `${"![".repeat(500)}a${"](b)".repeat(500)}`],
    ["too-dense", "[a](".repeat(50_000)],
    ["too-dense", "**甲*乙_丙".repeat(20_000)],
    ["too-dense", "<!A ".repeat(20_000)],
    ["too-dense", "a\\&b\n".repeat(24_000)],
    ["too-deep", "<div>".repeat(20_000)],
  ])("is told as %s", (code, text) => {
    expect(markdown(text).problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("is told with its line in the draft, whatever stands before it", () => {
    const [problem] = markdown(`# 甲\n\n乙\n\n丙[a](b)\n\n${">".repeat(10_000)}\n`).problems;
    expect(problem).toEqual({ code: "too-deep", data: { line: 7, depth: 10_000, limit: 100 } });
  });

  it("adds up over the blocks of a draft", () => {
    const block = `${"**甲*乙_丙".repeat(1_500)}\n\n`;
    expect(markdown(block).problems).toEqual([]);
    expect(markdown(block.repeat(10)).problems.map(({ code }) => code)).toEqual(["too-dense"]);
  });

  it.each([
    ["a long line", "甲乙丙，".repeat(50_000)],
    ["a cell of blanks", `| 甲 |\n|---|\n| 乙${" ".repeat(1_000_000)}丙 |\n`],
    ["many lines of mere text", "a: b\n".repeat(24_000)],
    ["a big table", `|${"甲|".repeat(20)}\n|${"-|".repeat(20)}\n${`|${"张* |".repeat(20)}\n`.repeat(500)}`],
    ["a long roster", "- 张三 3400**********0000 [附件](a.pdf)\n".repeat(1_500)],
  ])("does not hold %s", (_, text) => {
    expect(markdown(text).problems).toEqual([]);
  });
});
