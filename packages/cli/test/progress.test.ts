import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { startProgress } from "../src/progress.ts";
import type { Terminal } from "../src/terminal.ts";

const LONG = 30;

it.each([
  ["a long run that somebody watches", { total: LONG, quiet: false, isTTY: true }, true],
  ["a quiet one", { total: LONG, quiet: true, isTTY: true }, false],
  ["one into a file", { total: LONG, quiet: false, isTTY: false }, false],
  ["a short one", { total: 3, quiet: false, isTTY: true }, false],
  ["one of unknown length", { total: null, quiet: false, isTTY: true }, false],
])("%s: %j shows a bar or not", async (_name, { total, quiet, isTTY }, shown) => {
  const stream = new PassThrough();
  const stderr = Object.assign(stream, { isTTY, columns: 80, cursorTo: () => true, clearLine: () => true });
  const terminal = { stderr } as unknown as Terminal;
  const progress = await startProgress(total, quiet, terminal, "zh-CN");
  for (let at = 0; at < LONG; at += 1) progress.step();
  progress.stop();
  expect(String(stream.read() ?? "").includes("审查中")).toBe(shown);
});
