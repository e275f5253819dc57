import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { run } from "./run.ts";

const PUBLISHED = "# 拟任公示\n\n张建国，男，1905年10月1日生，现任示例市商务局科长。\n";
const DRAFT =
  "# 补助名单\n\n| 姓名 | 身份证号 |\n|---|---|\n| 张建国 | 341802********0017 |\n| 李建华 | 341802********0033 |\n";

const folder = temporaryFolder();
writeFileSync(join(folder, "已公开.md"), PUBLISHED);
writeFileSync(join(folder, "草稿.md"), DRAFT);

interface Found {
  readonly ruleId: string;
  readonly reason: string;
  readonly place: { readonly start: { readonly line: number } };
}

async function joins(...more: readonly string[]): Promise<readonly Found[]> {
  const { out } = await run(folder, ["check", "草稿.md", "--no-config", "--format", "json", ...more]);
  const [draft] = (JSON.parse(out) as { drafts: { findings: Found[] }[] }).drafts;
  return draft!.findings.filter(({ ruleId }) => ruleId === "personal-data/join");
}

describe("an archive of what was published", () => {
  it("tells what a mask hides no longer beside it, by place and number of candidates", async () => {
    const { code, err } = await run(folder, ["index", "已公开.md", "--out", "索引"]);
    expect([code, err]).toEqual([0, expect.stringContaining("已索引 1 件，1 处")]);
    expect(await joins()).toEqual([]);
    const found = await joins("--archive", "索引");
    expect(found.map(({ place }) => place.start.line)).toEqual([5]);
    expect(found[0]!.reason).toContain("已公开的 已公开.md:3");
    expect(found[0]!.reason).toMatch(/只对应约 \d+ 个号码/);
  });

  it("shows no name, number or birth to who has not the key", () => {
    const text = readFileSync(join(folder, "索引"), "utf8");
    for (const word of ["张建国", "1905", "已公开", "birth"]) expect(text).not.toContain(word);
    for (const line of text.trim().split("\n").slice(1)) {
      const { link } = JSON.parse(line) as { link: string };
      expect(Buffer.from(link, "base64").toString("latin1")).not.toContain("1905");
    }
  });

  it.each([
    ["missing", "没有", {}],
    ["of another key", "索引", { XIANSHEN_KEY: "cd".repeat(32) }],
    ["no archive", "草稿.md", {}],
  ])("that is %s stops the check: nothing passes unconsulted", async (_, file, environment) => {
    const { code, err } = await run(folder, ["check", "草稿.md", "--no-config", "--archive", file], "", environment);
    expect([code, err]).toEqual([2, expect.stringContaining("读不了索引")]);
  });

  it("a text that cannot be read is told, and the others are indexed", async () => {
    writeFileSync(join(folder, "坏.md"), new Uint8Array([0, 1, 2, 255, 254]));
    const { code, err } = await run(folder, ["index", "已公开.md", "坏.md", "--out", "索引2"]);
    expect([code, err]).toEqual([2, expect.stringContaining("坏.md：读不了，未编入索引")]);
    expect(err).toContain("已索引 1 件");
    const none = await run(folder, ["index", "坏.md", "--out", "索引3"]);
    expect(none.code).toBe(2);
  });
});
