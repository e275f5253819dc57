import { mkdir, writeFile } from "node:fs/promises";
import { dirname, extname, isAbsolute, join, resolve } from "node:path";
import type { Language } from "@xianshen/core";
import { errnoOf, type Session } from "@xianshen/node";
import { textsOf } from "../locales/index.ts";
import { type Terminal, write } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

/** Where de-identified copies go. */
export interface Masking {
  /** `beside`: `name.masked.md` in the draft's folder; `in-place`: over the draft; else a folder. */
  readonly to: "stdout" | "beside" | "in-place" | { readonly folder: string };
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
  { cwd, stdout, stderr }: Terminal,
): Promise<void> {
  const { run } = textsOf(masking.lang);
  const { path } = review;
  if (text === null) return void stderr.write(`xianshen: ${run.notMaskedUnread(path)}\n`);
  if (review.findings.some((finding) => finding.incident)) {
    return void stderr.write(`xianshen: ${run.notMaskedIncident(path)}\n`);
  }
  if (masking.to === "stdout") return write(stdout, text);
  const target = targetOf(path, masking.to);
  const file = resolve(cwd, target);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(run.cannotWrite(target, errnoOf(error)));
  }
  stderr.write(`xianshen: ${run.masked(path, target)}\n`);
}

function targetOf(path: string, to: Exclude<Masking["to"], "stdout">): string {
  if (to === "in-place") return path;
  const ending = extname(path);
  if (to === "beside") return `${path.slice(0, path.length - ending.length)}.masked${ending}`;
  // A draft outside the working folder keeps its folders inside the target, never beside it.
  const inner = path
    .split(/[\\/]/)
    .filter((segment) => segment !== ".." && segment !== "." && !/^[a-z]:$/i.test(segment));
  return join(to.folder, ...(isAbsolute(path) ? inner.filter((segment) => segment !== "") : inner));
}
