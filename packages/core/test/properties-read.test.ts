import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../src/read/read.ts";

const pieces = fc.array(
  fc.constantFrom(
    ...'甲|密级|3400|**|*|_|~~|`|\\*|\\|&amp;|&#23494;|&#x5bc6;|&copy|<b>|</b>|<br>|<!-- 注 -->|[链](u "题")|![图](p)|\r\n|\n|\n\n|\r\n\r\n|> |>|- |1. |    |\t|# |  \n|\\\n|\0|😀|[^1]|[^1]: 注|www.a.cn|a@b.cn|```\n|<p>|</p>|<td>|=|---\n'.split(
      "|",
    ),
    "| 甲 | 乙 |\n|--|--|\n| a\\|b | `x\\|y` |\n",
    "|",
    '<p title="题&amp;">\n',
  ),
  { maxLength: 40 },
);

/** Units in one place of the source that another unit may stand for. */
function isCopy(text: string, source: string): boolean {
  return (
    text === source ||
    (text === "\uFFFD" && source === "\0") ||
    (text === "\n" && source === "\r") ||
    (text === " " && ">\t".includes(source))
  );
}

describe("every draft", () => {
  it("maps its passages to where they are written", () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = parts.join("");
        for (const { text, map } of read({ path: "draft.md", text: source }).passages) {
          let last = 0;
          for (let at = 0; at < text.length; at++) {
            const { start, end } = map.locate(at, at + 1);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeLessThanOrEqual(source.length);
            if (end - start === 1 && !/^[ -~]$/.test(source[start]!))
              expect(isCopy(text[at]!, source[start]!)).toBe(true);
            last = start;
          }
        }
      }),
      { seed: 20261, numRuns: 1_500 },
    );
  });

  it("is read without an error", () => {
    const anything = fc.oneof(
      pieces.map((parts) => parts.join("")),
      fc.string({ unit: "binary", maxLength: 200 }),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom("a.md", "a.txt"), (text, path) => {
        const codes = read({ path, text }).problems.map(({ code }) => code);
        expect(codes).not.toContain("internal");
      }),
      { seed: 20262, numRuns: 1_500 },
    );
  });
});
