// `node bench/eval/score.js --gold FILE --predicted FILE [--types FILE]`: any tool's spans against a gold set.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { printMisses } from "./misses.js";
import { scoreSpans } from "./score-spans.js";
import { readSets, UnreadableSet } from "./sets/read-sets.js";
import { printSpanTables } from "./span-tables.js";

const { values: options } = parseArgs({
  options: {
    gold: { type: "string" },
    predicted: { type: "string" },
    types: { type: "string" },
    misses: { type: "boolean" },
    type: { type: "string" },
  },
});

/** `{id, entities: [{type, start, end}]}` a line; offsets in UTF-16 units, the end exclusive. */
function readPredicted(path) {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const records = lines.map((line) => JSON.parse(line));
  return new Map(records.map(({ id, entities }) => [String(id), entities]));
}

/** From a gold type to the tool's words for it; without a file a tool is taken to use the gold types. */
function readTypes(path) {
  if (path === undefined) return (type) => [type];
  const map = JSON.parse(readFileSync(path, "utf8"));
  return (type) => map[type] ?? null;
}

function main({ gold, predicted, types, misses, type }) {
  if (gold === undefined || predicted === undefined) throw new UnreadableSet("--gold and --predicted are needed");
  const [set] = readSets(gold).filter(({ kind }) => kind === "spans");
  if (set === undefined) throw new UnreadableSet(`${basename(gold)}: no spans in it`);
  const spans = readPredicted(predicted);
  const score = scoreSpans(set.items, spans, readTypes(types));
  if (misses) printMisses(set.name, score.misses, type);
  else printSpanTables(set.name, set.items.length, score);
  const unanswered = set.items.filter(({ id }) => !spans.has(id)).length;
  if (unanswered > 0)
    console.log(`  ${unanswered} texts of the set have no line in the answers and count as not found`);
}

try {
  main(options);
} catch (error) {
  console.error(`score: ${error.message}`);
  process.exitCode = 2;
}
