import { resolve } from "node:path";
import type { Language } from "@xianshen/core";
import { findDrafts, installationKey, makeReviewer, type PublishedLink, readDraft, writeArchive } from "@xianshen/node";
import { builtInRules } from "@xianshen/rules";
import { textsOf } from "../locales/index.ts";
import type { ExitCode } from "../report/exit-code.ts";
import type { Terminal } from "../terminal.ts";

/**
 * `xianshen index`: what published texts show in part of the persons they name, sealed under the installation's key.
 * A text that cannot be read is told and makes the exit code 2; the others are indexed.
 */
export async function indexArchive(
  paths: readonly string[],
  out: string,
  { cwd, environment, stderr }: Terminal,
  lang: Language,
): Promise<ExitCode> {
  const { run } = textsOf(lang);
  const { key } = installationKey(environment);
  const reviewer = makeReviewer({ rules: builtInRules(), key, lang, explain: false, entities: false });
  const links: PublishedLink[] = [];
  let read = 0;
  let code: ExitCode = 0;
  for (const { path, problem } of (await findDrafts(paths, cwd)).drafts) {
    const draft = problem === null ? readDraft(resolve(cwd, path), path) : null;
    const found = draft !== null && "draft" in draft ? await reviewer.links(draft.draft) : null;
    if (found === null) {
      code = 2;
      stderr.write(`xianshen: ${run.notIndexed(path)}\n`);
      continue;
    }
    read += 1;
    links.push(...found.map((link) => ({ ...link, path })));
  }
  if (read === 0) {
    stderr.write(`xianshen: ${run.noDrafts}\n`);
    return 2;
  }
  await writeArchive(resolve(cwd, out), links, key);
  stderr.write(`xianshen: ${run.indexed(read, links.length, out)}\n`);
  return code;
}
