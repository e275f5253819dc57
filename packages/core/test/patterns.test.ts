import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { acceptedPattern, compilePattern } from "../src/rules/pattern.ts";
import { factsOf } from "../src/rules/pattern-facts.ts";

const literalsOf = (source: string) => factsOf(source).literals;

it.each([
  ["内参", ["内参"]],
  ["内参.{0,9}签报件", ["签报件"]],
  ["签报|内参", ["签报", "内参"]],
  ["(?:县|市)级(?:以上)?", ["县级", "市级"]],
  ["发至?县", ["发县", "发至县"]],
  ["密件?[〔\\[(【]", ["密"]],
  ["^[^\\n]{0,40}(?:会议纪要|办公会纪要)\\s*$", ["会议纪要", "办公会纪要"]],
  ["(?:内参){2}", ["内参"]],
  ["\\(内参\\)", ["(内参)"]],
  ["\\p{Han}{2}[\\p{Han}]社", ["社"]],
  ["内参|涉密内参", ["内参"]],
])("what every match of %s holds", (source, literals) => {
  expect(literalsOf(source)).toEqual(literals);
});

it.each([
  ["nothing is sure", "(?:内参)?"],
  ["an alternative without any", "内参|\\d{4}"],
  ["letter case", "(?i)mark"],
  ["letter case of a group", "(?i:mark)"],
  ["a named group", "(?P<a>内参)"],
  ["a quotation", "\\Q内参\\E"],
  ["a bracket first in a class", "[]内[参]文"],
  ["a bracket first in a negated class", "[^]内[参]文"],
  ["a class by name", "[[:alpha:]]内参"],
  ["a code point by number", "\\x{5185}参"],
  ["a brace that repeats nothing", "内{参}"],
])("no literal is promised for %s", (_, source) => {
  expect(literalsOf(source)).toBeNull();
});

it.each([
  ["内参", 1],
  ["内(?:参|部)?", 2],
  ["政(?:策|策解读|务|府)", 2],
  [".{0,9}内", 10],
  ["(?:内|\\d){1,2}", 6],
  ["内.*参", 1000],
  ["(?:内{1,9}){1,9}", 435848049],
  ["(?:内\\d*)+", Number.POSITIVE_INFINITY],
  ["(?:内?)?", Number.POSITIVE_INFINITY],
  ["(?i)mark", Number.POSITIVE_INFINITY],
])("in how many ways %s goes on from one place", (source, ways) => {
  expect(factsOf(source).ways).toBe(ways);
});

it.each([
  ["密件?[〔\\[(【]\\d{2}号", ["〔[(【", "0123456789", "号"]],
  ["政府信息公开条例(?:第[一二]款)?(第(?:十四|14)条)", ["第"]],
  ["内参|密\\d", []],
  ["(?:内参)?[密级]?\\d*", []],
  ["内参[^密][一-龥]\\p{Han}", []],
  ["内参[\\\\\\-/]\\d", ["\\-/", "0123456789"]],
])("characters that every match of %s holds besides", (source, sets) => {
  expect(factsOf(source).sets).toEqual(sets);
});

it("stays linear on a text that has too many ways", () => {
  const pattern = acceptedPattern("(?:内{1,9}){1,9}参");
  expect(pattern.spans(`参${"内".repeat(20_000)}`)).toEqual([]);
});

const PIECES = ["内", "参", "密", "级", "1", " ", "\n", "\u3000", "\u00a0", "\t", "[", "]", "a", "A", "😀"];
const atom = fc.constantFrom(
  ...[
    "内",
    "参",
    "密级",
    ".",
    "\\d",
    "\\s",
    "\\S",
    "[\\s内]",
    "[^\\s]",
    "\\p{Han}",
    "[\\p{Han}1]",
    "\\b",
    "\\w",
    "[内密]",
    "[^参]",
    "\\[",
    "^",
    "$",
    "😀",
    "[]a]",
  ],
);
const quantified = fc
  .tuple(atom, fc.constantFrom("", "", "?", "*", "+", "{2}", "{0,2}", "??"))
  .map(([one, times]) => (/^[\^$]$/.test(one) ? one : one + times));
const { expression } = fc.letrec<{ expression: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: "small" },
    quantified,
    fc
      .tuple(fc.constantFrom("(?:", "("), tie("expression"), fc.constantFrom("", "?", "{1,2}"))
      .map(([opens, inner, times]) => `${opens}${inner})${times}`),
  ),
  expression: fc
    .array(fc.array(tie("piece"), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((alternatives) => alternatives.map((pieces) => pieces.join("")).join("|")),
}));

it("finds what RE2 alone finds, whatever the pattern and the text", () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(expression, text, (source, subject) => {
      const [accepted, alone] = [acceptedPattern(source), compilePattern(source)];
      expect(accepted.spans(subject)).toEqual(alone.spans(subject));
      expect(accepted.narrowed(subject)).toEqual(alone.narrowed(subject));
    }),
    { seed: 4, numRuns: 4000 },
  );
});

/** All strings in a value of a pack, with the key each stands under. */
function strings(value: unknown, key = ""): readonly (readonly [key: string, text: string])[] {
  if (typeof value === "string") return [[key, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => strings(inner, Array.isArray(value) ? key : name));
}

const top = fileURLToPath(new URL("../../..", import.meta.url));
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(join(top, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => ending.test(path))
    .map((path) => readFileSync(join(top, folder, path), "utf8"));
const linesOf = (texts: readonly string[]) => [...new Set(texts.flatMap((text) => text.split("\n")))];

it("finds in the fixtures and examples what RE2 alone finds, for every pattern of the packs", () => {
  const packs = filesIn("rules", /\.yaml$/).flatMap((text) => strings(parse(text)));
  const patterns = packs.filter(([key]) => /^(?:pattern|patterns|notTitle|notTitles)$/.test(key));
  const sources = new Set(patterns.map(([, source]) => source));
  const lines = linesOf([...filesIn("fixtures", /\.md$/), ...packs.map(([, text]) => text)]);
  const differing = [...sources].filter((source) => {
    const accepted = acceptedPattern(source);
    const alone = compilePattern(source);
    return lines.some(
      (line) =>
        !isDeepStrictEqual(accepted.spans(line), alone.spans(line)) ||
        !isDeepStrictEqual(accepted.narrowed(line), alone.narrowed(line)),
    );
  });
  expect(sources.size).toBeGreaterThan(30);
  expect(differing).toEqual([]);
});
