import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportSchema } from "@xianshen/cli";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { makeReport } from "./report.ts";
import { run } from "./run.ts";

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

  it("lists and shows what notice types ask for, and counts it", async () => {
    const list: { id: string }[] = JSON.parse((await run(base, ["rules", "list", "--json"])).out);
    const { id } = list.find((rule) => rule.id.startsWith("notice-fields/"))!;
    const plain = (await run(base, ["rules", "list"])).out;
    expect(plain).toContain(id);
    expect(plain).toContain(`${list.length} 条规则`);
    const shown = (await run(base, ["rules", "show", id])).out;
    for (const head of ["处置级别", "依据", "建议", "标签", "不应报"]) expect(shown).toContain(head);
    expect(JSON.parse((await run(base, ["rules", "show", id, "--json"])).out)).toMatchObject({ id });
  });

  it("lists by pack and by notice type, and names the nearest", async () => {
    const list = async (...words: string[]): Promise<{ id: string; notice?: string }[]> =>
      JSON.parse((await run(base, ["rules", "list", "--json", ...words])).out);
    const pack = await list("--pack", "secret-marks");
    expect(pack.length).toBeGreaterThan(0);
    expect(pack.filter(({ id }) => !id.startsWith("secret-marks/"))).toEqual([]);
    const type = await list("--type", "budget");
    expect(type.length).toBeGreaterThan(0);
    expect(type.filter(({ notice }) => notice !== "budget")).toEqual([]);
    expect((await run(base, ["rules", "list", "--pack", "secret-mark"])).err).toContain("是否为 secret-marks");
    expect((await run(base, ["rules", "list", "--type", "budgett"])).err).toContain("是否为 budget");
  });

  it("knows what regions add, and where it is in force", async () => {
    const id = "notice-fields/catalog-record-classification";
    expect((await run(base, ["rules", "list"])).out).toMatch(new RegExp(`${id} .*限 anhui-xuancheng`));
    expect((await run(base, ["rules", "show", id])).out).toContain("地区: anhui-xuancheng");
    expect((await run(base, ["new", "catalog_record", "--region", "anhui-xuancheng"])).out).toContain("组配分类：");
    expect((await run(base, ["new", "catalog_record"])).out).not.toContain("组配分类：");
    expect((await run(base, ["new", "catalog_record", "--region", "anhui"])).err).toContain("anhui-xuancheng");
    const cwd = folder("region");
    writeFileSync(join(cwd, "xianshen.yml"), "regions: [anhui-xuancheng]\n");
    writeFileSync(join(cwd, "a.md"), "今天放假");
    const report = JSON.parse((await run(cwd, ["check", "--format", "json"])).out);
    expect(report.tool.packs).toMatchObject({ "regions/anhui-xuancheng": "1.0.0" });
    writeFileSync(join(cwd, "xianshen.yml"), "regions: [anhui-xuanchen]\n");
    const { code, err } = await run(cwd, ["check"]);
    expect(code).toBe(2);
    expect(err).toMatch(/xianshen\.yml:1:11.*anhui-xuancheng/);
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
    expect(names.sort()).toEqual(["configuration", "draft", "notice", "pack", "region", "report"]);
  });
});

describe("a reviewers' command that lacks what it needs", () => {
  it.each([
    [["decide", "2026-0001", "F-123456", "误报"], "必须写明选项 --reason"],
    [["sign", "2026-0001", "公开"], "必须写明选项 --opinion"],
    [["gate"], "必须写明选项 --base"],
    [["index", "."], "必须写明选项 --out"],
    [["submit"], "缺少参数"],
  ])("%j says so and opens no ledger", async (words, told) => {
    const folder = temporaryFolder();
    const { code, err } = await run(folder, words, "", { XIANSHEN_LEDGER: join(folder, "ledger") });
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
    expect(existsSync(join(folder, "ledger"))).toBe(false);
  });
});
