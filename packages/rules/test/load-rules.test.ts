import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeRuleProblem, type LoadOptions, loadRules } from "../src/index.ts";
import { noticeText, packText, type RuleParts, ruleText } from "./pack-text.ts";

const load = (text: string, options?: LoadOptions) => loadRules([{ path: "a.yaml", text }], options);
const told = (text: string, options?: LoadOptions) =>
  load(text, options).problems.map(({ code, line, column }) => `${line}:${column} ${code}`);

describe("a file", () => {
  it("loads packs and notice types", () => {
    const { rules, problems } = loadRules([
      { path: "a.yaml", text: packText() },
      { path: "n.yaml", text: noticeText() },
    ]);
    expect(problems).toEqual([]);
    expect(rules.packs).toEqual({ demo: "1.0.0", "notice-fields": "1.0.0" });
    expect(rules.rules.map(({ id }) => id)).toEqual(["demo/words"]);
    expect(rules.notices.map(({ notice }) => notice)).toEqual(["demo_notice"]);
  });

  it("of notice types makes their pack as new as the newest", () => {
    const versions = ["1.9.0", "1.10.0", "1.2.3"];
    const files = versions.map((version, at) => ({
      path: `${at}.yaml`,
      text: noticeText(`demo_${at}`).replace("1.0.0", version),
    }));
    expect(loadRules(files).rules.packs).toEqual({ "notice-fields": "1.10.0" });
  });

  it.each([
    ["a byte order mark", `\uFEFF${packText()}`],
    ["CRLF", packText().replaceAll("\n", "\r\n")],
  ])("may have %s", (_name, text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ["empty", "", "1:1 empty-file"],
    ["only comments", "# nothing\n", "1:1 empty-file"],
    ["a list", "- 1\n", "1:1 not-rules"],
    ["neither pack nor notice", "rule: x\n", "1:1 not-rules"],
    ["two documents", "pack: a\n---\npack: b\n", "2:1 yaml-syntax"],
    ["tab indentation", "pack: a\n\tversion: 1\n", "2:1 yaml-syntax"],
    ["a repeated key", "pack: demo\npack: demo\n", "2:1 yaml-syntax"],
    ["a programming tag", "pack: !!js/function x\n", "1:7 yaml-syntax"],
    ["a dangling alias", "pack: *x\n", "1:7 yaml-syntax"],
    ["nesting past the parser", `pack: ${"[".repeat(50_000)}`, "1:1 yaml-syntax"],
  ])("that is %s is refused at its place", (_name, text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it("with an alias bomb is refused without expanding it", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 12; i++)
      lines.push(
        `a${i}: &a${i} [${Array(8)
          .fill(`*a${i - 1}`)
          .join(", ")}]`,
      );
    expect(told(`${lines.join("\n")}\n`)).toEqual(["2:10 too-many-aliases"]);
  });

  it("tells all its problems, and other files still load", () => {
    const bad = packText([{ id: "demo/other", gate: "forbit" }]).replace("version: 1.0.0", "version: one");
    const { rules, problems } = loadRules([
      { path: "bad.yaml", text: bad },
      { path: "good.yaml", text: packText() },
    ]);
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      "bad.yaml:2 wrong-format",
      "bad.yaml:7 wrong-value",
    ]);
    expect(rules.rules.map(({ id }) => id)).toEqual(["demo/words"]);
  });
});

describe("a key or value the schema does not know", () => {
  it.each<[string, string, string, string | null]>([
    ["a slip in a rule's key", packText().replace("    gate:", "    gaet:"), "7:5 unknown-key", "gate"],
    ["a slip in the pack's key", packText().replace("version:", "verison:"), "2:1 unknown-key", "version"],
    ["a slip inside find", packText([{ find: "{terns: [a]}" }]), "8:12 unknown-key", "terms"],
    ["a slip in the other find", packText([{ find: "{patern: a}" }]), "8:12 unknown-key", "pattern"],
    ["a slip in a value", packText([{ gate: "forbit" }]), "7:11 wrong-value", "forbid"],
    ["a value nothing like the known", packText([{ gate: "zzzzzzzzzzzz" }]), "7:11 wrong-value", null],
  ])("%s is told with the nearest", (_name, text, expected, nearest) => {
    const { problems } = load(text);
    const found = problems.find(({ code, line, column }) => `${line}:${column} ${code}` === expected);
    expect(found?.facts).toMatchObject({ nearest, allowed: expect.arrayContaining(nearest === null ? [] : [nearest]) });
  });

  it.each([
    ["no way to find", "{}", "8:11 missing-one-of"],
    ["two ways to find", "{recogniser: a, terms: [b]}", "8:27 conflicting-key"],
    ["text for a mapping", "text", "8:11 wrong-type"],
    ["text for a list", "{terms: a}", "8:19 wrong-type"],
    ["an empty list", "{terms: []}", "8:19 out-of-range"],
  ])("%s is told for what it is", (_name, find, expected) => {
    expect(told(packText([{ find }]))).toEqual([expected]);
  });

  it("a missing key is told at the map that lacks it", () => {
    expect(told(packText().replace("    basis: [{law: 示例规定}]\n", ""))).toEqual(["5:5 missing-key"]);
  });
});

