// Finds the sets of a folder by their shape, not by their names.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { readNotices } from "./notices.js";
import { readPeerCases } from "./peer-cases.js";
import { readPeerVariants } from "./peer-variants.js";
import { readPhrases, readVerdictLines } from "./phrases.js";
import { readSpanSet } from "./spans.js";

/** A set that is there and cannot be used. */
export class UnreadableSet extends Error {}

/**
 * Every set in `path`, a folder or one file. @throws {UnreadableSet} for one that cannot be read or is empty.
 * @returns sets `{name, kind: "spans" | "verdicts" | "asks" | "words", items, …}`
 */
export function readSets(path) {
  if (!existsSync(path)) throw new UnreadableSet(`${path}: no such folder`);
  const sets = statSync(path).isDirectory() ? setsIn(path) : [setOf(path)].filter((set) => set !== null);
  if (sets.length === 0) throw new UnreadableSet(`${path}: no set in it`);
  for (const { name, items } of sets) if (items.length === 0) throw new UnreadableSet(`${name}: empty`);
  return sets;
}

function setsIn(folder) {
  if (existsSync(join(folder, "INDEX.tsv"))) return [readNotices(folder)];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? setsIn(path) : [setOf(path)].filter((set) => set !== null);
    });
}

function setOf(path) {
  const file = basename(path);
  try {
    if (file.endsWith(".jsonl")) return readLines(file.slice(0, -".jsonl".length), readFileSync(path, "utf8"));
    if (file === "secret-marks.txt") return readVerdictLines("secret-marks", readFileSync(path, "utf8"));
    if (file === "false-friends.txt") return readPhrases("false-friends", readFileSync(path, "utf8"));
  } catch (error) {
    throw new UnreadableSet(`${path}: ${error.message}`);
  }
  return null;
}

function readLines(name, text) {
  const records = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line)]));
  const [first] = records;
  if (first === undefined) return { name, kind: "spans", items: [] };
  if (Array.isArray(first.entities)) return readSpanSet(name, records);
  if (first.should_hit !== undefined) return readPeerVariants(name, records);
  if (first.expect !== undefined) return readPeerCases(name, records);
  throw new Error("neither entities, expect nor should_hit in its first line");
}
