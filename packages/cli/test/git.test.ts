import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { COMMAND, environmentOf, run } from "./run.ts";

const base = temporaryFolder();

const git = (cwd: string, ...words: string[]) => execFileSync("git", words, { cwd, stdio: "pipe" });

function repository(name: string): string {
  const cwd = join(base, name);
  mkdirSync(cwd);
  git(cwd, "init", "-q");
  return cwd;
}

describe("--changed", () => {
  it("reviews changed files, and staged content with --staged", async () => {
    const cwd = repository("changed");
    expect((await run(cwd, ["check", "--changed"])).code).toBe(0);
    writeFileSync(join(cwd, "a.md"), "机密★1年\n");
    git(cwd, "add", "a.md");
    writeFileSync(join(cwd, "a.md"), "今天放假\n");
    expect((await run(cwd, ["check", "--changed"])).code).toBe(0);
    expect((await run(cwd, ["check", "--changed", "--staged"])).code).toBe(1);
  });

  it("leaves alone what did not change", async () => {
    const cwd = repository("unchanged");
    writeFileSync(join(cwd, "old.md"), "机密★1年\n");
    git(cwd, "add", ".");
    commit(cwd);
    writeFileSync(join(cwd, "new.md"), "今天放假\n");
    git(cwd, "add", "new.md");
    const { code, out } = await run(cwd, ["check", "--changed"]);
    expect([code, out.includes("new.md"), out.includes("old.md")]).toEqual([0, true, false]);
  });

  it("says when there is no repository", async () => {
    const { code, err } = await run(base, ["check", "--changed"]);
    expect([code, err.includes("git")]).toEqual([2, true]);
  });
});

describe("hook install", () => {
  it("installs a hook once and leaves another hook alone", async () => {
    const cwd = repository("hook");
    const hook = join(cwd, ".git/hooks/pre-commit");
    for (let time = 0; time < 2; time += 1) expect((await run(cwd, ["hook", "install"])).code).toBe(0);
    expect(statSync(hook).mode & 0o111).not.toBe(0);
    expect(readFileSync(hook, "utf8")).toContain("check --changed --staged");
    writeFileSync(hook, "#!/bin/sh\n");
    expect((await run(cwd, ["hook", "install"])).code).toBe(2);
    expect(readFileSync(hook, "utf8")).toBe("#!/bin/sh\n");
  });

  it("refuses the commit of a blocked draft and lets a clear one through", async () => {
    const cwd = repository("commit");
    mkdirSync(join(cwd, "node_modules/.bin"), { recursive: true });
    symlinkSync(COMMAND, join(cwd, "node_modules/.bin/xianshen"));
    await run(cwd, ["hook", "install"]);
    writeFileSync(join(cwd, "a.md"), "机密★1年\n");
    git(cwd, "add", "a.md");
    const refused = commit(cwd);
    expect(refused.status).toBe(1);
    expect(`${refused.stdout}${refused.stderr}`).toContain("[不得公开] a.md");
    writeFileSync(join(cwd, "a.md"), "今天放假\n");
    git(cwd, "add", "a.md");
    expect(commit(cwd).status).toBe(0);
    expect(git(cwd, "show", "--stat", "HEAD").toString()).toContain("a.md");
  });
});

function commit(cwd: string): ReturnType<typeof spawnSync> {
  const author = ["-c", "user.name=Test", "-c", "user.email=test@example.invalid"];
  return spawnSync("git", [...author, "commit", "-q", "-m", "change"], { cwd, env: environmentOf() });
}
