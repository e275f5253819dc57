import { once } from "node:events";
import { relative, resolve, sep } from "node:path";
import { draftKind } from "@xianshen/node";
import chokidar from "chokidar";
import type { Check } from "./commands/check.ts";
import { describeFailure } from "./failure.ts";
import { textsOf } from "./locales/index.ts";
import type { ExitCode } from "./report/exit-code.ts";

/** Milliseconds of quiet before changed files are reviewed: an editor saves in several steps. */
const QUIET_MS = 150;

/**
 * Reviews drafts again as they change, until interrupted. Patterns are watched as the folder they start in.
 * @returns the exit code of the last review.
 */
export async function watch(
  { paths, terminal, detail }: Check,
  review: (changed: readonly string[]) => Promise<ExitCode>,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const changed = [...waiting].sort();
    waiting = new Set();
    try {
      code = await review(changed);
    } catch (error) {
      code = 2;
      terminal.stderr.write(`${await describeFailure(error, terminal.cwd, detail.lang)}\n`);
    }
  };
  const watcher = chokidar.watch(
    paths.map((path) => resolve(terminal.cwd, path.replace(/[^/\\]*[*?[{!(].*$/, ""))),
    {
      ignoreInitial: true,
      ignored: (path) => /(^|[\\/])(\.git|node_modules)([\\/]|$)/.test(path),
      followSymlinks: false,
    },
  );
  const changed = (file: string): void => {
    if (draftKind(file) !== "draft") return;
    waiting.add(relative(terminal.cwd, file).split(sep).join("/"));
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(flush);
    }, QUIET_MS);
  };
  watcher.on("change", changed).on("add", changed);
  await once(watcher, "ready");
  terminal.stderr.write(`xianshen: ${textsOf(detail.lang).run.watching}\n`);
  await once(process, "SIGINT");
  clearTimeout(timer);
  await watcher.close();
  await running;
  return code;
}
