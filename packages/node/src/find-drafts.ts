import { lstat, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { Problem } from "@xianshen/core";
import { type DraftKind, draftKind } from "./draft-kind.ts";
import { errnoOf, SetupError } from "./setup-error.ts";
import type { Entry } from "./walk.ts";

export type SkipReason = "not-a-draft" | "folder-link" | "same-file" | "configuration";

/** A file proposed for publication; with a problem when it is known already that it cannot be read. */
export interface FoundDraft {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly problem: Problem | null;
}

/** What a run is about and what it leaves aside, each in order of path. */
export interface FoundDrafts {
  readonly drafts: readonly FoundDraft[];
  readonly skipped: readonly { readonly path: string; readonly reason: SkipReason }[];
}

/**
 * The drafts under the named files, folders and glob patterns. Folders and patterns honour `.gitignore` and
 * `.xianshenignore`; a file named by itself is always looked at. Links to folders are not entered.
 * @param wants Whether a file that was not named itself is wanted; the others are `skipped` by `configuration`.
 * @throws {SetupError} `path-missing`, `pattern-empty`: a mistyped path must not look like a pass.
 */
export async function findDrafts(
  named: readonly string[],
  cwd: string,
  wants: (file: string) => Promise<boolean> = async () => true,
): Promise<FoundDrafts> {
  const entries: Entry[] = [];
  for (const name of named) entries.push(...(await entriesOf(name, cwd)));
  return sortOut(entries, cwd, wants);
}

async function entriesOf(name: string, cwd: string): Promise<readonly Entry[]> {
  const path = resolve(cwd, name);
  const kind = await kindOf(path);
  if (kind === "file") return [{ path, root: dirname(path), named: true }];
  // The walker loads late: a check of one file needs no glob engine.
  const { walk } = await import("./walk.ts");
  if (kind === "folder") return walk({ folder: path });
  if (!/[*?[{!(]/.test(name)) throw new SetupError("path-missing", { path: name });
  const found = await walk({ pattern: name, cwd });
  if (found.length === 0) throw new SetupError("pattern-empty", { path: name });
  return found;
}

async function kindOf(path: string): Promise<"file" | "folder" | "missing"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    // A link to nowhere, a loop of links or a locked folder is there: reading it will tell what is wrong.
    return lstat(path).then(
      () => "file",
      (error) => (["ENOENT", "ENOTDIR"].includes(errnoOf(error)) ? "missing" : "file"),
    );
  }
}

async function sortOut(
  entries: readonly Entry[],
  cwd: string,
  wants: (file: string) => Promise<boolean>,
): Promise<FoundDrafts> {
  const drafts: FoundDraft[] = [];
  const skipped: { path: string; reason: SkipReason }[] = [];
  const seen = new Set<string>();
  for (const entry of [...entries].sort(inOrder)) {
    if (seen.has(entry.path)) continue;
    const path = shown(entry.path, cwd);
    const fate = await fateOf(entry, seen, wants);
    if (typeof fate === "string") skipped.push({ path, reason: fate });
    else drafts.push({ path, problem: fate });
    seen.add(entry.path);
  }
  return { drafts: drafts.sort(byPath), skipped: skipped.sort(byPath) };
}

/** Null for a draft to read; why it is skipped; or why it cannot be read. */
async function fateOf(
  entry: Entry,
  seen: Set<string>,
  wants: (file: string) => Promise<boolean>,
): Promise<SkipReason | Problem | null> {
  if (entry.errno !== undefined) return { code: "unreadable", data: { errno: entry.errno } };
  const kind = draftKind(entry.path);
  try {
    const skip = await linkFate(entry, kind, seen);
    if (skip !== null) return skip;
  } catch (error) {
    // A broken link that is not even named like a document publishes nothing.
    return kind === "other" ? "not-a-draft" : { code: "unreadable", data: { errno: errnoOf(error) } };
  }
  if (kind === "other") return "not-a-draft";
  if (entry.named !== true && !(await wants(entry.path))) return "configuration";
  return kind === "draft" ? null : noReader(entry.path);
}

/** Told in place of the system's code for a link out of the tree: it is not followed, so what it publishes is unread. */
const OUTSIDE_LINK = "outside-link";

/** Why a link is not followed, or null for a plain file and a link to another file of the tree. */
async function linkFate(entry: Entry, kind: DraftKind, seen: Set<string>): Promise<SkipReason | Problem | null> {
  // The walker has told already what is a link.
  const link = entry.named === true ? (await lstat(entry.path)).isSymbolicLink() : entry.link;
  if (link !== true) return null;
  const target = await realpath(entry.path);
  const isFolder = (await stat(target)).isDirectory();
  if (!inside(await realpath(entry.root), target)) {
    return kind === "other" && !isFolder ? "not-a-draft" : { code: "unreadable", data: { errno: OUTSIDE_LINK } };
  }
  if (isFolder) return "folder-link";
  if (seen.has(target)) return "same-file";
  seen.add(target);
  return null;
}

function noReader(path: string): Problem {
  return { code: "no-reader", data: { extension: path.slice(path.lastIndexOf(".") + 1).toLowerCase() } };
}

function inside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Named files first, so that being named counts; links last, so that the file is kept and its link is the double. */
function inOrder(a: Entry, b: Entry): number {
  return rank(a) - rank(b) || byPath(a, b);
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : Number(a.path > b.path);
}

function rank({ named, link }: Entry): number {
  return named === true ? 0 : link === true ? 2 : 1;
}

function shown(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join("/") || ".";
}
