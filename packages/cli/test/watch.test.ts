import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../rules/test/temporary-folder.ts";
import { COMMAND, environmentOf } from "./run.ts";

const cwd = temporaryFolder();

it("reviews a draft again when it changes, until interrupted", async () => {
  writeFileSync(join(cwd, "a.md"), "今天放假\n");
  const child = spawn(process.execPath, [COMMAND, "check", ".", "--watch"], { cwd, env: environmentOf() });
  const ended = once(child, "exit");
  await said(child, "stderr", "按 Ctrl+C 结束");
  const second = said(child, "stdout", "[不得公开] a.md");
  writeFileSync(join(cwd, "a.md"), "机密★1年\n");
  await second;
  child.kill("SIGINT");
  expect(await ended).toEqual([1, null]);
});

/** Waits until a stream has said something. */
function said(child: ChildProcess, name: "stdout" | "stderr", words: string): Promise<void> {
  let text = "";
  return new Promise((resolve) => {
    child[name]!.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      if (text.includes(words)) resolve();
    });
  });
}
