import fs from "node:fs";
import { dirname, resolve } from "node:path";
import { type GlobEntry, globby } from "globby";
import { errnoOf } from "./setup-error.ts";

/** Something found on disk. `root` is the tree it was found in; `errno` says that a folder could not be listed. */
export interface Entry {
  readonly path: string;
  readonly root: string;
  readonly link?: boolean;
  /** Named by itself, not found in a folder or by a pattern. */
  readonly named?: boolean;
  readonly errno?: string;
}

/** Folders that hold a machine's things, never drafts. */
const NEVER = ["**/.git/**", "**/node_modules/**"];

/**
 * Files and links under a folder, or matching a pattern, less what ignore files name. Links are listed, not followed.
 * A folder that cannot be listed is an entry with its `errno`, so that its drafts are not passed in silence.
 */
export async function walk(
  where: { readonly folder: string } | { readonly pattern: string; readonly cwd: string },
): Promise<readonly Entry[]> {
  const root = "folder" in where ? where.folder : resolve(where.cwd, staticBase(where.pattern));
  const cwd = "folder" in where ? where.folder : where.cwd;
  const locked: Entry[] = [];
  const found = await globby("folder" in where ? "**" : where.pattern, {
    cwd,
    absolute: true,
    dot: true,
    gitignore: true,
    ignoreFiles: "**/.xianshenignore",
    ignore: NEVER,
    objectMode: true,
    onlyFiles: false,
    followSymbolicLinks: false,
    suppressErrors: true,
    fs: listing((path, errno) => locked.push({ path, root, errno })),
  });
  return [...found.filter(isLeaf).map((entry) => toEntry(entry, root)), ...locked];
}

function isLeaf(entry: GlobEntry): boolean {
  return !entry.dirent.isDirectory();
}

function toEntry(entry: GlobEntry, root: string): Entry {
  return { path: resolve(entry.path), root, link: entry.dirent.isSymbolicLink() };
}

/** The part of a pattern before its first magic character: the tree it looks at. */
function staticBase(pattern: string): string {
  const head = pattern.slice(0, pattern.search(/[*?[{!(]/));
  return head.endsWith("/") ? head : dirname(`${head}x`);
}

/** The file system, telling of folders it could not list; the walker itself would drop them. */
function listing(told: (path: string, errno: string) => void): { readdir: typeof fs.readdir } {
  const readdir = (
    path: string,
    options: { withFileTypes: true },
    done: (e: Error | null, list: fs.Dirent[]) => void,
  ) =>
    fs.readdir(path, options, (error, list) => {
      if (error !== null && errnoOf(error) !== "ENOENT") told(resolve(path), errnoOf(error));
      done(error, list);
    });
  return { readdir: readdir as unknown as typeof fs.readdir };
}