describe("a rule is refused", () => {
  it.each<[string, RuleParts, string]>([
    ["outside its pack", { id: "other/words" }, "5:9 foreign-rule-id"],
    ["with a repeated term", { find: "{terms: [青松, 青松]}" }, "8:24 duplicate-term"],
    ["with terms but no type", { type: null }, "5:5 type-missing"],
    ["with a recogniser and a type", { find: "{recogniser: mobile}" }, "9:11 type-forbidden"],
    ["with a look-behind", { find: "{pattern: '(?<=a)b'}" }, "8:21 bad-pattern"],
    ["that holds nothing for sure", { find: "{pattern: '[a-z]{3}'}" }, "8:21 pattern-without-anchor"],
    [
      "that holds nothing for sure in one of its ways",
      { find: "{pattern: '密|[a-z]{3}'}" },
      "8:21 pattern-without-anchor",
    ],
    ["that reaches back without an end", { find: "{pattern: '.*密'}" }, "8:21 pattern-open-left"],
    ["that reaches back in one of its ways", { find: "{pattern: '(?:甲|乙?[一-龥]+)密'}" }, "8:21 pattern-open-left"],
    ["with a back-reference", { find: "{pattern: '(a)\\1'}" }, "8:21 bad-pattern"],
    ["with an open bracket", { find: "{pattern: '[a'}" }, "8:21 bad-pattern"],
    ["with a repeated example", { ok: "[甲, 乙, 甲]" }, "14:18 duplicate-example"],
    ["with an example both bad and ok", { bad: '["⟦甲⟧"]', ok: "[甲]" }, "14:12 example-both"],
    ["with marks in an ok example", { ok: '["⟦甲⟧"]' }, "14:12 bad-marks"],
    ["with an open mark", { bad: '["⟦甲"]' }, "13:13 bad-marks"],
    ["with two marks", { bad: '["⟦甲⟧⟦乙⟧"]' }, "13:13 bad-marks"],
    ["for an unknown notice type", { when: "{notice: [demo_notise]}" }, "10:21 unknown-notice"],
    ["with an example of an unknown notice type", { ok: "[{text: 甲, notice: nope}]" }, "14:30 unknown-notice"],
  ])("%s", (_name, parts, expected) => {
    const { rules, problems } = loadRules([
      { path: "a.yaml", text: packText([parts]) },
      { path: "n.yaml", text: noticeText() },
    ]);
    expect(problems.map(({ code, line, column }) => `${line}:${column} ${code}`)).toContain(expected);
    expect(rules.rules).toEqual([]);
  });

  it("with a recogniser core does not have, naming the nearest", () => {
    const text = packText([{ find: "{recogniser: mobil}", type: null }]);
    const { problems } = load(text, { knownRecognisers: ["mobile", "bank-card"] });
    expect(problems).toMatchObject([{ code: "unknown-recogniser", line: 8, column: 24, facts: { nearest: "mobile" } }]);
    expect(told(text)).toEqual([]);
  });
});

describe("several files", () => {
  const two = (second: string) =>
    loadRules([
      { path: "a.yaml", text: packText() },
      { path: "b.yaml", text: second },
    ]).problems.map(({ file, line, code }) => `${file}:${line} ${code}`);

  it.each([
    ["a rule id", packText(), "b.yaml:5 duplicate-rule"],
    ["another version", packText([{ id: "demo/b" }], { version: "1.0.1" }), "b.yaml:2 pack-disagrees"],
    ["another title", packText([{ id: "demo/b" }], { title: "别的" }), "b.yaml:3 pack-disagrees"],
  ])("of one pack may not have %s", (_name, second, expected) => {
    expect(two(second)).toEqual([expected]);
  });

  it("of one pack are merged", () => {
    expect(two(packText([{ id: "demo/b" }]))).toEqual([]);
  });

  it("may not define a notice type twice", () => {
    const files = ["a.yaml", "b.yaml"].map((path) => ({ path, text: noticeText() }));
    expect(loadRules(files).problems).toMatchObject([{ file: "b.yaml", code: "duplicate-notice", line: 1 }]);
  });

  it("on top of a base may not repeat it, and may speak of its notice types", () => {
    const base = loadRules([
      { path: "a.yaml", text: packText() },
      { path: "n.yaml", text: noticeText() },
    ]).rules;
    expect(told(packText(), { base })).toEqual(["5:9 duplicate-rule"]);
    const added = load(packText([{ id: "demo/own", when: "{notice: [demo_notice]}" }]), { base });
    expect(added.problems).toEqual([]);
    expect(added.rules.rules.map(({ id }) => id)).toEqual(["demo/own", "demo/words"]);
  });

  it("give the same in any order", () => {
    const files = [
      ...["z", "m", "a"].map((name) => ({ path: `${name}.yaml`, text: packText([{ id: `demo/${name}` }]) })),
      { path: "twice.yaml", text: packText([{ id: "demo/a" }]) },
      { path: "broken.yaml", text: "pack: [" },
      { path: "n2.yaml", text: noticeText("b_notice") },
      { path: "n1.yaml", text: noticeText("c_notice") },
    ];
    const { rules, problems } = loadRules(files);
    expect(problems).toHaveLength(2);
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        const again = loadRules(shuffled);
        expect(JSON.stringify([again.rules, again.problems])).toBe(JSON.stringify([rules, problems]));
      }),
      { seed: 1949, numRuns: 30 },
    );
  });
});

it("no text makes loading throw", () => {
  const pieces = fc.constantFrom(
    "pack: demo\n",
    "rules:\n",
    ruleText(),
    "  - ",
    "&a ",
    "*a",
    "[",
    "{",
    "? ",
    ": ",
    "\t",
    "'",
    '"',
    "\u0000",
    "⟦",
    "notice: x\n",
    "|\n",
    "--- ",
    "!!map ",
    "<<: ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
      for (const problem of load(parts.join("")).problems) {
        expect(problem.line).toBeGreaterThan(0);
        expect(describeRuleProblem(problem, "zh-CN")).toContain("a.yaml:");
      }
    }),
    { seed: 1949, numRuns: 400 },
  );
});
