import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Language } from "@xianshen/core";
import { errnoOf } from "@xianshen/node";
import { builtInRules } from "@xianshen/rules";
import { docsPages } from "../docs/pages.ts";
import { textsOf } from "../locales/index.ts";
import type { ExitCode } from "../report/exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** `xianshen rules doc`: writes the pages; a page of a rule that is gone is left for its owner to delete. */
export async function writeDocs(out: string, { cwd, stderr }: Terminal, lang: Language): Promise<ExitCode> {
  const { run } = textsOf(lang);
  const folder = resolve(cwd, out);
  const pages = docsPages(builtInRules());
  try {
    for (const [path, text] of pages) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  } catch (error) {
    throw new UsageError(run.cannotWrite(out, errnoOf(error)));
  }
  stderr.write(`xianshen: ${run.written(out)}\n`);
  return 0;
}
