import { execFileSync } from "node:child_process";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MAX_DRAFT_BYTES, readDraft } from "@xianshen/node";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";

const folder = temporaryFolder();

it("reads a file as the draft it is called", async () => {
  writeFileSync(join(folder, "a.md"), "公告");
  expect(readDraft(join(folder, "a.md"), "a.md")).toEqual({
    draft: { path: "a.md", text: "公告" },
    encoding: "utf-8",
  });
});

it("does not read what is too large", async () => {
  writeFileSync(join(folder, "large.md"), "");
  truncateSync(join(folder, "large.md"), MAX_DRAFT_BYTES + 1);
  expect(readDraft(join(folder, "large.md"))).toMatchObject({ problem: { code: "too-large" } });
});

it.each([
  ["a folder", "EISDIR", (path: string) => mkdirSync(path)],
  ["a pipe nobody writes to", "ENOTREG", (path: string) => execFileSync("sh", ["-c", 'mkfifo "$0"', path])],
  ["nothing", "ENOENT", () => undefined],
])("%s is a problem with the system's code", async (name, errno, make) => {
  const path = join(folder, `${name}.md`);
  make(path);
  expect(readDraft(path)).toEqual({ path, problem: { code: "unreadable", data: { errno } } });
});
