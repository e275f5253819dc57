import { open } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { MAX_DRAFT_BYTES, type ReadDraft, SetupError } from "@xianshen/node";
import type { Source, Sources } from "./sources.ts";

/** Longest input line in bytes: JSON may write a character of a draft as six. */
const MAX_LINE_BYTES = 6 * MAX_DRAFT_BYTES;

/**
 * Drafts of a stream with one `{"id", "text", "name"?}` a line, in order. A line that is not that is a draft that
 * cannot be reviewed; the others go on. Empty lines are passed over. Drafts count as lying in `folder`.
 */
export function jsonlSources(stream: Readable, name: string, folder: string): Sources {
  return { drafts: drafts(stream, name, folder), total: null, skipped: [] };
}

/** A file of such lines. @throws {SetupError} `path-missing`. */
export async function openLines(path: string, cwd: string): Promise<Readable> {
  try {
    return (await open(resolve(cwd, path))).createReadStream();
  } catch {
    throw new SetupError("path-missing", { path });
  }
}

async function* drafts(stream: Readable, name: string, folder: string): AsyncGenerator<Source> {
  let line = 0;
  for await (const bytes of lines(stream)) {
    line += 1;
    if (bytes?.every(isSpace)) continue;
    yield { ...sourceOf(bytes, `${name}:${line}`, line), folder };
  }
}

/** The lines of a stream; null for one that is longer than can be a draft. */
async function* lines(stream: Readable): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      parts.push(chunk.subarray(start, end));
      yield size + end - start > MAX_LINE_BYTES ? null : Buffer.concat(parts);
      parts = [];
      size = 0;
      start = end + 1;
    }
    size += chunk.length - start;
    if (size > MAX_LINE_BYTES) parts = [];
    else parts.push(chunk.subarray(start));
  }
  if (size > 0) yield size > MAX_LINE_BYTES ? null : Buffer.concat(parts);
}

function sourceOf(bytes: Buffer | null, place: string, line: number): Source {
  const record = bytes === null ? null : parseLine(bytes);
  if (record === null || !isId(record.id)) return { id: null, read: badLine(place, line) };
  const { id, text, name } = record;
  if (typeof text !== "string" || (name !== undefined && typeof name !== "string")) {
    return { id, read: badLine(place, line) };
  }
  if (text.length > MAX_DRAFT_BYTES)
    return { id, read: { path: name ?? place, problem: { code: "too-large", data: { limit: "50 MB" } } } };
  // A name says the format by its ending; without one the text is taken for Markdown, which takes in plain text.
  const draft = name === undefined ? { path: String(id), text, format: "markdown" as const } : { path: name, text };
  return { id, read: { draft, encoding: "utf-8" } };
}

function parseLine(bytes: Buffer): Readonly<Record<"id" | "text" | "name", unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null ? (value as Record<"id" | "text" | "name", unknown>) : null;
  } catch {
    return null;
  }
}

function isId(id: unknown): id is string | number {
  return typeof id === "string" || typeof id === "number";
}

function badLine(path: string, line: number): ReadDraft {
  return { path, problem: { code: "unreadable", data: { errno: "EJSONL", line } } };
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0d || byte === 0x09;
}
