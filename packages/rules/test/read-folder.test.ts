import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { RulesError, readRulesFolder } from "../src/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));

it("reads a folder and those in it, but no hidden ones", async () => {
  const { rules, problems } = await readRulesFolder(fixture("rules"));
  expect(problems).toEqual([]);
  expect(rules.rules.map(({ id }) => id)).toEqual(["demo/words"]);
});

it("tells a file that is not UTF-8 and loads the others", async () => {
  const { rules, problems } = await readRulesFolder(fixture("broken"));
  expect(problems).toMatchObject([{ file: join(fixture("broken"), "gbk.yml"), line: 0, code: "not-utf8" }]);
  expect(rules.rules).toHaveLength(1);
});

it("tells a dangling link and does not follow a loop", async () => {
  const folder = temporaryFolder();
  await symlink(join(folder, "nowhere"), join(folder, "gone.yaml"));
  await symlink(folder, join(folder, "loop"));
  expect((await readRulesFolder(folder)).problems).toMatchObject([
    { code: "file-unreadable", facts: { reason: "ENOENT" } },
  ]);
});

it("throws for a folder that is not there", async () => {
  const reading = readRulesFolder(join(fixture("rules"), "nope"));
  await expect(reading).rejects.toThrow(RulesError);
  await expect(reading).rejects.toMatchObject({
    code: "folder-unreadable",
    problems: [{ facts: { reason: "ENOENT" } }],
  });
});
