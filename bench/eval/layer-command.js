// Layer: the command line as a caller meets it: order, exit codes, and no value in anything it prints.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.js";
import { readableIn, valuesOf } from "./planted.js";

const FORMATS = ["pretty", "json", "jsonl", "sarif", "junit", "github", "markdown", "html"];

/** Drafts of which every format is printed. */
const SHOWN = 40;

const jsonl = (...lines) => ["check", "--no-config", "--input", "jsonl", "-", "--format", "jsonl", ...lines];
const line = (text) => `${JSON.stringify({ id: "a", text })}\n`;

/** Exit codes: 0 clear, 1 held or blocked, 2 not read or misused. */
const CALLS = [
  ["a clear draft exits with 0", jsonl(), line("会议于今日召开。"), 0],
  ["a blocked draft exits with 1", jsonl(), line("机密★1年"), 1],
  ["a line that is no JSON exits with 2", jsonl(), `${line("会议于今日召开。")}{"id":\n`, 2],
  ["no lines at all exit with 2", jsonl(), "", 2],
  ["a missing file exits with 2", ["check", "--no-config", "not-here.md"], "", 2],
  ["an unknown option exits with 2", ["check", "--no-such-option"], "", 2],
  ["mask and input contradict each other", jsonl("--mask"), line("会议"), 2],
];

/** @returns checks `{what, passed}`; `drafts` are the answers to `items`, in order. */
export function checkCommandLine(items, drafts, room) {
  const calls = CALLS.map(([what, args, input, expected]) => ({
    what,
    passed: run(args, { ...room, input }).status === expected,
  }));
  const planted = items.map((item, at) => ({ values: valuesOf(item), text: item.text, draft: drafts[at] }));
  const lines = planted.filter(({ values, draft }) => shows(JSON.stringify(draft), values));
  return [
    ...calls,
    { what: `no value in ${planted.length} lines of the report`, passed: lines.length === 0, failures: lines.length },
    ...formats(planted.filter(({ values }) => values.length > 0).slice(0, SHOWN), room),
  ];
}

function formats(planted, room) {
  if (planted.length === 0) return [];
  mkdirSync(join(room.folder, "shown"), { recursive: true });
  planted.forEach(({ text }, at) => {
    writeFileSync(join(room.folder, "shown", `${at}.md`), text);
  });
  return FORMATS.map((format) => {
    const { stdout, stderr } = run(["check", "--no-config", "--explain", "--format", format, "shown"], room);
    const found = planted.filter(({ values }) => shows(stdout + stderr, values));
    return { what: `no value of ${planted.length} drafts in --format ${format}`, passed: found.length === 0 };
  });
}

/** Short values occur by chance in digests, line numbers and times. */
function shows(output, values) {
  return (
    readableIn(
      output,
      values.filter(({ value }) => value.length >= 8),
    ).length > 0
  );
}
