import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportSchema } from "@xianshen/cli";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { makeReport } from "./report.ts";
import { run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const base = temporaryFolder();

function folder(name: string): string {
  mkdirSync(join(base, name));
  return join(base, name);
}

describe("help and usage", () => {
  it.each([[["--help"]], [["check", "--help"]], [["rules", "--help"]], [["help", "check"]]])(
    "%j is Chinese and no error",
    async (words) => {
      const { code, out } = await run(base, words);
      expect(code).toBe(0);
      expect(out).toContain("用法：");
      expect(out).not.toMatch(/Usage|display help|Options:/);
    },
  );

  it("is English when asked", async () => {
    expect((await run(base, ["--lang", "en", "check", "--help"])).out).toContain("review drafts");
  });

  it.each([[["bogus"]], [["--bogus"]], [["rules", "show"]], [["check", "--format"]], [["schema", "bogus"]]])(
    "%j is told and exits with 2",
    async (words) => {
      const { code, out, err } = await run(base, words);
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(err).toMatch(/^xianshen: 错误：/);
    },
  );

  it("tells its version", async () => {
    expect((await run(base, ["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("init", () => {
  it("writes a configuration that holds, once", async () => {
    const cwd = folder("init");
    expect((await run(cwd, ["init"])).code).toBe(0);
    const written = readFileSync(join(cwd, "xianshen.yml"), "utf8");
    writeFileSync(join(cwd, "a.md"), "今天放假");
    expect((await run(cwd, ["check"])).code).toBe(0);
    expect((await run(cwd, ["init"])).code).toBe(2);
    expect(readFileSync(join(cwd, "xianshen.yml"), "utf8")).toBe(written);
  });
});

describe("rules", () => {
  it("lists, shows and names the nearest", async () => {
    const list = JSON.parse((await run(base, ["rules", "list", "--json"])).out);
    const { id } = list[0];
    expect((await run(base, ["rules", "list"])).out).toContain(id);
    expect((await run(base, ["rules", "show", id])).out).toContain("依据");
    const missing = await run(base, ["rules", "show", `${id}x`]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain(id);
  });

  it("proves packs of one's own, and tells which example fails", async () => {
    const cwd = folder("packs");
    const pack = (bad: string) => `pack: own
version: 1.0.0
title: {zh: 本单位, en: Own}
rules:
  - id: own/plan
    title: {zh: 计划, en: Plan}
    gate: approve
    find: {terms: [青松计划]}
    type: own_plan
    approver: [leader]
    basis: [{law: 内部规定}]
    advice: {zh: 删去, en: remove}
    examples: {bad: [${bad}], ok: [青松树]}
`;
    writeFileSync(join(cwd, "own.yml"), pack("关于青松计划的通知"));
    expect((await run(cwd, ["rules", "test", "."])).err).not.toContain("own/plan");
    writeFileSync(join(cwd, "own.yml"), pack("无关"));
    const failed = await run(cwd, ["rules", "test", "."]);
    expect(failed.code).toBe(1);
    expect(failed.err).toContain("own.yml");
  });
});

describe("schema", () => {
  it("describes the report as the library does", async () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse((await run(base, ["schema", "report"])).out));
    expect(validate(makeReport())).toBe(true);
    expect(reportSchema.safeParse(makeReport()).success).toBe(true);
    expect(validate({ ...makeReport(), extra: 1 })).toBe(false);
  });

  it("has every schema by name", async () => {
    const names = Object.keys(JSON.parse((await run(base, ["schema"])).out));
    expect(names.sort()).toEqual(["configuration", "draft", "notice", "pack", "report"]);
  });
});

describe("git", () => {
  const git = (cwd: string, ...words: string[]) => execFileSync("git", words, { cwd, stdio: "pipe" });

  it("reviews changed files, and staged content with --staged", async () => {
    const cwd = folder("changed");
    git(cwd, "init", "-q");
    expect((await run(cwd, ["check", "--changed"])).code).toBe(0);
    writeFileSync(join(cwd, "a.md"), "机密★1年\n");
    git(cwd, "add", "a.md");
    writeFileSync(join(cwd, "a.md"), "今天放假\n");
    expect((await run(cwd, ["check", "--changed"])).code).toBe(0);
    expect((await run(cwd, ["check", "--changed", "--staged"])).code).toBe(1);
  });

  it("installs a hook once and leaves another hook alone", async () => {
    const cwd = folder("hook");
    git(cwd, "init", "-q");
    const hook = join(cwd, ".git/hooks/pre-commit");
    for (let time = 0; time < 2; time += 1) expect((await run(cwd, ["hook", "install"])).code).toBe(0);
    expect(statSync(hook).mode & 0o111).not.toBe(0);
    expect(readFileSync(hook, "utf8")).toContain("check --changed --staged");
    writeFileSync(hook, "#!/bin/sh\n");
    expect((await run(cwd, ["hook", "install"])).code).toBe(2);
    expect(readFileSync(hook, "utf8")).toBe("#!/bin/sh\n");
  });

  it("says when there is no repository", async () => {
    const { code, err } = await run(base, ["check", "--changed"]);
    expect([code, err.includes("git")]).toEqual([2, true]);
  });
});
