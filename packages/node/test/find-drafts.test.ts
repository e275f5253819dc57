import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findDrafts } from "@xianshen/node";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";

const base = temporaryFolder();
const cwd = join(base, "site");

const FILES = [
  "a.md",
  "b.TXT",
  "deep/c.markdown",
  "deep/table.xlsx",
  "scan.JPG",
  "code.ts",
  "ignored/x.md",
  "private/y.md",
  "node_modules/z.md",
  "[1].md",
];

beforeAll(() => {
  for (const name of FILES) {
    mkdirSync(join(cwd, name, ".."), { recursive: true });
    writeFileSync(join(cwd, name), "正文");
  }
  writeFileSync(join(base, "outside.md"), "正文");
  writeFileSync(join(cwd, ".gitignore"), "ignored/\n");
  writeFileSync(join(cwd, ".xianshenignore"), "private/\n");
  symlinkSync("../outside.md", join(cwd, "out.md"));
  symlinkSync("a.md", join(cwd, "again.md"));
  symlinkSync("self.md", join(cwd, "self.md"));
  symlinkSync("../deep", join(cwd, "deep/loop"));
  symlinkSync("nowhere.md", join(cwd, "broken.md"));
});

describe("a folder", () => {
  it("gives drafts, documents without a reader and what is left aside, each told apart", async () => {
    const found = await findDrafts(["."], cwd);
    expect(found.drafts).toEqual([
      { path: "[1].md", problem: null },
      { path: "a.md", problem: null },
      { path: "b.TXT", problem: null },
      { path: "broken.md", problem: { code: "unreadable", data: { errno: "ENOENT" } } },
      { path: "deep/c.markdown", problem: null },
      { path: "deep/table.xlsx", problem: { code: "no-reader", data: { extension: "xlsx" } } },
      { path: "out.md", problem: { code: "unreadable", data: { errno: "outside-link" } } },
      { path: "scan.JPG", problem: { code: "no-reader", data: { extension: "jpg" } } },
      { path: "self.md", problem: { code: "unreadable", data: { errno: "ELOOP" } } },
    ]);
    expect(found.skipped.filter(({ path }) => !path.startsWith("."))).toEqual([
      { path: "again.md", reason: "same-file" },
      { path: "code.ts", reason: "not-a-draft" },
      { path: "deep/loop", reason: "folder-link" },
    ]);
  });

  it("asks whether a draft is wanted, and tells of those that are not", async () => {
    const found = await findDrafts(["deep"], cwd, async (file) => !file.endsWith(".markdown"));
    expect(found.skipped).toContainEqual({ path: "deep/c.markdown", reason: "configuration" });
    expect(found.drafts.map(({ path }) => path)).toEqual(["deep/table.xlsx"]);
  });
});

describe("names", () => {
  it.each([
    ["a file by itself, ignored or not", ["ignored/x.md"], ["ignored/x.md"]],
    ["the same file twice", ["a.md", "./a.md", join(cwd, "a.md")], ["a.md"]],
    ["a file named like a pattern", ["[1].md"], ["[1].md"]],
    ["a file above", ["../outside.md"], ["../outside.md"]],
  ])("%s", async (_name, named, expected) => {
    const found = await findDrafts(named, cwd);
    expect(found.drafts.map(({ path }) => path)).toEqual(expected);
  });

  it("a pattern finds in folders", async () => {
    const found = await findDrafts(["**/*.{md,markdown}"], cwd);
    expect(found.drafts.map(({ path }) => path)).toEqual([
      "[1].md",
      "a.md",
      "broken.md",
      "deep/c.markdown",
      "out.md",
      "self.md",
    ]);
  });

  it("a named file counts although the configuration would leave it out", async () => {
    expect((await findDrafts(["a.md"], cwd, async () => false)).drafts).toHaveLength(1);
  });

  it.each([
    ["path-missing", "nope.md"],
    ["path-missing", "a.md/below.md"],
    ["pattern-empty", "*.nope"],
  ])("fails with %s for %s", async (code, name) => {
    await expect(findDrafts([name], cwd)).rejects.toMatchObject({ code, data: { path: name } });
  });
});
