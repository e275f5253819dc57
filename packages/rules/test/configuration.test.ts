import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  configurationTemplate,
  describeRuleProblem,
  findConfiguration,
  parseConfiguration,
  RulesError,
  readConfiguration,
} from "../src/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const parse = (text: string) => parseConfiguration("xianshen.yml", text);

describe("a configuration", () => {
  it.each([
    ["empty", ""],
    ["of comments only", "# 说明\n"],
    ["with a byte order mark and CRLF", "\uFEFFversion: 1\r\nlang: zh-CN\r\n"],
  ])("may be %s and then stands for the defaults", (_name, text) => {
    const { configuration, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(configuration?.settings).toMatchObject({
      packs: {},
      rules: {},
      notices: [],
      words: {},
      ignore: [],
      limits: {},
    });
  });

  it("is read into one form whatever way it is written", () => {
    const { configuration } = parse("lang: zh\npacks: {a: on, b: off, c: true, d: {use: off, reason: 另有平台检查}}\n");
    expect(configuration?.settings.lang).toBe("zh-CN");
    expect(configuration?.settings.packs).toEqual({
      a: { on: true },
      b: { on: false },
      c: { on: true },
      d: { on: false, reason: "另有平台检查" },
    });
  });

  it.each<[string, string, string, string | null | undefined]>([
    ["an unknown key", "version: 1\npaks: {}\n", "2:1 unknown-key", "packs"],
    ["an unknown key of a rule", "rules:\n  a/b: {gaet: off}\n", "2:9 unknown-key", "gate"],
    ["an unknown role", "roles: {leadr: []}\n", "1:9 unknown-key", "leader"],
    ["an unknown language", "lang: eng\n", "1:7 wrong-value", "en"],
    ["an unknown version", "version: 2\n", "1:10 wrong-value", null],
    ["an unknown switch", "packs:\n  a: onn\n", "2:6 wrong-value", "on"],
    ["an unknown switch inside", "packs: {a: {use: 5}}\n", "1:18 wrong-value", null],
    ["an unknown gate", "rules:\n  a/b: {gate: forbd}\n", "2:15 wrong-value", "forbid"],
    ["a missing type", "notices:\n  - files: a/**\n", "2:5 missing-key", undefined],
    ["text for a list", "ignore: a\n", "1:9 wrong-type", undefined],
    ["too little time", "limits: {seconds: 0}\n", "1:19 out-of-range", undefined],
    ["a bad name of a word list", "words: {甲: {terms: [a], gate: advise}}\n", "1:9 wrong-key-form", undefined],
    ["terms and a file", "words: {x: {terms: [a], file: b, gate: advise}}\n", "1:9 words-source", undefined],
    ["neither terms nor a file", "words: {x: {gate: advise}}\n", "1:9 words-source", undefined],
    ["a repeated key", "lang: en\nlang: en\n", "2:1 yaml-syntax", undefined],
    ["a list at the top", "- a\n", "1:1 wrong-type", undefined],
    ["the key __proto__", "__proto__: {a: 1}\n", "1:1 unknown-key", null],
  ])("with %s is refused at its place", (_name, text, expected, nearest) => {
    const { configuration, problems } = parse(text);
    expect(configuration).toBeNull();
    expect(problems.map(({ code, line, column }) => `${line}:${column} ${code}`)).toEqual([expected]);
    if (nearest !== undefined) expect(problems[0]?.facts).toMatchObject({ nearest });
  });

  it("tells all its problems, in order", () => {
    const { problems } = parse("limits: {seconds: x}\nlang: zn\nfoo: 1\n");
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "1 wrong-type",
      "2 wrong-value",
      "3 unknown-key",
    ]);
  });

  it.each([
    "lang: S3cr3t-Value",
    "packs: {a: S3cr3t-Value}",
    "version: S3cr3t-Value",
    "limits: {seconds: S3cr3t-Value}",
    "limits: S3cr3t-Value",
    "rules: {a/b: {gate: S3cr3t-Value}}",
    "words: {x: {terms: [a], gate: advise, basis: [{law: a, url: S3cr3t-Value}]}}",
    "roles: {leader: S3cr3t-Value}",
    "ignore: [{a: S3cr3t-Value}]",
    "lang: 'S3cr3t-Value",
    "lang: *S3cr3t-Value",
    "lang: !S3cr3t-Value en",
    "lang: &S3cr3t-Value [",
    "{S3cr3t-Value: 1}: 2",
  ])("never has a value in its errors: %s", (text) => {
    const { problems } = parse(text);
    expect(problems.length).toBeGreaterThan(0);
    const said = problems.flatMap((one) => [describeRuleProblem(one, "zh-CN"), describeRuleProblem(one, "en")]);
    expect(JSON.stringify([problems, said])).not.toContain("S3cr3t");
  });
});

describe("the starter file", () => {
  it.each(["zh-CN", "en"] as const)("parses as it stands and with its examples switched on (%s)", (language) => {
    const text = configurationTemplate(language);
    expect(parse(text)).toMatchObject({ configuration: { settings: { lang: language, packs: {} } }, problems: [] });
    const { configuration, problems } = parse(text.replace(/^#(?=\w|(?: {2})+\S)/gm, ""));
    expect(problems).toEqual([]);
    const settings = configuration?.settings ?? {};
    for (const key of ["packs", "rules", "words", "roles"] as const) {
      expect(Object.keys((settings as Record<string, object>)[key] ?? {})).not.toEqual([]);
    }
  });
});

describe("finding the configuration", () => {
  const folders = async () => {
    const top = temporaryFolder();
    const deep = join(top, "a", "b");
    await mkdir(deep, { recursive: true });
    return { top, deep };
  };

  it("looks upwards from a folder or a draft", async () => {
    const { top, deep } = await folders();
    await writeFile(join(top, "xianshen.yaml"), "version: 1\n");
    await writeFile(join(deep, "draft.md"), "");
    expect(await findConfiguration(deep)).toBe(join(top, "xianshen.yaml"));
    expect(await findConfiguration(join(deep, "draft.md"))).toBe(join(top, "xianshen.yaml"));
    await writeFile(join(top, "a", "xianshen.yml"), "version: 1\n");
    expect(await findConfiguration(deep)).toBe(join(top, "a", "xianshen.yml"));
  });

  it("gives null when there is none", async () => {
    expect(await findConfiguration((await folders()).deep)).toBeNull();
  });

  it("refuses two spellings in one folder", async () => {
    const { top, deep } = await folders();
    for (const name of ["xianshen.yml", "xianshen.yaml"]) await writeFile(join(top, name), "");
    await expect(findConfiguration(deep)).rejects.toThrow(RulesError);
    await expect(findConfiguration(deep)).rejects.toMatchObject({ code: "two-configurations" });
  });

  it("reads it, or says why not", async () => {
    const { top } = await folders();
    await writeFile(join(top, "xianshen.yml"), "lang: en\n");
    expect((await readConfiguration(join(top, "xianshen.yml"))).configuration?.settings.lang).toBe("en");
    const gone = await readConfiguration(join(top, "gone.yml"));
    expect(gone).toMatchObject({ configuration: null, problems: [{ code: "file-unreadable" }] });
  });
});
