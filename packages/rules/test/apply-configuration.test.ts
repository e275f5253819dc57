import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createReviewer, type RuleSet } from "@xianshen/core";
import { describe, expect, it } from "vitest";
import { applyConfiguration, type Configuration, loadRules, parseConfiguration, readWordFiles } from "../src/index.ts";
import { noticeText, packText } from "./pack-text.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const base: RuleSet = loadRules([
  {
    path: "a.yaml",
    text: packText([
      { id: "demo/hard", gate: "forbid" },
      { id: "demo/middle", gate: "approve" },
      { id: "demo/soft", gate: "advise" },
    ]),
  },
  { path: "n.yaml", text: noticeText() },
]).rules;

const configure = (text: string, path = "xianshen.yml"): Configuration => {
  const { configuration, problems } = parseConfiguration(path, text);
  expect(problems).toEqual([]);
  return configuration!;
};
const apply = (text: string) => applyConfiguration(base, configure(text));
const gates = ({ rules }: { rules: RuleSet }) => Object.fromEntries(rules.rules.map(({ id, gate }) => [id, gate]));
const asBuilt = { "demo/hard": "forbid", "demo/middle": "approve", "demo/soft": "advise" };

it("without settings leaves the rules as they are", () => {
  expect(apply("")).toEqual({ rules: base, lowered: [], problems: [] });
});

describe("a gate", () => {
  it("is raised freely and without a record", () => {
    const applied = apply("rules: {demo/soft: {gate: forbid}, demo/middle: {gate: forbid}}");
    expect(gates(applied)).toEqual({ "demo/hard": "forbid", "demo/middle": "forbid", "demo/soft": "forbid" });
    expect(applied).toMatchObject({ lowered: [], problems: [] });
  });

  it("of an approving rule is lowered without a reason, but on record", () => {
    const applied = apply("rules: {demo/middle: {gate: off}}");
    expect(gates(applied)).not.toHaveProperty("demo/middle");
    expect(applied.lowered).toEqual([{ ruleId: "demo/middle", from: "approve", to: "off", reason: null }]);
  });

  it.each(["approve", "advise", "off"])("of a forbidding rule stays without a reason (%s)", (to) => {
    const applied = apply(`rules:\n  demo/hard: {gate: ${to}}`);
    expect(gates(applied)).toEqual(asBuilt);
    expect(applied.lowered).toEqual([]);
    expect(applied.problems).toMatchObject([{ code: "lowering-needs-reason", line: 2, column: 3, facts: { to } }]);
  });

  it("of a forbidding rule moves with a reason, and somebody may approve", () => {
    const applied = apply("rules: {demo/hard: {gate: approve, reason: 本单位另有审查}}");
    expect(applied.problems).toEqual([]);
    expect(applied.rules.rules[0]).toMatchObject({ gate: "approve", approver: ["secrecy-reviewer"] });
    expect(applied.lowered).toEqual([{ ruleId: "demo/hard", from: "forbid", to: "approve", reason: "本单位另有审查" }]);
  });

  it("of a notice type's field moves like any other", () => {
    const id = "notice-fields/demo-notice-issuer";
    const refused = apply(`rules: {${id}: {gate: off}}`);
    expect(refused.problems).toMatchObject([{ code: "lowering-needs-reason" }]);
    expect(refused.rules.notices).toEqual(base.notices);
    const moved = apply(`rules: {${id}: {gate: advise, reason: 页面模板自带}}`);
    expect(moved.rules.notices[0]?.fields[0]?.gate).toBe("advise");
    expect(moved.lowered).toMatchObject([{ ruleId: id, from: "forbid", to: "advise" }]);
  });
});

describe("a pack", () => {
  it("with a forbidding rule does not go off without a reason", () => {
    const applied = apply("packs:\n  demo: off");
    expect(applied.problems).toMatchObject([
      { code: "pack-off-needs-reason", line: 2, column: 3, facts: { forbids: 1 } },
    ]);
    expect(gates(applied)).toEqual({ "demo/hard": "forbid" });
    expect(applied.rules.packs).toHaveProperty("demo");
  });

  it("goes off with a reason, every rule on record", () => {
    const applied = apply("packs: {demo: {use: off, reason: 另有平台}}\nrules: {demo/soft: {gate: forbid}}");
    expect(applied).toMatchObject({ problems: [], rules: { rules: [] } });
    expect(Object.keys(applied.rules.packs)).toEqual(["notice-fields"]);
    expect(applied.lowered.map(({ ruleId, to, reason }) => [ruleId, to, reason])).toEqual(
      Object.keys(asBuilt).map((id) => [id, "off", "另有平台"]),
    );
  });
});

