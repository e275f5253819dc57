import { readFileSync } from "node:fs";
import { createReviewer } from "@xianshen/core";
import { describe, expect, it } from "vitest";
import { builtInRules } from "../src/index.ts";

type Rows = readonly (readonly string[])[];

const written: readonly { readonly name: string; readonly text: string }[] = readFileSync(
  new URL("../../../fixtures/benchmark/drafts.jsonl", import.meta.url),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

const TABLE = /^\|.*\| *\n\|(?: ?:?-+:? ?\|)+ *\n(?:\|.*\| *(?:\n|$))*/gm;
const drafts = written.filter(({ name, text }) => name.endsWith(".md") && text.search(TABLE) >= 0);
const reviewer = createReviewer({ rules: builtInRules(), key: new Uint8Array(32) });

function rowsOf(table: string): Rows {
  const [header, , ...body] = table.trimEnd().split("\n");
  return [header!, ...body].map((line) =>
    line
      .trim()
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

/** The text with each table typed in another way; null where that way would lose a cell. */
function typed(text: string, between: string, apart: boolean): string | null {
  const tables = [...text.matchAll(TABLE)].map(([table]) => rowsOf(table));
  if (tables.flat(2).some((cell) => cell === "" || (between.length === 1 && /[ ,，]/.test(cell)))) return null;
  const breaks = apart ? "\n\n" : "\n";
  return text.replace(
    TABLE,
    (table) =>
      `${rowsOf(table)
        .map((row) => row.join(between))
        .join(breaks)}\n`,
  );
}

describe("a table says the same when it is typed with", () => {
  it.each([
    ["tabs", "\t"],
    ["blanks", "    "],
    ["one blank", " "],
    ["commas", "，"],
  ])("%s between its columns, its rows together or apart", async (_, between) => {
    const differing: string[] = [];
    let count = 0;
    for (const { name, text } of drafts) {
      const { verdict } = await reviewer.review({ path: name, text });
      for (const apart of [false, true]) {
        const other = typed(text, between, apart);
        if (other === null) continue;
        count += 1;
        if ((await reviewer.review({ path: name, text: other })).verdict !== verdict)
          differing.push(`${name} ${apart}`);
      }
    }
    expect(differing).toEqual([]);
    expect(count).toBeGreaterThan(300);
  });
});

it("a masked copy of a typed table keeps its headings and hides its values", async () => {
  const text = "附件1\n\n姓名，一卡通账号\n张某，10000000000000052\n";
  const { text: masked } = await reviewer.mask({ path: "a.txt", text });
  expect(masked).toBe("附件1\n\n姓名，一卡通账号\n张某，＊＊＊＊＊＊＊＊＊＊＊＊＊0052\n");
});
