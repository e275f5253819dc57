import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { remark } from "remark";
import { VFile } from "vfile";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import remarkXianshen, * as door from "../src/index.ts";

const run = promisify(execFile);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "remark-xianshen-"));
  vi.stubEnv("XDG_CONFIG_HOME", join(folder, "config"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function lint(value: string, options: door.Options = {}): Promise<VFile> {
  const file = new VFile({ cwd: folder, path: join(folder, "draft.md"), value });
  return remark().use(remarkXianshen, options).process(file);
}

it("exposes the plugin alone", () => {
  expect(Object.keys(door)).toEqual(["default"]);
});

describe("messages", () => {
  it("places a finding where it stands, with rule, source, basis and advice, and without its value", async () => {
    const { messages } = await lint("# 名单\n\n证件号 11010519491231002X\n");
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      ruleId: "personal-data/resident-id",
      source: "xianshen",
      fatal: true,
      line: 3,
      column: 5,
      actual: "11*************02X",
    });
    expect(messages[0]?.place).toMatchObject({ start: { offset: 10 }, end: { offset: 28 } });
    expect(messages[0]?.note).toContain("《居民身份证法》");
    expect(JSON.stringify(messages)).not.toContain("19491231");
  });

  it.each([
    ["机密★1年", true],
    ["联系人：某某某，联系电话：13000000000", false],
    ["材料发至zhangsan0000@example.com", undefined],
  ])("tells the gate of %j by its severity", async (text, fatal) => {
    const { messages } = await lint(text);
    expect(messages.map((message) => message.fatal)).toEqual([fatal]);
  });

  it("says nothing of a clear draft and leaves the text alone", async () => {
    const file = await lint("# 通告\n\n保守国家秘密是公民的义务。\n");
    expect(file.messages).toEqual([]);
    expect(String(file)).toBe("# 通告\n\n保守国家秘密是公民的义务。\n");
  });

  it("is fatal about a draft that cannot be read", async () => {
    const { messages } = await lint(" \n");
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([["empty", true]]);
  });

  it("speaks the language asked for", async () => {
    const { messages } = await lint("机密★1年", { lang: "en" });
    expect(messages[0]?.reason).toBe("State-secret mark");
  });

  it("obeys the configuration above the file", async () => {
    writeFileSync(join(folder, "xianshen.yml"), "rules:\n  personal-data/mobile-in-contact-line:\n    gate: forbid\n");
    const { messages } = await lint("联系人：某某某，联系电话：13000000000");
    expect(messages[0]?.fatal).toBe(true);
  });
});

it("works in remark's own command", async () => {
  const command = fileURLToPath(new URL("../../../node_modules/.bin/remark", import.meta.url));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(new URL("..", import.meta.url).pathname, join(folder, "node_modules", "remark-xianshen"), "dir");
  writeFileSync(join(folder, "draft.md"), "机密★1年\n");
  copyFileSync(join(folder, "draft.md"), join(folder, "other.md"));
  const args = [command, "--no-config", "--frail", "--use", "remark-xianshen", "draft.md", "other.md"];
  const failed = await run(process.execPath, args, { cwd: folder }).catch((error) => error);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain("secret-marks/mark");
  expect(failed.stderr.match(/xianshen/g)?.length).toBeGreaterThanOrEqual(2);
});