describe("notice fields as a pack", () => {
  it("stay on as far as they forbid, unless there is a reason", () => {
    const refused = apply("packs: {notice-fields: off}");
    expect(refused.problems).toMatchObject([{ code: "pack-off-needs-reason" }]);
    expect(refused.rules.packs).toHaveProperty("notice-fields");
    expect(refused.rules.notices).toEqual(base.notices);
  });

  it("go off with a reason, and their types are still recognised", () => {
    const { problems, rules } = apply("packs: {notice-fields: {use: off, reason: 由网站模板保证}}");
    expect(problems).toEqual([]);
    expect(Object.keys(rules.packs)).toEqual(["demo"]);
    expect(rules.notices.map(({ notice, fields }) => [notice, fields])).toEqual([["demo_notice", []]]);
  });
});

describe("a name nobody knows", () => {
  it.each<[string, string, string, string | null]>([
    ["pack", "packs:\n  deno: on", "2:3 unknown-pack", "demo"],
    ["rule", "rules:\n  demo/sofd: {gate: off}", "2:3 unknown-rule", "demo/soft"],
    ["rule by its beginning", "rules:\n  demo/mid: {gate: off}", "2:3 unknown-rule", "demo/middle"],
    ["rule like none", "rules:\n  demo/qqqqqqqqqq: {gate: off}", "2:3 unknown-rule", null],
    ["notice type", "notices:\n  - {files: a, type: demo_notise}", "2:22 unknown-notice", "demo_notice"],
  ])("is told with its place and the nearest (%s)", (_name, text, expected, nearest) => {
    const { problems } = apply(text);
    expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([expected]);
    expect(problems[0]?.facts).toMatchObject({ nearest });
  });

  it("may be a pack that is no YAML", () => {
    const configuration = configure("packs: {engine: on}");
    expect(applyConfiguration(base, configuration, { otherPacks: ["engine"] }).problems).toEqual([]);
  });
});

describe("the organisation's words", () => {
  it("become a rule", () => {
    const applied = apply("words: {names: {terms: [青松, 青松], gate: approve, title: 代号, ok: [青松岭]}}");
    expect(applied.problems).toEqual([]);
    expect(applied.rules.packs).toHaveProperty("organisation");
    expect(applied.rules.rules.find(({ id }) => id === "organisation/names")).toMatchObject({
      title: { zh: "代号", en: "代号" },
      gate: "approve",
      approver: ["secrecy-reviewer"],
      find: { terms: ["青松"], except: ["青松岭"] },
      examples: { ok: ["青松岭"] },
    });
  });

  it.each([
    ["青松项目", 1],
    ["青松岭景区", 0],
    ["青松岭景区的青松项目", 1],
  ])("are found in %s %i time(s), but not inside a phrase that is fine", async (text, times) => {
    const { rules } = apply("words: {names: {terms: [青松], gate: approve, ok: [青松岭]}}");
    const own = { ...rules, rules: rules.rules.filter(({ id }) => id.startsWith("organisation/")) };
    const { findings } = await createReviewer({ rules: own, key: new Uint8Array(32) }).review({ path: "a.md", text });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(Array(times).fill("organisation/names"));
  });

  it("come from a file, one a line", async () => {
    const folder = temporaryFolder();
    await writeFile(join(folder, "words.txt"), "\uFEFF# 说明\r\n 青松 \r\n\r\n白鹤\r\n");
    const configuration = configure("words: {names: {file: words.txt, gate: forbid}}", join(folder, "xianshen.yml"));
    const applied = applyConfiguration(base, configuration, { wordFiles: await readWordFiles(configuration) });
    expect(applied.problems).toEqual([]);
    expect(applied.rules.rules.at(-1)).toMatchObject({ id: "organisation/names", find: { terms: ["青松", "白鹤"] } });
  });

  it.each([
    ["without terms", "# 说明\n", "words-empty"],
    ["of terms that show nothing", "\u200b\n\u00ad\n", "words-empty"],
    ["that was not handed over", null, "word-list-missing"],
  ])("may not come from a file %s", (_name, text, code) => {
    const configuration = configure("words: {names: {file: w.txt, gate: forbid}}");
    const wordFiles = new Map(text === null ? [] : [["names", { text }] as const]);
    expect(applyConfiguration(base, configuration, { wordFiles }).problems).toMatchObject([{ code, line: 1 }]);
  });

  it("tell a file that cannot be read", async () => {
    const folder = temporaryFolder();
    const configuration = configure("words: {names: {file: gone.txt, gate: forbid}}", join(folder, "xianshen.yml"));
    const wordFiles = await readWordFiles(configuration);
    const { problems } = applyConfiguration(base, configuration, { wordFiles });
    expect(problems).toMatchObject([{ code: "file-unreadable", file: join(folder, "gone.txt") }]);
  });

  it("may not except what holds no term, or the term itself", () => {
    const { problems } = apply("words: {names: {terms: [青松], gate: advise, ok: [白云山, 青松]}}");
    expect(problems.map(({ code }) => code)).toEqual(["ok-without-term", "ok-without-term"]);
  });
});
