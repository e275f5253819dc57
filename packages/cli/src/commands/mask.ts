import { mkdir, writeFile } from "node:fs/promises";
import { dirname, extname, isAbsolute, join, resolve } from "node:path";
import type { Language } from "@xianshen/core";
import { errnoOf, type Session } from "@xianshen/node";
import { UsageError } from "../failure.ts";
import { textsOf } from "../locales/index.ts";
import type { Terminal } from "../terminal.ts";

/** Where de-identified copies go: over the drafts, into a folder, or beside each draft. */
export interface Masking {
  readonly write: boolean;
  readonly out: string | null;
  readonly lang: Language;
}

/**
 * Writes the de-identified text of a reviewed draft as UTF-8. Of a draft that could not be reviewed, or that carries a
 * state-secret mark, no copy is made: the one may hold anything, and of the other masking makes nothing publishable.
 * @throws {UsageError} when the copy cannot be written.
 */
export async function maskInto(
  { review, text }: Awaited<ReturnType<Session["mask"]>>,
  masking: Masking,
  { cwd, stderr }: Terminal,
): Promise<void> {
  const { run } = textsOf(masking.lang);
  const { path } = review;
  if (text === null) return void stderr.write(`xianshen: ${run.notMaskedUnread(path)}\n`);
  if (review.findings.some((finding) => finding.incident)) {
    return void stderr.write(`xianshen: ${run.notMaskedIncident(path)}\n`);
  }
  const target = targetOf(path, masking);
  const file = resolve(cwd, target);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(run.cannotWrite(target, errnoOf(error)));
  }
  stderr.write(`xianshen: ${run.masked(path, target)}\n`);
}

function targetOf(path: string, { write, out }: Masking): string {
  if (write) return path;
  const ending = extname(path);
  if (out === null) return `${path.slice(0, path.length - ending.length)}.masked${ending}`;
  // A draft outside the working folder keeps its folders inside the target, never beside it.
  const inner = path
    .split(/[\\/]/)
    .filter((segment) => segment !== ".." && segment !== "." && !/^[a-z]:$/i.test(segment));
  return join(out, ...(isAbsolute(path) ? inner.filter((segment) => segment !== "") : inner));
}
