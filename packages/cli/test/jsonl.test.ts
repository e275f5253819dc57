import { draftSchema, reportSchema } from "@xianshen/cli";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { run } from "./run.ts";

const cwd = temporaryFolder();
const check = (lines: readonly string[], ...words: string[]) =>
  run(cwd, ["check", "--input", "jsonl", "-", ...words], lines.join("\n"));
const line = (record: object): string => JSON.stringify(record);

describe("lines", () => {
  it("are answered in order, each with its id", async () => {
    const ids = Array.from({ length: 50 }, (_, at) => `id-${at}`);
    const { code, out } = await check(ids.map((id, at) => line({ id, text: at % 2 ? "今天放假" : "机密★1年" })));
    const drafts = out
      .trimEnd()
      .split("\n")
      .map((one) => draftSchema.parse(JSON.parse(one)));
    expect(drafts.map(({ id }) => id)).toEqual(ids);
    expect(drafts.map(({ verdict }) => verdict)).toEqual(ids.map((_, at) => (at % 2 ? "clear" : "blocked")));
    expect(code).toBe(1);
  });

  it("that are no draft are unreviewable with their number, and the run goes on", async () => {
    const lines = [
      line({ id: 1, text: "今天放假" }),
      "not json",
      "",
      line({ id: "x" }),
      line({ id: "y", text: 5 }),
      "null",
      '{"text":"无编号"}',
      line({ id: 2, text: "今天放假", name: "a.txt" }),
    ];
    const { code, out } = await check(lines);
    const drafts = out
      .trimEnd()
      .split("\n")
      .map((one) => draftSchema.parse(JSON.parse(one)));
    expect(drafts.map(({ id, verdict }) => [id, verdict])).toEqual([
      [1, "clear"],
      [null, "unreviewable"],
      ["x", "unreviewable"],
      ["y", "unreviewable"],
      [null, "unreviewable"],
      [null, "unreviewable"],
      [2, "clear"],
    ]);
    const told = drafts.flatMap(({ problems }) =>
      problems.map(({ reason, data }) => [data.line, /第 (\d+) 行/.exec(reason)?.[1]]),
    );
    expect(told).toEqual([2, 4, 5, 6, 7].map((at) => [at, String(at)]));
    expect(code).toBe(2);
  });

  it("do not quote what they could not read", async () => {
    const { out, err } = await check(['{"id": 1, "text": "11010519000101001X']);
    expect(out + err).not.toContain("11010519000101001X");
  });

  it("make a whole report too", async () => {
    const { out } = await check([line({ id: "a", text: "机密★1年" })], "--format", "json");
    expect(reportSchema.parse(JSON.parse(out))).toMatchObject({ summary: { drafts: 1 }, drafts: [{ id: "a" }] });
  });

  it("of nothing are no pass", async () => {
    const { code, err } = await check([]);
    expect(code).toBe(2);
    expect(err).not.toBe("");
  });

  it("may be long, and need no last line break", async () => {
    const { out } = await check([line({ id: "long", text: "今天放假。".repeat(60_000) })]);
    expect(JSON.parse(out)).toMatchObject({ id: "long", verdict: "clear" });
  });
});
