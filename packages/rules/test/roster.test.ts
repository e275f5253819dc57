import { expect, it } from "vitest";
import { parseRoster } from "../src/configuration/roster.ts";

const entry = "{name: 张某某, title: 示例市商务局局长, from: 2023-05-01, source: 示政任〔2023〕3号}";

it("reads entries", () => {
  const { entries, problems } = parseRoster("roster.yml", `roster:\n  - ${entry}\n`);
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    { name: "张某某", title: "示例市商务局局长", from: "2023-05-01", source: "示政任〔2023〕3号" },
  ]);
});

it.each([
  ["an unknown key", `roster:\n  - {nam: 张某某, title: 局长, from: 2023-05-01, source: 甲}\n`, "2:6", "unknown-key"],
  [
    "a day that does not exist",
    `roster:\n  - {name: 张某某, title: 局长, from: 2023-02-30, source: 甲}\n`,
    "2:34",
    "wrong-format",
  ],
  [
    "an end before the beginning",
    `roster:\n  - {name: 张某某, title: 局长, from: 2023-05-01, to: 2022-01-01, source: 甲}\n`,
    "2:5",
    "refused",
  ],
  ["an entry twice", `roster:\n  - ${entry}\n  - ${entry}\n`, "1:1", "refused"],
  ["no source", `roster:\n  - {name: 张某某, title: 局长, from: 2023-05-01}\n`, "2:5", "missing-key"],
  ["no entries", "roster: []\n", "1:9", "out-of-range"],
  ["broken YAML", "roster: [\n", "2:1", "yaml-syntax"],
])("tells %s with its place", (_, text, place, code) => {
  const { entries, problems } = parseRoster("roster.yml", text);
  expect(entries).toEqual([]);
  expect(problems.map(({ line, column, code }) => [`${line}:${column}`, code])).toContainEqual([place, code]);
});
