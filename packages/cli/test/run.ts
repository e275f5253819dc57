import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The built command. */
export const COMMAND: string = fileURLToPath(new URL("../bin/xianshen.js", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A user's environment: in Chinese, with a key that is the same in every run, without what the test runner set. */
export function environmentOf(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, FORCE_COLOR: __, ...own } = process.env;
  return { ...own, XIANSHEN_KEY: "ab".repeat(32), LC_ALL: "zh_CN.UTF-8" };
}

/** Runs the built command as a user would. */
export function run(
  cwd: string,
  words: readonly string[],
  input = "",
  environment: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const env = { ...environmentOf(), ...environment };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [COMMAND, ...words], { cwd, env });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("close", (code) => resolve({ code, out, err }));
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
