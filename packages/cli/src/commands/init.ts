import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "@xianshen/core";
import { errnoOf } from "@xianshen/node";
import { configurationTemplate } from "@xianshen/rules";
import { textsOf } from "../locales/index.ts";
import type { ExitCode } from "../report/exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

const FILE = "xianshen.yml";

/** `xianshen init`: writes a commented configuration. @throws {UsageError} when there is one, or it cannot be written. */
export async function init({ cwd, stderr }: Terminal, lang: Language): Promise<ExitCode> {
  const { run } = textsOf(lang);
  try {
    await writeFile(join(cwd, FILE), configurationTemplate(lang), { flag: "wx" });
  } catch (error) {
    const errno = errnoOf(error);
    throw new UsageError(errno === "EEXIST" ? run.exists(FILE) : run.cannotWrite(FILE, errno));
  }
  stderr.write(`xianshen: ${run.written(FILE)}\n`);
  return 0;
}
