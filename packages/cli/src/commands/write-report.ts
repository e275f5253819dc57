import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { errnoOf, type FoundDrafts } from "@xianshen/node";
import { loadFormat } from "../formats/format.ts";
import { jsonLine } from "../formats/jsonl.ts";
import { textsOf } from "../locales/index.ts";
import { buildReport } from "../report/build.ts";
import type { ReportDraft } from "../report/schema.ts";
import { wantsColor, write } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { ownVersion } from "../version.ts";
import type { Check } from "./check.ts";

/** A report in the making. */
interface OpenReport {
  add(draft: ReportDraft): Promise<void>;
  end(): Promise<void>;
}

/**
 * A report to standard output or a file; to standard error when a masked draft goes to standard output. JSON lines go
 * out draft by draft; every other format needs them all.
 */
export async function openReport(one: Check, skipped: FoundDrafts["skipped"]): Promise<OpenReport> {
  const { format, options, terminal, paths } = one;
  const masked = options.mask === true && options.out === undefined && paths[0] === "-";
  const target = masked ? terminal.stderr : terminal.stdout;
  if (format === "jsonl" && options.output === undefined) {
    return { add: (draft) => write(target, jsonLine(draft)), end: async () => undefined };
  }
  const drafts: ReportDraft[] = [];
  return {
    add: async (draft) => void drafts.push(draft),
    end: async () => {
      const inForce = one.session.inForce();
      const report = buildReport({ version: ownVersion(), ...inForce }, drafts, skipped);
      const color = options.output === undefined && wantsColor(options.color, terminal.environment, target);
      const { quiet = false } = options;
      const style = { color, quiet, width: target.columns ?? 100, notices: inForce.notices };
      const text = (await loadFormat(format))(report, one.detail.lang, style);
      if (options.output === undefined) await write(target, text);
      else await save(resolve(terminal.cwd, options.output), text, one);
    },
  };
}

async function save(path: string, text: string, { options, detail }: Check): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new UsageError(textsOf(detail.lang).run.cannotWrite(options.output ?? path, errnoOf(error)));
  }
}
