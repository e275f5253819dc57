import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Language } from "@xianshen/core";
import { errnoOf, hookPath } from "@xianshen/node";
import { textsOf } from "../locales/index.ts";
import type { ExitCode } from "../report/exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

const LINE = "npx --no-install xianshen check --changed --staged --quiet";
const HOOK = `#!/bin/sh\n# xianshen: review of staged drafts before each commit\nexec ${LINE}\n`;

/**
 * `xianshen hook install`: a pre-commit hook that reviews what is staged. Where git looks for hooks is git's to say
 * (`core.hooksPath`, work trees).
 * @throws {UsageError} when another hook is there; it is left alone.
 */
export async function installHook({ cwd, stderr }: Terminal, lang: Language): Promise<ExitCode> {
  const { run } = textsOf(lang);
  const path = await hookPath(cwd, "pre-commit");
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, HOOK, { flag: "wx" });
    await chmod(path, 0o755);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno !== "EEXIST") throw new UsageError(run.cannotWrite(path, errno));
    if (!(await readFile(path, "utf8")).includes(LINE)) throw new UsageError(run.hookForeign(path, LINE));
  }
  stderr.write(`xianshen: ${run.hookInstalled(path)}\n`);
  return 0;
}
