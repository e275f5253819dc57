// Prints speed, memory and start-up of `xianshen check` beside its peers, measured in turn in the same run.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { writeCorpus } from "./corpus.js";

const RUNS = 3;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "xianshen-bench-"));
const environment = {
  ...process.env,
  XDG_CONFIG_HOME: join(folder, "config"),
  BENCH_USAGE: join(folder, "usage.json"),
};

/** Runs a script once; gives wall seconds, CPU seconds and peak memory. A crash stops the benchmark. */
function measure(args) {
  const start = performance.now();
  const run = spawnSync(process.execPath, ["--import", pathToFileURL(here("usage.js")).href, ...args], {
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const wallSeconds = (performance.now() - start) / 1000;
  if (run.error || run.status === null || run.status > 1) throw new Error(`failed: ${args[0]}\n${run.stderr}`);
  return { wallSeconds, ...JSON.parse(readFileSync(environment.BENCH_USAGE, "utf8")) };
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function compare(title, contenders, bytes) {
  const runs = new Map(Object.keys(contenders).map((name) => [name, []]));
  for (let i = 0; i < RUNS; i++)
    for (const [name, args] of Object.entries(contenders)) runs.get(name).push(measure(args));
  const figures = [...runs].map(([name, all]) => ({
    name,
    wall: median(all.map(({ wallSeconds }) => wallSeconds)),
    cpu: median(all.map(({ cpuSeconds }) => cpuSeconds)),
    peak: median(all.map(({ peakMiB }) => peakMiB)),
  }));
  const base = figures[0].wall;
  console.log(`\n${title}`);
  for (const { name, wall, cpu, peak } of figures) {
    const speed = `${(bytes / 1e6 / wall).toFixed(2)} MB/s`;
    console.log(
      `  ${name.padEnd(28)} ${wall.toFixed(2).padStart(7)} s wall ${cpu.toFixed(2).padStart(7)} s cpu ` +
        `${speed.padStart(12)} ${peak.toFixed(0).padStart(6)} MiB peak   ×${(wall / base).toFixed(2)}`,
    );
  }
}

try {
  const one = writeCorpus(join(folder, "one"), 1, 27_000);
  const many = writeCorpus(join(folder, "many"), 400, 50_000);
  const check = (path) => [here("../packages/cli/bin/xianshen.js"), "check", "--no-config", "--format", "json", path];
  const peers = (path) => ({
    "xianshen check": check(path),
    "remark-parse + gfm alone": [here("parse-only.js"), path],
    "secretlint, preset recommend": [here("secretlint.js"), path],
  });
  console.log(
    `Node ${process.version}, median of ${RUNS} runs taken in turn; ratios to xianshen check (less is faster)`,
  );
  compare("Start-up: --version", { "xianshen --version": [here("../packages/cli/bin/xianshen.js"), "--version"] }, 0);
  compare(`One draft, ${(one / 1000).toFixed(0)} kB`, peers(join(folder, "one")), one);
  compare(`400 drafts, ${(many / 1e6).toFixed(1)} MB`, peers(join(folder, "many")), many);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
