import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
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
 * read is a problem with the system's code, one above {@link MAX_DRAFT_BYTES} is not read at all. Synchronous: what is
 * read is reviewed next, and the four calls cost a fifth of what they do asynchronously.
 */
export function readDraft(file: string, path: string = file): ReadDraft {
  try {
    // Opened without blocking: a pipe named like a draft must not stop the run.
    const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return readOpen(descriptor, path);
    } finally {
      closeSync(descriptor);
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

function readOpen(descriptor: number, path: string): ReadDraft {
  const stat = fstatSync(descriptor);
  if (stat.isDirectory()) return unreadable(path, "EISDIR");
  if (!stat.isFile()) return unreadable(path, "ENOTREG");
  if (stat.size > MAX_DRAFT_BYTES) return tooLarge(path, stat.size);
  return draftOfBytes(path, readFileSync(descriptor));
}

function tooLarge(path: string, bytes: number): ReadDraft {
  return { path, problem: { code: "too-large", data: { bytes, limit: `${MAX_DRAFT_BYTES / 1024 / 1024} MB` } } };
}

function unreadable(path: string, errno: string): ReadDraft {
  return { path, problem: { code: "unreadable", data: { errno } } };
}
