import { readFile, stat } from "node:fs/promises";
import { problem, type RuleProblem } from "./problem.ts";

/** Above this a file of rules, words or settings is a mistake: 8 MiB. */
const maxBytes = 8 * 1024 * 1024;

/** Reads a UTF-8 file; whatever prevents it is a problem of the file as a whole. */
export async function readText(file: string): Promise<{ readonly text: string } | { readonly problem: RuleProblem }> {
  const place = { file, line: 0, column: 0 };
  try {
    const { size } = await stat(file);
    if (size > maxBytes) return { problem: problem(place, "file-too-large", { limit: maxBytes / 1024 / 1024 }) };
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file)) };
  } catch (error) {
    const code = errorCode(error);
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return { problem: problem(place, "not-utf8", {}) };
    return { problem: problem(place, "file-unreadable", { reason: code }) };
  }
}

/** The code of a system error (`ENOENT` …); anything without one is a fault of ours and goes on up. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}
