import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { COMMAND, environmentOf } from "./run.ts";

const cwd = temporaryFolder();
const room = join(dirname(COMMAND), "..");

it.each([
  ["18.20.0", 2],
  ["20.18.3", 2],
  ["20.19.0", 0],
  ["22.0.0", 0],
])("on Node %s ends with %i", (version, code) => {
  const preload = join(cwd, `node-${version}.cjs`);
  const versions = `{ ...process.versions, node: ${JSON.stringify(version)} }`;
  writeFileSync(preload, `Object.defineProperty(process, "versions", { value: ${versions} });`);
  const words = ["--require", preload, COMMAND, "--version"];
  const { status, stderr } = spawnSync(process.execPath, words, { env: environmentOf(), encoding: "utf8" });
  expect(status).toBe(code);
  expect(stderr.includes("20.19")).toBe(code === 2);
});

it("says what to do when it is not built", () => {
  const bare = join(cwd, "bare");
  mkdirSync(bare);
  cpSync(join(room, "bin"), join(bare, "bin"), { recursive: true });
  cpSync(join(room, "package.json"), join(bare, "package.json"));
  const { status, stderr } = spawnSync(process.execPath, [join(bare, "bin/xianshen.js")], { encoding: "utf8" });
  expect([status, stderr.includes("npm run build")]).toEqual([2, true]);
});

it("runs from its own folder alone, without the packages it is built of", () => {
  const alone = join(cwd, "alone");
  mkdirSync(alone);
  for (const part of ["bin", "dist", "package.json"]) cpSync(join(room, part), join(alone, part), { recursive: true });
  writeFileSync(join(cwd, "a.md"), "今天放假\n");
  for (const format of ["pretty", "json", "junit", "html"]) {
    const words = [join(alone, "bin/xianshen.js"), "check", "a.md", "--format", format];
    const out = execFileSync(process.execPath, words, { cwd, env: environmentOf(), encoding: "utf8" });
    expect(out).toContain("a.md");
  }
});

it("names the licences of what it is built of", () => {
  const notices = readFileSync(join(room, "dist/THIRD-PARTY.txt"), "utf8");
  for (const name of ["unified", "commander", "parse5", "zod", "re2js"])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
  expect(notices).not.toMatch(/undefined|GPL/);
});

it("loads a command only when it is asked for", () => {
  const entry = readdirSync(join(room, "dist")).find((name) => /^program-.*\.js$/.test(name))!;
  const source = readFileSync(join(room, "dist", entry), "utf8");
  for (const late of ["check", "rules", "hook"]) expect(source).toMatch(new RegExp(`import\\("\\./${late}-`));
});
