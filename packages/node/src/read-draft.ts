import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Draft, Problem } from "@xianshen/core";
import { decodeDraft, type Encoding } from "./decode.ts";
import { errnoOf } from "./setup-error.ts";

/** Largest draft that is read, in bytes; above it a draft is `unreviewable`. */
export const MAX_DRAFT_BYTES: number = 50 * 1024 * 1024;

/** A draft as text, or why there is none. `encoding` is what the bytes were read as. */
export type ReadDraft =
  | { readonly draft: Draft; readonly encoding: Encoding }
  | { readonly path: string; readonly problem: Problem };

/**
 * Reads the file at `file` (a path of the machine) as the draft called `path`. Never throws: a file that cannot be
 * read is a problem with the system's code, one above {@link MAX_DRAFT_BYTES} is not read at all.
 */
export async function readDraft(file: string, path: string = file): Promise<ReadDraft> {
  try {
    // Opened without blocking: a pipe named like a draft must not stop the run.
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return await readHandle(handle, path);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadable(path, errnoOf(error));
  }
}

/** The draft called `path` from bytes already at hand (standard input, a git object). */
export function draftOfBytes(path: string, bytes: Uint8Array): ReadDraft {
  if (bytes.length > MAX_DRAFT_BYTES) return tooLarge(path, bytes.length);
  const decoded = decodeDraft(bytes);
  if ("problem" in decoded) return { path, problem: decoded.problem };
  return { draft: { path, text: decoded.text }, encoding: decoded.encoding };
}

async function readHandle(handle: FileHandle, path: string): Promise<ReadDraft> {
  const stat = await handle.stat();
  if (stat.isDirectory()) return unreadable(path, "EISDIR");
  if (!stat.isFile()) return unreadable(path, "ENOTREG");
  if (stat.size > MAX_DRAFT_BYTES) return tooLarge(path, stat.size);
  return draftOfBytes(path, await handle.readFile());
}

function tooLarge(path: string, bytes: number): ReadDraft {
  return { path, problem: { code: "too-large", data: { bytes, limit: `${MAX_DRAFT_BYTES / 1024 / 1024} MB` } } };
}

function unreadable(path: string, errno: string): ReadDraft {
  return { path, problem: { code: "unreadable", data: { errno } } };
}
