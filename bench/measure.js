// Runs of whole processes, taken in turn, and their medians.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const here = (name) => fileURLToPath(new URL(name, import.meta.url));
export const folder = mkdtempSync(join(tmpdir(), "xianshen-bench-"));

const environment = {
  ...process.env,
  XDG_CONFIG_HOME: join(folder, "config"),
  BENCH_USAGE: join(folder, "usage.json"),
};
const meter = ["--import", pathToFileURL(here("usage.js")).href];

/** Whether a command can be started at all. */
export function has(command) {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** Runs a contender once; gives wall seconds, CPU seconds and peak memory. A crash stops the benchmark. */
function measure({ args, pinned = false, command = process.execPath }) {
  const own = command === process.execPath ? [...meter, ...args] : args;
  const [program, ...rest] = pinned ? ["taskset", "-c", "0", command, ...own] : [command, ...own];
  const start = performance.now();
  const run = spawnSync(program, rest, { env: environment, stdio: ["ignore", "ignore", "pipe"] });
  const wall = (performance.now() - start) / 1000;
  if (run.error || run.status === null || run.status > 1) throw new Error(`failed: ${args[0]}\n${run.stderr}`);
  if (command !== process.execPath) return { wall, cpu: Number.NaN, peak: Number.NaN };
  const { cpuSeconds, peakMiB } = JSON.parse(readFileSync(environment.BENCH_USAGE, "utf8"));
  return { wall, cpu: cpuSeconds, peak: peakMiB };
}

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Measures contenders in turn, `runs` times each, and prints the medians beside the first one's. */
export function compare(title, contenders, bytes, runs) {
  const figures = new Map(Object.keys(contenders).map((name) => [name, []]));
  for (let run = 0; run < runs; run++)
    for (const [name, contender] of Object.entries(contenders)) figures.get(name).push(measure(contender));
  const rows = [...figures].map(([name, all]) => ({
    name,
    wall: median(all.map(({ wall }) => wall)),
    cpu: median(all.map(({ cpu }) => cpu)),
    peak: median(all.map(({ peak }) => peak)),
  }));
  console.log(`\n${title}`);
  for (const { name, wall, cpu, peak } of rows) {
    const speed = bytes > 0 ? `${(bytes / 1e6 / wall).toFixed(2)} MB/s` : "";
    const times = `${wall.toFixed(2).padStart(7)} s wall ${cpu.toFixed(2).padStart(7)} s cpu`;
    const ratio = (wall / rows[0].wall).toFixed(2);
    console.log(`  ${name.padEnd(34)} ${times} ${speed.padStart(12)} ${peak.toFixed(0).padStart(6)} MiB   ×${ratio}`);
  }
  return Object.fromEntries(rows.map(({ name, ...row }) => [name, row]));
}
