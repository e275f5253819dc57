import { describe, expect, it } from "vitest";
import {
  applyConfiguration,
  describeRuleProblem,
  loadRules,
  parseConfiguration,
  proveRegions,
  regionRules,
  withRegions,
} from "../src/index.ts";
import { noticeText } from "./pack-text.ts";

interface Parts {
  readonly region?: string;
  readonly version?: string;
  readonly notice?: string;
  readonly body?: string;
  readonly missing?: string;
}

function regionText({ region = "demo-city", version = "1.0.0", notice = "demo_notice", ...parts }: Parts = {}): string {
  const { body = "labels: {issuer: [制发单位]}", missing = "issuer" } = parts;
  return `region: ${region}
version: ${version}
title: {zh: 示例市, en: Demo city}
notice: ${notice}
${body}
examples:
  ok: [{text: "# 示例公告"}]
  bad: [{text: "# 示例公告", missing: [${missing}]}]
`;
}

const field = (id: string) => `fields:
  - id: ${id}
    title: {zh: 关键词, en: Keywords}
    labels: [关键词]
    where: [label]
    basis: [{law: 示例规定}]
    advice: {zh: 请补上, en: Please add}`;

function load(...regions: readonly string[]) {
  return loadRules([
    { path: "n.yaml", text: noticeText() },
    ...regions.map((text, index) => ({ path: `r${index}.yaml`, text })),
  ]);
}

const told = (...regions: readonly string[]) =>
  load(...regions).problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

function configure(text: string, ...regions: readonly string[]) {
  const { configuration, problems } = parseConfiguration("xianshen.yml", text);
  expect(problems).toEqual([]);
  return applyConfiguration(load(...regions).rules, configuration!);
}

describe("a region's file", () => {
  it("is loaded, and changes nothing by itself", () => {
    const { rules, problems } = load(regionText());
    expect(problems).toEqual([]);
    expect(rules.regions).toHaveLength(1);
    expect(rules.notices).toEqual(load().rules.notices);
    expect(rules.packs).toEqual(load().rules.packs);
    expect(withRegions(rules, [])).toBe(rules);
  });

  it.each([
    ["an unknown notice type", { notice: "demo_notise" }, "r0.yaml:4:9 unknown-notice"],
    ["a label of an unknown field", { body: "labels: {isuer: [制发单位]}" }, "r0.yaml:5:10 unknown-field"],
    ["an unknown key", { body: "label: {issuer: [制发单位]}" }, "r0.yaml:5:1 unknown-key"],
    ["no word in a list", { body: "labels: {issuer: []}" }, "r0.yaml:5:18 out-of-range"],
    ["a bad version", { version: "one" }, "r0.yaml:2:10 wrong-format"],
    ["a bad name", { region: "Demo City" }, "r0.yaml:1:9 wrong-format"],
    ["broken YAML", { body: "labels: {issuer: [制发单位" }, "yaml-syntax"],
    [
      "the id of a field for a section",
      {
        body: `${field("issuer").replace("fields", "sections").replace("labels", "titles").replace("    where: [label]\n", "")}`,
      },
      "r0.yaml:1:9 refused",
    ],
  ])("with %s is told at its place and left out", (_name, parts, expected) => {
    const text = regionText(parts);
    expect(told(text).join()).toContain(expected);
    expect(load(text).rules.regions).toBeUndefined();
  });

  it("names the nearest, in both languages", () => {
    const [problem] = load(regionText({ body: "labels: {isuer: [制发单位]}" })).problems;
    expect(describeRuleProblem(problem!, "zh-CN")).toMatch(/^r0\.yaml:5:10 .*是不是“issuer”/);
    expect(describeRuleProblem(problem!, "en")).toMatch(/^r0\.yaml:5:10 .*`?issuer`?/);
  });

  it("may stand once for a region and type, also against a base", () => {
    expect(told(regionText(), regionText())).toEqual(["r1.yaml:1:9 duplicate-region"]);
    const base = load(regionText()).rules;
    const again = loadRules([{ path: "r.yaml", text: regionText() }], { base });
    expect(again.problems).toMatchObject([{ code: "duplicate-region" }]);
    expect(again.rules.regions).toEqual(base.regions);
    const other = loadRules([{ path: "r.yaml", text: regionText({ region: "other-city" }) }], { base });
    expect(other.rules.regions?.map(({ region }) => region)).toEqual(["demo-city", "other-city"]);
  });
});

describe("a configuration", () => {
  it("without regions has none of it", () => {
    const { rules } = configure("", regionText());
    expect(rules.notices).toEqual(load().rules.notices);
    expect(Object.keys(rules.packs)).toEqual(["notice-fields"]);
  });

  it("lays a region over its notice type before gates are moved, and lists it with the packs", () => {
    const text = "regions: [demo-city]\nrules: {notice-fields/demo-notice-keywords: {gate: approve}}";
    const { rules, problems } = configure(
      text,
      regionText({ version: "1.2.0", body: `labels: {issuer: [制发单位]}\n${field("keywords")}` }),
    );
    expect(problems).toEqual([]);
    expect(rules.packs).toEqual({ "notice-fields": "1.0.0", "regions/demo-city": "1.2.0" });
    expect(rules.notices[0]!.fields).toMatchObject([
      { id: "issuer", labels: ["发布机关", "制发单位"], gate: "forbid" },
      { id: "keywords", gate: "approve" },
    ]);
  });

  it("gets a field of the region in the place of the general one", () => {
    const { rules } = configure("regions: [demo-city]", regionText({ body: field("issuer") }));
    expect(rules.notices[0]!.fields).toMatchObject([{ id: "issuer", labels: ["关键词"], gate: "advise" }]);
  });

  it("is told of an unknown region, with the nearest, and of a region among the packs", () => {
    const { problems, rules } = configure("regions: [demo-citi]", regionText());
    expect(problems).toMatchObject([{ code: "unknown-region", line: 1, column: 11, facts: { nearest: "demo-city" } }]);
    expect(rules.notices).toEqual(load().rules.notices);
    expect(configure("packs: {regions/demo-city: off}", regionText()).problems).toMatchObject([
      { code: "unknown-pack" },
    ]);
  });
});

it("says what a region has of its own", () => {
  const { rules } = load(regionText({ body: field("keywords") }));
  expect(regionRules(rules).map(({ id, region }) => [id, region])).toEqual([
    ["notice-fields/demo-notice-keywords", "demo-city"],
  ]);
});

it("proves a region's examples with its layer applied, at their place", async () => {
  const { rules, placeOf } = load(regionText({ body: field("keywords"), missing: "keywords" }));
  const sets: (readonly string[])[] = [];
  const problems = await proveRegions(
    rules,
    (set) => {
      sets.push(set.notices[0]!.fields.map(({ id }) => id));
      return async () => [{ ruleId: "notice-fields/demo-notice-keywords", start: 0, end: 1 }];
    },
    placeOf,
  );
  expect(sets).toEqual([["issuer", "keywords"]]);
  expect(problems).toMatchObject([
    { code: "notice-told-otherwise", file: "r0.yaml", facts: { kind: "ok", number: 1 } },
  ]);
});
