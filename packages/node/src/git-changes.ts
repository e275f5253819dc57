import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { MAX_DRAFT_BYTES } from "./read-draft.ts";
import { errnoOf, SetupError } from "./setup-error.ts";

const run = promisify(execFile);

/** A file of the index: its absolute path and the object that holds its staged content. */
export interface StagedFile {
  readonly path: string;
  readonly object: string;
}

/**
 * Files of the repository around `cwd` that are staged or modified, as absolute paths; deleted ones are left out.
 * @throws {SetupError} `not-a-repository`, `git-failed`.
 */
export async function changedFiles(cwd: string): Promise<readonly string[]> {
  const top = await topLevel(cwd);
  const names = ["diff", "--name-only", "-z", "--no-renames", "--diff-filter=d"];
  const modified = fields(await git(top, names));
  const staged = fields(await git(top, [...names, "--cached"]));
  return [...new Set([...modified, ...staged])].sort().map((name) => resolve(top, name));
}

/**
 * Regular files staged for the next commit. Links and submodules hold no text and are left out.
 * @throws {SetupError} `not-a-repository`, `git-failed`.
 */
export async function stagedFiles(cwd: string): Promise<readonly StagedFile[]> {
  const top = await topLevel(cwd);
  const raw = fields(
    await git(top, ["diff", "--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--diff-filter=d"]),
  );
  const files: StagedFile[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    // `:<old mode> <new mode> <old object> <new object> <status>`, then the name.
    const [, mode, , object] = raw[at]!.split(" ");
    if (mode?.startsWith("100") && object !== undefined) files.push({ path: resolve(top, raw[at + 1]!), object });
  }
  return files;
}

/** Content of a git object. @throws {SetupError} `git-failed`. */
export async function objectBytes(cwd: string, object: string): Promise<Uint8Array> {
  return git(cwd, ["cat-file", "blob", object]);
}

/** Where git looks for a hook of this name, by the repository's own settings. @throws {SetupError} */
export async function hookPath(cwd: string, hook: string): Promise<string> {
  const top = await topLevel(cwd);
  return resolve(top, (await git(top, ["rev-parse", "--git-path", `hooks/${hook}`])).toString("utf8").trimEnd());
}

async function topLevel(cwd: string): Promise<string> {
  try {
    return (await git(cwd, ["rev-parse", "--show-toplevel"])).toString("utf8").trimEnd();
  } catch (error) {
    if (error instanceof SetupError && error.data.errno === "ENOENT") throw error;
    throw new SetupError("not-a-repository", { path: cwd });
  }
}

async function git(cwd: string, command: readonly string[]): Promise<Buffer> {
  try {
    const options = { cwd, encoding: "buffer", maxBuffer: 2 * MAX_DRAFT_BYTES, windowsHide: true } as const;
    return (await run("git", ["-c", "core.fsmonitor=false", ...command], options)).stdout;
  } catch (error) {
    throw new SetupError("git-failed", { command: command[0] ?? "", errno: errnoOf(error) });
  }
}

function fields(bytes: Buffer): string[] {
  return bytes
    .toString("utf8")
    .split("\0")
    .filter((field) => field !== "");
}
