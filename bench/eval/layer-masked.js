// Layer: the masked copy. No planted value may be readable in it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { run } from "./command.js";
import { readableIn, valuesOf } from "./planted.js";

/** Runs `check --mask --out` once over all drafts with planted values. @returns counts and the drafts that leak. */
export function checkMasked(items, room) {
  const planted = items.map((item) => ({ ...item, values: valuesOf(item) })).filter(({ values }) => values.length > 0);
  const counts = { drafts: planted.length, withheld: 0, values: 0, leaked: 0, byType: new Map(), misses: [] };
  if (planted.length === 0) return counts;
  mkdirSync(join(room.folder, "drafts"), { recursive: true });
  const fileOf = ({ name }, at) => `${at}${extname(name ?? "x.md")}`;
  planted.forEach((item, at) => {
    writeFileSync(join(room.folder, "drafts", fileOf(item, at)), item.text);
  });
  run(["check", "--mask", "--out", "masked", "--no-config", "--quiet", "drafts"], room);
  planted.forEach((item, at) => {
    const copy = join(room.folder, "masked", "drafts", fileOf(item, at));
    if (!existsSync(copy)) counts.withheld += 1;
    else addCopy(counts, item, readFileSync(copy, "utf8"));
  });
  return counts;
}

function addCopy(counts, { id, text, values }, copy) {
  const leaked = readableIn(copy, values);
  counts.values += values.length;
  counts.leaked += leaked.length;
  for (const { type } of values) typeRow(counts.byType, type).values += 1;
  for (const { type, start, end } of leaked) {
    typeRow(counts.byType, type).leaked += 1;
    counts.misses.push({ kind: "readable in the masked copy", id, text, label: type, span: { start, end } });
  }
}

function typeRow(rows, type) {
  if (!rows.has(type)) rows.set(type, { values: 0, leaked: 0 });
  return rows.get(type);
}
