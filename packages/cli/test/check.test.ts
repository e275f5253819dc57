import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportSchema } from "@xianshen/cli";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { run } from "./run.ts";

const cwd = temporaryFolder();

/** Synthetic: birth year 1900. */
const ID = "11010519000101001X";
const MOBILE = "13800138000";
const LEAK = `# 公告\n\n张某，身份证号 ${ID}，手机 ${MOBILE}。\n`;

function put(name: string, content: string | Buffer): string {
  mkdirSync(join(cwd, name, ".."), { recursive: true });
  writeFileSync(join(cwd, name), content);
  return name;
}

beforeAll(() => {
  put("clear/a.md", "# 公告\n\n今天放假。\n");
  put("leak/a.md", LEAK);
  put("mixed/a.md", LEAK);
  put("mixed/b.md", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
  put("gb/a.txt", Buffer.from("b9abb8e6b7a2b2bc", "hex"));
  put("code/a.ts", "const a = 1;");
  mkdirSync(join(cwd, "loop"));
  symlinkSync("self.md", join(cwd, "loop/self.md"));
  symlinkSync("..", join(cwd, "loop/up"));
  mkdirSync(join(cwd, "none"));
});

describe("exit code", () => {
  it.each([
    ["0 when all is clear", 0, ["clear"]],
    ["1 when a draft is blocked", 1, ["leak", "clear"]],
    ["2 when something could not be read, whatever else was found", 2, ["mixed"]],
    ["2 for a file that cannot be opened", 2, ["loop"]],
    ["2 for no files", 2, ["none"]],
    ["2 for no drafts among the files", 2, ["code"]],
    ["2 for a path that is not there", 2, ["nope.md"]],
    ["2 for a pattern without matches", 2, ["*.nope"]],
    ["2 for an unknown option", 2, ["--nope"]],
    ["2 for an unknown format", 2, ["--format", "nope"]],
    ["2 for options that contradict each other", 2, ["clear", "--mask", "--write", "--out", "x"]],
    ["2 for an option without effect", 2, ["clear", "--write"]],
    ["2 for a missing configuration", 2, ["clear", "--config", "nope.yml"]],
  ])("%s", async (_name, code, words) => {
    const ran = await run(cwd, ["check", ...words]);
    expect(ran.code).toBe(code);
    expect(ran.out + ran.err).not.toContain(MOBILE);
    if (code === 2) expect(ran.out + ran.err).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe("the JSON report", () => {
  it("is what its schema says, with every draft in order", async () => {
    const { out } = await run(cwd, ["check", "leak", "gb", "clear", "code", "--format", "json"]);
    const report = reportSchema.parse(JSON.parse(out));
    expect(report.drafts.map(({ path, verdict, encoding }) => [path, verdict, encoding])).toEqual([
      ["clear/a.md", "clear", undefined],
      ["gb/a.txt", "clear", "gb18030"],
      ["leak/a.md", "blocked", undefined],
    ]);
    expect(report.summary).toMatchObject({ drafts: 3, clear: 2, blocked: 1, skipped: [{ path: "code/a.ts" }] });
    const id = report.drafts[2]?.findings.find(({ type }) => type === "resident_id_18");
    expect(LEAK.slice(id?.place.start.offset, id?.place.end.offset)).toBe(ID);
    expect(report.drafts[0]).not.toHaveProperty("entities");
    expect(report.drafts[0]).not.toHaveProperty("considered");
  });

  it("has no digest of what was not read, and names every pack in force", async () => {
    const { out } = await run(cwd, ["check", "loop", "mixed", "--format", "json"]);
    const { drafts, tool } = reportSchema.parse(JSON.parse(out));
    expect(drafts.map(({ path, digest }) => [path, digest === null])).toEqual([
      ["loop/self.md", true],
      ["loop/up", true],
      ["mixed/a.md", false],
      ["mixed/b.md", true],
    ]);
    expect(tool.packs["notice-fields"]).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("has entities and what was considered only when asked", async () => {
    const { out } = await run(cwd, ["check", "leak", "--format", "json", "--entities", "--explain"]);
    const [draft] = reportSchema.parse(JSON.parse(out)).drafts;
    expect(draft).toHaveProperty("entities");
    expect(draft).toHaveProperty("considered");
  });
});

it.each(["pretty", "json", "jsonl", "sarif", "junit", "github", "markdown", "html"])(
  "%s shows no value",
  async (format) => {
    const words = ["check", "leak", "--format", format, "--explain", "--entities"];
    const { code, out, err } = await run(cwd, words);
    expect(code).toBe(1);
    for (const value of [ID, MOBILE, ID.slice(6, 14)]) expect(out + err).not.toContain(value);
  },
);

describe("--explain", () => {
  it("says how the type was recognised, why a finding stands, when its rule would not apply, and what was cleared", async () => {
    const head = "# 某镇2023年第四季度农村低保对象公示\n\n公示期：2023年12月1日至12月7日。\n\n";
    put("explain/a.md", `${head}监督电话：0563-3000000\n\n张某，手机 ${MOBILE}。\n`);
    const { out } = await run(cwd, ["check", "explain", "--explain"]);
    for (const told of ["识别为“低保", "把握 95%", "近处有标签“手机”", "下列情形本规则不报：", "已考虑而未报"]) {
      expect(out).toContain(told);
    }
    expect(out).not.toContain("social_assistance");
    expect((await run(cwd, ["check", "explain"])).out).not.toContain("下列情形本规则不报");
  });
});

describe("standard input", () => {
  it("is one draft with the given name", async () => {
    const { code, out } = await run(cwd, ["check", "-", "--name", "公告/b.md", "--format", "jsonl"], LEAK);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ path: "公告/b.md", verdict: "blocked" });
  });

  it("goes through --mask as a filter", async () => {
    const { out, err } = await run(cwd, ["check", "-", "--mask"], LEAK);
    expect(out).toMatch(/^# 公告\n\n张某，身份证号 \S+，手机 \S+\n$/);
    expect(out + err).not.toContain(MOBILE);
  });
});

describe("--mask", () => {
  it("writes a copy beside the draft and leaves the draft", async () => {
    put("mask/a.md", LEAK);
    await run(cwd, ["check", "mask/a.md", "--mask"]);
    expect(readFileSync(join(cwd, "mask/a.md"), "utf8")).toBe(LEAK);
    expect(readFileSync(join(cwd, "mask/a.masked.md"), "utf8")).not.toContain(MOBILE);
  });

  it("writes into a folder, never beside it, and in place only when told", async () => {
    put("mask2/in/a.md", LEAK);
    await run(join(cwd, "mask2"), ["check", "in", "../leak/a.md", "--mask", "--out", "out"]);
    for (const copy of ["mask2/out/in/a.md", "mask2/out/leak/a.md"]) {
      expect(readFileSync(join(cwd, copy), "utf8")).not.toContain(ID);
    }
    await run(join(cwd, "mask2"), ["check", "in", "--mask", "--write"]);
    expect(readFileSync(join(cwd, "mask2/in/a.md"), "utf8")).not.toContain(ID);
  });

  it("makes no copy of a draft with a state-secret mark", async () => {
    put("mask3/a.md", `机密★1年\n\n${LEAK}`);
    const { err } = await run(cwd, ["check", "mask3", "--mask"]);
    expect(existsSync(join(cwd, "mask3/a.masked.md"))).toBe(false);
    expect(err).toContain("泄密事件");
  });
});

describe("a broken configuration", () => {
  it.each([
    ["an unknown key, with the nearest one", "version: 1\nrulez: {}\n", /xianshen\.yml:2:1 .*rulez.*rules/],
    ["YAML that does not parse", "packs: [\n", /xianshen\.yml:\d+:\d+ /],
    ["a forbid lowered without a reason", "rules:\n  personal-data/mobile: {gate: advise}\n", /xianshen\.yml:2:\d+ /],
  ])("%s stops the run", async (_name, text, told) => {
    const folder = `config-${text.length}`;
    put(`${folder}/xianshen.yml`, text);
    put(`${folder}/a.md`, "正文");
    const { code, err } = await run(join(cwd, folder), ["check", "a.md"]);
    expect(code).toBe(2);
    expect(err).toMatch(told);
    expect(err).toMatch(/^xianshen: 错误：xianshen\.yml:/);
  });

  it("is named from the working folder, or by its full path where that is shorter", async () => {
    put("far/xianshen.yml", "rulez: {}\n");
    put("far/a.md", "正文");
    expect((await run(cwd, ["check", "far"])).err).toContain("错误：far/xianshen.yml:1:1");
    mkdirSync(join(cwd, "none/of/these/folders/holds/any/of/it"), { recursive: true });
    const deep = join(cwd, "none/of/these/folders/holds/any/of/it");
    expect((await run(deep, ["check", join(cwd, "far/a.md")])).err).toMatch(/错误：\S*far\/xianshen\.yml:1:1/);
  });
});

describe("the key", () => {
  it("that others can read stops the run", async () => {
    put("home/xianshen/key", "ab".repeat(32));
    const { code, err } = await run(cwd, ["check", "clear"], "", {
      XIANSHEN_KEY: "",
      XDG_CONFIG_HOME: join(cwd, "home"),
    });
    expect(code).toBe(2);
    expect(err).toContain("chmod 600");
  });

  it("gives the same fingerprints when lines move", async () => {
    const print = async (text: string) =>
      JSON.parse((await run(cwd, ["check", "-", "--format", "jsonl"], text)).out).findings.map(
        (finding: { fingerprint: string }) => finding.fingerprint,
      );
    expect(await print(LEAK)).toEqual(await print(`\n\n${LEAK}`));
  });
});

describe("language", () => {
  it.each([
    ["Chinese by default", [], { LC_ALL: "", LANG: "C" }, "不得公开"],
    ["English by the environment", [], { LC_ALL: "en_US.UTF-8" }, "blocked"],
    ["English by option", ["--lang", "en"], {}, "blocked"],
    ["Chinese by option", ["--lang", "zh"], { LC_ALL: "en_US.UTF-8" }, "不得公开"],
  ])("is %s", async (_name, words, environment, told) => {
    expect((await run(cwd, ["check", "leak", ...words], "", environment)).out).toContain(told);
  });
});

it("writes the report to a file", async () => {
  const { out } = await run(cwd, ["check", "leak", "--format", "html", "--output", "report.html"]);
  expect(out).toBe("");
  expect(readFileSync(join(cwd, "report.html"), "utf8")).toContain("<!doctype html>");
});
