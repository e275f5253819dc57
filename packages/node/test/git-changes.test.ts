import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changedFiles, hookPath, objectBytes, stagedFiles } from "@xianshen/node";
import { beforeEach, expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";

const base = temporaryFolder();
let repository = "";

function git(...words: string[]): void {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...words], { cwd: repository, stdio: "pipe" });
}

function put(name: string, text: string): void {
  mkdirSync(join(repository, name, ".."), { recursive: true });
  writeFileSync(join(repository, name), text);
}

beforeEach(() => {
  repository = join(base, String(Math.random()).slice(2));
  mkdirSync(repository);
  git("init", "-q");
  put("kept.md", "旧");
  put("gone.md", "旧");
  put("模块/改.md", "旧");
  git("add", ".");
  git("commit", "-qm", "first");
});

it("lists staged and modified files, not deleted and untracked ones, from any folder", async () => {
  put("模块/改.md", "新");
  put("staged.md", "新");
  git("add", "staged.md");
  rmSync(join(repository, "gone.md"));
  put("untracked.md", "新");
  const files = await changedFiles(join(repository, "模块"));
  expect(files.map((file) => file.slice(repository.length + 1))).toEqual(["staged.md", "模块/改.md"]);
});

it("gives the staged content, not the one on disk, and leaves links out", async () => {
  put("kept.md", "暂存");
  symlinkSync("kept.md", join(repository, "link.md"));
  git("add", ".");
  put("kept.md", "磁盘");
  const files = await stagedFiles(repository);
  expect(files.map(({ path }) => path.slice(repository.length + 1))).toEqual(["kept.md"]);
  expect(Buffer.from(await objectBytes(repository, files[0]!.object)).toString()).toBe("暂存");
});

it("works before the first commit", async () => {
  rmSync(join(repository, ".git"), { recursive: true });
  git("init", "-q");
  git("add", "kept.md");
  expect(await stagedFiles(repository)).toHaveLength(1);
  expect(await changedFiles(repository)).toHaveLength(1);
});

it("follows git's own setting for hooks", async () => {
  git("config", "core.hooksPath", "my-hooks");
  expect(await hookPath(repository, "pre-commit")).toBe(join(repository, "my-hooks/pre-commit"));
});

it("says when there is no repository", async () => {
  await expect(changedFiles(base)).rejects.toMatchObject({ code: "not-a-repository" });
});
