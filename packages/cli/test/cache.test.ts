import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { run } from "./run.ts";

const folder = temporaryFolder();
const ID = "340100190001010010";
writeFileSync(join(folder, "a.md"), `# 名单\n\n张某，身份证号 ${ID}。\n`);
writeFileSync(join(folder, "b.md"), "# 通知\n\n正文。\n");
const cache = join(folder, "缓存");

interface Shown {
  readonly path: string;
  readonly verdict: string;
  readonly ms: number;
}

async function check(
  ...more: readonly string[]
): Promise<{ readonly drafts: readonly Shown[]; readonly code: number | null }> {
  const { code, out } = await run(folder, ["check", "a.md", "b.md", "--format", "json", "--cache", "缓存", ...more]);
  return { code, drafts: (JSON.parse(out) as { drafts: Shown[] }).drafts };
}

const plain = (drafts: readonly Shown[]): readonly object[] => drafts.map(({ ms: _, ...draft }) => draft);

describe("a cache of reviews", () => {
  it("says the same the second time, and holds no value", async () => {
    const first = await check();
    const written = statSync(cache).mtimeMs;
    const second = await check();
    expect(plain(second.drafts)).toEqual(plain(first.drafts));
    expect([first.code, second.code]).toEqual([1, 1]);
    // Nothing was reviewed, so nothing was written.
    expect(statSync(cache).mtimeMs).toBe(written);
    const text = readFileSync(cache, "utf8");
    expect(text).not.toContain(ID);
    expect(statSync(cache).mode & 0o077).toBe(0);
  });

  it("reviews again what has changed: text, name, rules or what is asked", async () => {
    const lines = (): number => readFileSync(cache, "utf8").trim().split("\n").length;
    const before = lines();
    writeFileSync(join(folder, "b.md"), `# 通知\n\n身份证号 ${ID}。\n`);
    const changed = await check();
    expect(changed.drafts.map(({ verdict }) => verdict)).toEqual(["blocked", "blocked"]);
    expect(lines()).toBe(before + 1);
    await check("--explain");
    expect(lines()).toBe(before + 3);
    writeFileSync(join(folder, "xianshen.yml"), "rules:\n  personal-data/email: {gate: approve}\n");
    await check();
    expect(lines()).toBe(before + 5);
  });

  it("that somebody wrote into is not believed", async () => {
    const { drafts } = await check();
    const [head, ...lines] = readFileSync(cache, "utf8").split("\n");
    const forged = lines.map((line) =>
      line
        .replace(/"verdict":"blocked"/, '"verdict":"clear"')
        .replace(/"findings":\[.*?\],"considered"/, '"findings":[],"considered"'),
    );
    expect(forged).not.toEqual(lines);
    writeFileSync(cache, [head, ...forged].join("\n"));
    expect(plain((await check()).drafts)).toEqual(plain(drafts));
    writeFileSync(cache, "什么也不是\n");
    expect(plain((await check()).drafts)).toEqual(plain(drafts));
  });
});
