// `npm run eval -- --data DIR`: what the tool finds in labelled sets, against the bars.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkBars } from "./bars.js";
import { openRoom } from "./command.js";
import { evaluate } from "./evaluate.js";
import { halfOf } from "./half.js";
import { toJson } from "./json.js";
import { printMisses } from "./misses.js";
import { printResults } from "./results.js";
import { readSets, UnreadableSet } from "./sets/read-sets.js";

const LAYERS = ["masked", "decisions", "command"];
const USAGE = `npm run eval -- [--data DIR]… [--set NAME]… [--half dev|held-out] [--layers ${LAYERS.join(",")}]
  --data DIR    a folder of sets; by default the published benchmark
  --misses      every miss and false alarm instead of tables; with --type TYPE only those of one type
  --bars FILE   the figures to reach; --json FILE writes the results there
Exit code 0: every bar reached; 1: one missed; 2: nothing could be measured.`;

const options = optionsOf(() =>
  parseArgs({
    options: {
      help: { type: "boolean" },
      data: {
        type: "string",
        multiple: true,
        default: [fileURLToPath(new URL("../../fixtures/benchmark", import.meta.url))],
      },
      half: { type: "string" },
      set: { type: "string", multiple: true },
      layers: { type: "string", default: LAYERS.join(",") },
      bars: { type: "string", default: fileURLToPath(new URL("bars.json", import.meta.url)) },
      json: { type: "string" },
      misses: { type: "boolean" },
      type: { type: "string" },
    },
  }),
);

function optionsOf(read) {
  try {
    const { values } = read();
    if (!values.help) return values;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** The sets that were asked for, or their half. @throws {UnreadableSet} when one of them is not there or empty. */
function chosenSets() {
  if (options.half !== undefined && !["dev", "held-out"].includes(options.half))
    throw new UnreadableSet("--half is dev or held-out");
  const sets = options.data.flatMap(readSets).filter(({ name }) => options.set?.includes(name) ?? true);
  const missing = (options.set ?? []).filter((name) => !sets.some((set) => set.name === name));
  if (missing.length > 0) throw new UnreadableSet(`no such set: ${missing.join(", ")}`);
  if (options.half === undefined) return sets;
  return sets.map((set) => ({ ...set, items: set.items.filter(({ id }) => halfOf(set.name, id) === options.half) }));
}

function allMisses({ spans, verdicts, asks, masked, decisions }) {
  const bySet = [spans, verdicts, asks, masked].flatMap((results) =>
    [...results].map(([name, { misses }]) => [name, misses]),
  );
  return [...bySet, ["decisions", decisions?.misses ?? []]];
}

function main() {
  const sets = chosenSets();
  const layers = options.misses ? ["masked", "decisions"] : options.layers.split(",");
  const room = openRoom();
  try {
    const results = evaluate(sets, layers, room);
    const bars = options.half === undefined && options.set === undefined ? checkBars(options.bars, results) : [];
    if (options.misses) for (const [name, misses] of allMisses(results)) printMisses(name, misses, options.type);
    else printResults(results, bars, options.half);
    if (options.json) writeFileSync(options.json, `${JSON.stringify(toJson(results, bars), null, 1)}\n`);
    return bars.every(({ passed }) => passed) ? 0 : 1;
  } finally {
    room.close();
  }
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof UnreadableSet)) throw error;
  console.error(`eval: ${error.message}`);
  process.exitCode = 2;
}
