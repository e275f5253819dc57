import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { GitProposal, judgeProposal, reviewProposal, summaryOf } from "../src/index.ts";

const ID = "340100190001010010";
const environment = { ...process.env, XIANSHEN_KEY: "ab".repeat(32) };
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A repository whose main has one good file; work happens on `topic`. */
class Repository {
  readonly folder: string = mkdtempSync(join(tmpdir(), "xianshen-git-"));

  constructor(files: Readonly<Record<string, string>> = {}) {
    folders.push(this.folder);
    this.git("init", "-q", "-b", "main");
    this.commit({ "通知.md": "# 通知\n\n各科室按时报送材料。\n", ...files });
    this.git("checkout", "-q", "-b", "topic");
  }

  git(...words: readonly string[]): string {
    const who = ["-c", "user.name=zhang", "-c", "user.email=zhang@example.gov.cn", "-c", "protocol.file.allow=always"];
    return execFileSync("git", [...who, ...words], { cwd: this.folder, encoding: "utf8" });
  }

  /** Writes files (null removes one) and commits all. */
  commit(files: Readonly<Record<string, string | Uint8Array | null>>): string {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      if (text === null) rmSync(file);
      else writeFileSync(file, text);
    }
    this.git("add", "-A");
    this.git("commit", "-q", "-m", "work");
    return this.git("rev-parse", "HEAD").trim();
  }

  async judge(base = "main", head = "topic") {
    const proposal = await GitProposal.open(this.folder, base, head);
    return judgeProposal(proposal, await reviewProposal(proposal, { environment }), null);
  }
}

const LEAK = `# 名单\n\n张某，身份证号 ${ID}。\n`;
const GOOD = "# 公告\n\n现将有关事项公告如下。\n";

