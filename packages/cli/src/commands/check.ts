import type { Language } from "@xianshen/core";
import { openSession, type Session } from "@xianshen/node";
import type { FormatName } from "../formats/format.ts";
import type { Source, Sources } from "../input/sources.ts";
import { textsOf } from "../locales/index.ts";
import { startProgress } from "../progress.ts";
import { type Detail, reportDraft } from "../report/build.ts";
import { type ExitCode, worst } from "../report/exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { ownVersion } from "../version.ts";
import { type CheckOptions, refuseContradictions } from "./check-options.ts";
import { inOrder } from "./in-order.ts";
import { type Masking, maskInto } from "./mask.ts";
import { openReport } from "./write-report.ts";

/** What a check runs with, once its options are settled. */
export interface Check {
  readonly paths: readonly string[];
  readonly options: CheckOptions;
  readonly terminal: Terminal;
  readonly session: Session;
  readonly detail: Detail;
  readonly format: FormatName;
}

/**
 * `xianshen check`.
 * @param lang Asked for by `--lang`; else the configuration's, else `otherwise`.
 */
export async function check(
  named: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
  lang: Language | undefined,
  otherwise: Language,
): Promise<ExitCode> {
  refuseContradictions(named, options, textsOf(lang ?? otherwise));
  const { explain = false, entities = false } = options;
  const config = typeof options.config === "boolean" ? options.config && undefined : options.config;
  const { cwd, environment } = terminal;
  const session = await openSession({
    cwd,
    config,
    lang,
    otherwise,
    explain,
    entities,
    archive: options.archive,
    cache: options.cache === undefined ? undefined : { path: options.cache, tool: ownVersion() },
    environment,
  });
  try {
    const detail = { lang: session.inForce().lang, explain, entities };
    const format = options.format ?? (options.input === "jsonl" ? "jsonl" : "pretty");
    const one: Check = { paths: named.length === 0 ? ["."] : named, options, terminal, session, detail, format };
    if (!session.keyKept) terminal.stderr.write(`xianshen: ${textsOf(detail.lang).run.keyForThisRun}\n`);
    const code = await reviewAll(one, await sourcesOf(one));
    if (options.watch !== true) return code;
    const { watch } = await import("../watch.ts");
    return await watch(one, (paths) => filesOf({ ...one, paths }).then((sources) => reviewAll(one, sources)));
  } finally {
    await session.close();
  }
}

/** Reviews every source in order and writes the report; the worst verdict is the exit code. */
async function reviewAll(one: Check, sources: Sources): Promise<ExitCode> {
  const report = await openReport(one, sources.skipped);
  const progress = await startProgress(sources.total, one.options.quiet ?? false, one.terminal, one.detail.lang);
  let code: ExitCode = 0;
  let drafts = 0;
  for await (const draft of inOrder(sources.drafts, (source) => reviewOne(one, source))) {
    code = worst(code, draft.verdict);
    drafts += 1;
    await report.add(draft);
    progress.step();
  }
  progress.stop();
  await report.end();
  return drafts === 0 ? nothingReviewed(one) : code;
}

async function reviewOne(
  { paths, session, detail, options, terminal }: Check,
  source: Source,
): Promise<ReturnType<typeof reportDraft>> {
  if (options.mask !== true) return reportDraft(await session.review(source.read, source.folder), detail, source.id);
  const outcome = await session.mask(source.read, source.folder);
  await maskInto(outcome, { to: maskTarget(paths, options), lang: detail.lang }, terminal);
  return reportDraft(outcome, detail, source.id);
}

function maskTarget(paths: readonly string[], { write, out }: CheckOptions): Masking["to"] {
  if (out !== undefined) return { folder: out };
  if (paths[0] === "-") return "stdout";
  return write === true ? "in-place" : "beside";
}

/** A run over nothing must not look like a pass, except where nothing changed: then there is nothing to publish. */
function nothingReviewed({ options, terminal, detail }: Check): ExitCode {
  const { run } = textsOf(detail.lang);
  const changed = options.changed === true;
  terminal.stderr.write(`xianshen: ${changed ? run.noChanges : run.noDrafts}\n`);
  return changed ? 0 : 2;
}

async function sourcesOf(one: Check): Promise<Sources> {
  const { paths, options, terminal, session } = one;
  if (options.input === "jsonl") return lineSources(paths, terminal);
  const { changedSources, stagedSources, stdinSource } = await import("../input/sources.ts");
  if (options.staged) return stagedSources(terminal.cwd, session.wants);
  if (options.changed) return changedSources(terminal.cwd, session.wants);
  if (paths[0] === "-") return stdinSource(terminal.stdin, options.name ?? "stdin.md");
  return filesOf(one);
}

async function filesOf({ paths, terminal, session }: Check): Promise<Sources> {
  const { fileSources } = await import("../input/sources.ts");
  return fileSources(paths, terminal.cwd, session.wants);
}

async function lineSources(paths: readonly string[], { stdin, cwd }: Terminal): Promise<Sources> {
  const { jsonlSources, openLines } = await import("../input/jsonl.ts");
  const [path = "-"] = paths;
  return path === "-" || path === "."
    ? jsonlSources(stdin, "stdin", cwd)
    : jsonlSources(await openLines(path, cwd), path, cwd);
}
