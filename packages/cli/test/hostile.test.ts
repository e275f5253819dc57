import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Report, ReportDraft } from "@xianshen/cli";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { run } from "./run.ts";

const ORDINARY = "各单位应当认真落实有关要求，按月报送进展情况。";
const MARK = "机密★1年";
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join("");

const ALIAS_BOMB = `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${times(30, (i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]\n`)}`;

/** Drafts that cannot be read, with the problem each is told for. */
const UNREADABLE: readonly [name: string, content: string | Buffer, problem: string][] = [
  ["empty.md", "", "empty"],
  ["blank.md", " \n\t\n\ufeff", "empty"],
  ["nul.md", Buffer.alloc(5_000), "not-text"],
  ["png.md", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "not-text"],
  ["zip.md", Buffer.from("PK\x03\x04\x14\0\0\0", "latin1"), "not-text"],
  ["invalid.md", Buffer.from([0xff, 0xc3, 0x28, 0xff, 0xff, 0x80, 0x0a]), "not-text"],
  ["huge.md", Buffer.alloc(51 * 1024 * 1024, "a\n"), "too-large"],
  ["quotes.md", `${">".repeat(10_000)} ${MARK}\n`, "too-deep"],
  ["lists.md", times(400, (i) => `${" ".repeat(2 * i)}- ${i}\n`), "too-deep"],
  ["links.md", "[a](".repeat(50_000), "too-dense"],
  ["images.md", `${"![".repeat(5_000)}a${"](b)".repeat(5_000)}`, "too-deep"],
  ["emphasis.md", times(20_000, (i) => `**甲*乙_丙${i}`), "too-dense"],
  ["front.md", `---\na: [1\nb: "\n---\n\n${MARK}\n`, "bad-front-matter"],
  ["deep.md", `${"<div>".repeat(20_000)}${MARK}\n`, "too-deep"],
];

/** Drafts that are long or odd, but can be read. */
const READABLE: readonly [name: string, content: string | Buffer, verdict: string][] = [
  ["gb18030.md", Buffer.from([0xbb, 0xfa, 0xc3, 0xdc, 0xa1, 0xef, 0x31, 0xc4, 0xea, 0x0a]), "blocked"],
  ["utf16.md", Buffer.from(`\ufeff${MARK}\n`, "utf16le"), "blocked"],
  ["line.md", ORDINARY.repeat(9_000), "clear"],
  ["digits.txt", "1234567890".repeat(20_000), "clear"],
  ["phones.md", times(10_000, (i) => `1390000${String(i).padStart(4, "0")}，`), "blocked"],
  ["persons.md", times(4_000, (i) => `张三丰，住宣州区西林街道某某路${i}号3栋2单元401室，`), "blocked"],
  ["bomb.md", `---\n${ALIAS_BOMB}---\n\n${MARK}\n`, "blocked"],
  ["wide.md", `|${"姓名|".repeat(3_000)}\n|${"-|".repeat(3_000)}\n|${"张三|".repeat(3_000)}\n`, "clear"],
];

function folderOf(files: readonly (readonly [string, string | Buffer, string])[]): string {
  const folder = temporaryFolder();
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return folder;
}

function draftsOf(out: string): ReadonlyMap<string, ReportDraft> {
  return new Map((JSON.parse(out) as Report).drafts.map((draft) => [draft.path, draft]));
}

const JSON_CHECK = ["check", "--no-config", "--format", "json"];

describe("drafts that cannot be read", () => {
  it("are each told by name and reason, and the run goes on", async () => {
    const folder = folderOf([...UNREADABLE, ["z.md", `${ORDINARY}\n`, ""]]);
    const { code, out } = await run(folder, [...JSON_CHECK, "."]);
    const drafts = draftsOf(out);
    const told = UNREADABLE.map(([name]) => [name, drafts.get(name)?.verdict, drafts.get(name)?.problems[0]?.code]);
    expect(told).toEqual(UNREADABLE.map(([name, , problem]) => [name, "unreviewable", problem]));
    for (const [name] of UNREADABLE) expect(drafts.get(name)?.problems[0]?.reason).not.toBe("");
    expect(drafts.get("z.md")?.verdict).toBe("clear");
    expect(code).toBe(2);
  });

  it("are told on a terminal by name", async () => {
    const folder = folderOf(UNREADABLE.slice(0, 5));
    const { code, out } = await run(folder, ["check", "--no-config", "."]);
    for (const [name] of UNREADABLE.slice(0, 5)) expect(out).toContain(name);
    expect(code).toBe(2);
  });
});

describe("drafts that are long or odd", () => {
  it("are reviewed", async () => {
    const folder = folderOf(READABLE);
    const { out } = await run(folder, [...JSON_CHECK, "."]);
    const drafts = draftsOf(out);
    const told = READABLE.map(([name]) => [name, drafts.get(name)?.verdict]);
    expect(told).toEqual(READABLE.map(([name, , verdict]) => [name, verdict]));
    expect(drafts.get("gb18030.md")?.encoding).toBe("gb18030");
  });
});

describe.skipIf(process.platform === "win32")("things on disk that are no files", () => {
  it("are told by name or left aside, and the run goes on", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "folder.md"));
    writeFileSync(join(folder, "folder.md", "inner.md"), `${ORDINARY}\n`);
    symlinkSync("nowhere.md", join(folder, "dangling.md"));
    symlinkSync("loop-b.md", join(folder, "loop-a.md"));
    symlinkSync("loop-a.md", join(folder, "loop-b.md"));
    symlinkSync("..", join(folder, "folder.md", "up"));
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    const { code, out } = await run(folder, [...JSON_CHECK, "."]);
    const drafts = draftsOf(out);
    for (const name of ["dangling.md", "loop-a.md", "loop-b.md", "pipe.md"]) {
      expect([name, drafts.get(name)?.problems[0]?.code]).toEqual([name, "unreadable"]);
    }
    expect(drafts.get("folder.md/inner.md")?.verdict).toBe("clear");
    expect(code).toBe(2);
  });

  it.each(["dangling.md", "pipe.md"])("are told when named themselves: %s", async (name) => {
    const folder = temporaryFolder();
    symlinkSync("nowhere.md", join(folder, "dangling.md"));
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    const { code, out } = await run(folder, ["check", "--no-config", name]);
    expect(out).toContain(name);
    expect(code).toBe(2);
  });
});

describe("a configuration", () => {
  it.each([
    ["broken", "packs: [\n"],
    ["of unknown keys", "pakcs: {}\n"],
    ["with a bomb of aliases", ALIAS_BOMB],
    ["of binary", "\0\x01\x02\x03"],
    ["nested too deeply", "[".repeat(20_000)],
  ])("%s stops the run with its name", async (_, text) => {
    const folder = folderOf([
      ["a.md", ORDINARY, ""],
      ["xianshen.yml", text, ""],
    ]);
    const { code, out, err } = await run(folder, ["check", "a.md"]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("xianshen.yml");
    expect(err.length).toBeLessThan(5_000);
  });

  it("that is not there stops the run with its name", async () => {
    const { code, err } = await run(folderOf([["a.md", ORDINARY, ""]]), ["check", "--config", "none.yml", "a.md"]);
    expect([code, err.includes("none.yml")]).toEqual([2, true]);
  });
});