describe("what is reviewed", () => {
  it("a clean proposal is clear, and says what was read", async () => {
    const repository = new Repository();
    repository.commit({ "公告.md": GOOD });
    const judgement = await repository.judge();
    expect(judgement.verdict).toBe("clear");
    expect(summaryOf(judgement, "zh-CN").summary).toContain("已审查 1 个文件（含历次提交共 1 个版本，1 次提交）");
  });

  it("a leak blocks", async () => {
    const repository = new Repository();
    repository.commit({ "名单.md": LEAK });
    const judgement = await repository.judge();
    expect(judgement.verdict).toBe("blocked");
    expect(JSON.stringify(summaryOf(judgement, "zh-CN"))).not.toContain(ID);
  });

  it("a value a later commit took out still blocks, and its commit is named", async () => {
    const repository = new Repository();
    const leak = repository.commit({ "名单.md": LEAK });
    repository.commit({ "名单.md": GOOD });
    const judgement = await repository.judge();
    expect(judgement.verdict).toBe("blocked");
    expect(judgement.history.map(({ path, commit }) => [path, commit])).toEqual([["名单.md", leak]]);
    expect(summaryOf(judgement, "zh-CN").summary).toContain(leak.slice(0, 10));
    repository.git("reset", "-q", "--soft", "main");
    repository.commit({});
    expect((await repository.judge()).verdict).toBe("clear");
  });

  it("so does one whose file a later commit deleted or renamed away", async () => {
    const repository = new Repository();
    repository.commit({ "名单.md": LEAK });
    repository.commit({ "名单.md": null, "改名.md": GOOD });
    expect((await repository.judge()).history).toHaveLength(1);
  });

  it("a renamed file is read under its new name", async () => {
    const repository = new Repository();
    repository.git("mv", "通知.md", "新通知.md");
    repository.commit({});
    const { files } = await repository.judge();
    expect(files.map(({ file }) => file.path)).toEqual(["新通知.md"]);
  });

  it("a merge brings only what it takes from no parent", async () => {
    const repository = new Repository();
    repository.commit({ "公告.md": GOOD });
    repository.git("checkout", "-q", "main");
    repository.commit({ "主线.md": LEAK });
    repository.git("checkout", "-q", "topic");
    repository.git("merge", "-q", "--no-commit", "main");
    repository.commit({ "合并时加的.md": LEAK });
    const judgement = await repository.judge();
    expect(judgement.files.map(({ file }) => file.path).sort()).toEqual(["公告.md", "合并时加的.md"]);
    expect(judgement.verdict).toBe("blocked");
  });

  it.each([
    ["图片.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])],
    ["文件.docx", new Uint8Array([0x50, 0x4b, 3, 4])],
    ["程序.bin", new Uint8Array([0, 1, 2, 3, 255])],
    ["指针.md", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"],
    ["空.md", ""],
  ])("%s cannot be read and blocks", async (path, content) => {
    const repository = new Repository();
    repository.commit({ [path]: content });
    const judgement = await repository.judge();
    expect(judgement.verdict).toBe("unreviewable");
    expect(summaryOf(judgement, "zh-CN").summary).toContain("无法审查的文件");
  });

  it("links and submodules block, and what was unreadable once and removed does too", async () => {
    const linked = new Repository();
    symlinkSync("/etc/passwd", join(linked.folder, "链接.md"));
    linked.commit({});
    expect((await linked.judge()).verdict).toBe("unreviewable");
    const nested = new Repository();
    nested.git("submodule", "--quiet", "add", new Repository().folder, "sub");
    nested.commit({});
    expect((await nested.judge()).files.map(({ file }) => file.review.problems[0]?.data.errno)).toContain("submodule");
    const gone = new Repository();
    gone.commit({ "图.png": new Uint8Array([0, 1, 2]) });
    gone.commit({ "图.png": null, "公告.md": GOOD });
    const judgement = await gone.judge();
    expect([judgement.verdict, judgement.unreadHistory.length]).toEqual(["unreviewable", 1]);
  });

  it("text that is no draft is read for values, and an empty placeholder is nothing", async () => {
    const repository = new Repository();
    repository.commit({ "assets/.gitkeep": "", "data.js": `export const id = "${ID}";\n` });
    const judgement = await repository.judge();
    expect(judgement.files.map(({ file }) => file.path)).toEqual(["data.js"]);
    expect(judgement.verdict).toBe("blocked");
  });

  it("names in any script and with odd signs are read", async () => {
    const repository = new Repository();
    const names = ["a b.md", "换\n行.md", '"引号".md', "tab\t.md", "目录/深/文.md"];
    repository.commit(Object.fromEntries(names.map((name) => [name, LEAK])));
    const { files } = await repository.judge();
    expect(files.map(({ file }) => file.path).sort()).toEqual([...names].sort());
  });
});

describe("the configuration", () => {
  it("is the base's: a proposal cannot switch the gate off", async () => {
    const repository = new Repository({ "xianshen.yml": "version: 1\n" });
    repository.commit({ "xianshen.yml": 'version: 1\nignore: ["**"]\n', "名单.md": LEAK });
    const judgement = await repository.judge();
    expect(judgement.verdict).toBe("blocked");
    expect(judgement.review.configuration).toMatchObject({
      changed: [{ path: "名单.md", from: "blocked", to: "skipped" }],
    });
  });

  it("a proposal that changes it is held for the secrecy reviewer, and a broken one is not passed", async () => {
    const held = new Repository();
    held.commit({ "xianshen.yml": "version: 1\nrules:\n  personal-data/email: {gate: approve}\n" });
    expect((await held.judge()).verdict).toBe("held");
    const broken = new Repository();
    broken.commit({ "xianshen.yml": "version: 1\nfoo: bar\n" });
    expect((await broken.judge()).verdict).toBe("unreviewable");
  });

  it("rule packs, word lists and rosters it names govern too", async () => {
    const repository = new Repository({
      "xianshen.yml": "version: 1\nwords:\n  names: {file: 词表/内部.txt, gate: forbid}\n",
      "词表/内部.txt": "青松计划\n",
    });
    repository.commit({ "词表/内部.txt": "别的计划\n", "公告.md": "# 公告\n\n青松计划开始实施。\n" });
    const judgement = await repository.judge();
    expect(judgement.verdict).toBe("blocked");
    expect(judgement.review.configuration?.paths).toEqual(["词表/内部.txt"]);
  });

  it("leaves aside what it ignores, and says so", async () => {
    const repository = new Repository({ "xianshen.yml": "version: 1\nignore: [assets/**]\n" });
    repository.commit({ "assets/a.png": new Uint8Array([0, 1]), "公告.md": GOOD });
    const judgement = await repository.judge();
    expect(judgement.verdict).toBe("clear");
    expect(summaryOf(judgement, "zh-CN").summary).toContain("assets/a.png");
  });
});

describe("what is out of reach is not passed", () => {
  it("an unknown branch", async () => {
    await expect(new Repository().judge("nowhere")).rejects.toMatchObject({ code: "commits-missing" });
  });

  it("a clone that was cut short", async () => {
    const repository = new Repository();
    repository.commit({ "公告.md": GOOD });
    repository.commit({ "公告.md": `${GOOD}\n完。\n` });
    const shallow = mkdtempSync(join(tmpdir(), "xianshen-git-"));
    folders.push(shallow);
    execFileSync("git", ["clone", "-q", "--depth", "1", "--no-single-branch", `file://${repository.folder}`, shallow]);
    await expect(GitProposal.open(shallow, "origin/main", "HEAD")).rejects.toMatchObject({ code: "commits-missing" });
  });

  it("branches without a common history", async () => {
    const repository = new Repository();
    repository.git("checkout", "-q", "--orphan", "other");
    repository.commit({ "公告.md": GOOD });
    await expect(repository.judge("main", "other")).rejects.toMatchObject({ code: "no-common-base" });
  });
});

describe("the summary", () => {
  it("keeps within the forge's bytes and counts what does not fit", async () => {
    const repository = new Repository();
    const lines = Array.from({ length: 800 }, (_, at) => `联系人某，手机 1390013${String(at).padStart(4, "0")}。`);
    repository.commit({ "名单.md": `# 名单\n\n${lines.join("\n\n")}\n` });
    const { summary, text } = summaryOf(await repository.judge(), "zh-CN");
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_535);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535);
    expect(text).toMatch(/另有 \d+ 行未列出/);
  });

  it("quotes nothing of an incident and gives no place", async () => {
    const repository = new Repository();
    repository.commit({ "要情.md": "# 要情\n\n第一段。\n\n机密★1年\n\n第三段。\n" });
    const judgement = await repository.judge();
    const told = JSON.stringify(summaryOf(judgement, "zh-CN"));
    expect(judgement.incident).toBe(true);
    expect(told).toContain("24 小时");
    expect(told).not.toMatch(/机密★|第 5 行|要情\\n/);
  });

  it("renders nothing a file name or a text brings along", async () => {
    const repository = new Repository();
    repository.commit({ "[x](http:evil) @all <b>|.md": LEAK });
    const { text } = summaryOf(await repository.judge(), "en");
    expect(text).not.toMatch(/(?<!\\)\[x|@all|(?<!\\)<b>/);
  });
});
