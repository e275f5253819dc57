import { relative, resolve, sep } from "node:path";
import type { Readable } from "node:stream";
import {
  changedFiles,
  draftKind,
  draftOfBytes,
  type FoundDrafts,
  findDrafts,
  MAX_DRAFT_BYTES,
  objectBytes,
  type ReadDraft,
  readDraft,
  type StagedFile,
  stagedFiles,
} from "@xianshen/node";
import type { DraftId } from "../report/build.ts";

/** One draft to review. */
export interface Source {
  readonly read: ReadDraft;
  readonly id?: DraftId;
  /** The folder whose configuration counts, when the draft's name is no place on disk. */
  readonly folder?: string;
}

/** What a run reviews, read as the review goes along, and what it leaves aside. */
export interface Sources {
  readonly drafts: AsyncIterable<Source>;
  /** How many drafts there are, when that is known beforehand. */
  readonly total: number | null;
  readonly skipped: FoundDrafts["skipped"];
}

type Wants = (file: string) => Promise<boolean>;

/** Drafts in files. @throws {SetupError} for a path that is not there. */
export async function fileSources(paths: readonly string[], cwd: string, wants: Wants): Promise<Sources> {
  const found = await findDrafts(paths, cwd, wants);
  return {
    drafts: readFiles(found, cwd),
    total: found.drafts.length,
    skipped: found.skipped,
  };
}

async function* readFiles(found: FoundDrafts, cwd: string): AsyncGenerator<Source> {
  for (const { path, problem } of found.drafts) {
    yield { read: problem === null ? readDraft(resolve(cwd, path), path) : { path, problem } };
  }
}

/** Drafts that git sees as staged or modified, as they are on disk. @throws {SetupError} */
export async function changedSources(cwd: string, wants: Wants): Promise<Sources> {
  const files: string[] = [];
  for (const file of await changedFiles(cwd)) if (await wants(file)) files.push(file);
  return fileSources(
    files.map((file) => shown(file, cwd)),
    cwd,
    wants,
  );
}

/** Drafts as they are staged for the next commit, whatever the file on disk says by now. @throws {SetupError} */
export async function stagedSources(cwd: string, wants: Wants): Promise<Sources> {
  const files: StagedFile[] = [];
  const skipped: { path: string; reason: "not-a-draft" | "configuration" }[] = [];
  for (const file of await stagedFiles(cwd)) {
    const path = shown(file.path, cwd);
    if (draftKind(path) === "other") skipped.push({ path, reason: "not-a-draft" });
    else if (await wants(file.path)) files.push(file);
    else skipped.push({ path, reason: "configuration" });
  }
  return { drafts: readStaged(files, cwd), total: files.length, skipped };
}

async function* readStaged(files: readonly StagedFile[], cwd: string): AsyncGenerator<Source> {
  for (const file of files) {
    const path = shown(file.path, cwd);
    if (draftKind(path) === "draft") yield { read: await readObject(path, cwd, file.object) };
    else yield { read: { path, problem: { code: "no-reader", data: { extension: path.split(".").at(-1) ?? "" } } } };
  }
}

async function readObject(path: string, cwd: string, object: string): Promise<ReadDraft> {
  try {
    return draftOfBytes(path, await objectBytes(cwd, object));
  } catch {
    return { path, problem: { code: "unreadable", data: { errno: "EGIT" } } };
  }
}

/** The one draft of standard input. */
export async function stdinSource(stdin: Readable, name: string): Promise<Sources> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Past the limit the rest is counted, not kept.
    if (size <= MAX_DRAFT_BYTES + chunk.length) chunks.push(chunk);
  }
  const read = draftOfBytes(name, Buffer.concat(chunks));
  return { drafts: one({ read }), total: 1, skipped: [] };
}

async function* one(source: Source): AsyncGenerator<Source> {
  yield source;
}

function shown(file: string, cwd: string): string {
  return relative(cwd, file).split(sep).join("/");
}
