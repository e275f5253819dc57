// `npm run bench`: speed, memory and start-up of `xianshen check` beside its peers, measured in turn in one run.
// Peers that are not dependencies of the project are measured where they are installed: npm ci --prefix bench/peers
import { existsSync, rmSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus.js";
import { printEngine } from "./engine.js";
import { printGrowth } from "./growth.js";
import { compare, folder, has, here } from "./measure.js";

const { values: options } = parseArgs({
  options: { runs: { type: "string", default: "5" }, large: { type: "boolean", default: false } },
});
const runs = Number(options.runs);
const command = here("../packages/cli/bin/xianshen.js");
const check = (path, ...more) => ({ args: [command, "check", "--no-config", "--format", "json", ...more, path] });
const peer = (name, path) => ({ args: [here(name), path] });
const installed = existsSync(here("peers/node_modules"));
const pins = has("taskset");

function startUp() {
  const clean = join(folder, "clean");
  const bytes = writeCorpus(clean, 1, 27_000, { plain: true });
  compare(
    `Start-up: one draft with nothing to find, ${(bytes / 1000).toFixed(0)} kB`,
    {
      "node -e 0": { args: ["-e", "0"] },
      "xianshen --version": { args: [command, "--version"] },
      "xianshen check": check(join(clean, "0001.md")),
      "secretlint, preset recommend": peer("secretlint.js", clean),
      "remark-parse + gfm alone": peer("parse-only.js", clean),
    },
    0,
    runs,
  );
}

function throughput(title, path, bytes, slowPeers) {
  const cache = join(folder, `cache-${bytes}`);
  compare(
    `${title}, ${(bytes / 1e6).toFixed(1)} MB`,
    {
      "xianshen check": check(path),
      ...(pins && { "xianshen check, one processor": { ...check(path), pinned: true } }),
      "xianshen check --cache, again": check(path, "--cache", cache),
      "remark-parse + gfm alone": peer("parse-only.js", path),
      ...(pins && { "remark-parse + gfm, one processor": { ...peer("parse-only.js", path), pinned: true } }),
      "secretlint, preset recommend": peer("secretlint.js", path),
      ...(slowPeers &&
        installed && {
          "redact-pii": peer("peers/redact-pii.js", path),
          openredaction: peer("peers/openredaction.js", path),
          "textlint, 100 terms": peer("peers/textlint.js", path),
        }),
    },
    bytes,
    runs,
  );
}

try {
  const load = loadavg()[0].toFixed(1);
  console.log(
    `Node ${process.version}, ${availableParallelism()} processors, load ${load}; medians of ${runs} runs in turn.`,
  );
  console.log("× is wall time against the first line of each table (less is faster).");
  if (!installed) console.log("Peers left out: npm ci --prefix bench/peers");
  startUp();
  const many = join(folder, "many");
  throughput("400 drafts", many, writeCorpus(many, 400, 50_000), true);
  await printEngine(installed, runs);
  await printGrowth(runs);
  if (options.large) {
    const large = join(folder, "large");
    throughput("4,000 drafts", large, writeCorpus(large, 4_000, 50_000), false);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
