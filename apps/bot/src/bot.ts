import type { Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { type Pool, poolOf, Store } from "@xianshen/ledger";
import { installationKey } from "@xianshen/node";
import Bottleneck from "bottleneck";
import { Probot, ProbotOctokit } from "probot";
import { clientsOf } from "./github/api.ts";
import { ObjectCache } from "./github/object-cache.ts";
import { registerHandlers } from "./handlers.ts";
import { runJob } from "./jobs/run-job.ts";
import { LocalLock, type Lock, ServerLock } from "./lock.ts";
import { factsOf, type Log, makeLog } from "./log.ts";
import { Metrics } from "./metrics.ts";
import type { Office } from "./office.ts";
import { Queue } from "./queue.ts";
import { makeServer } from "./server.ts";
import type { Settings } from "./settings.ts";

/** Times a request is tried again after the forge asked for patience. */
const MOST_RETRIES = 5;

/** A bot that runs. */
export interface Bot {
  /** Null when this process does not receive. */
  readonly port: number | null;
  readonly office: Office;
  stop(): Promise<void>;
}

/** Starts what the settings ask for; when this returns, webhooks are taken and jobs are worked on. */
export async function startBot(settings: Settings, log: Log = makeLog(settings.logLevel)): Promise<Bot> {
  const pool = await poolOf(settings.database, settings.concurrency * 2 + 4);
  const store = await Store.open({ database: { pool }, key: installationKey(settings.environment).key });
  const queue = new Queue({ pool, log, jobSeconds: settings.jobSeconds });
  await queue.start();
  const probot = probotOf(settings, log);
  await probot.ready();
  const lock: Lock = "url" in settings.database ? new ServerLock(settings.database.url) : new LocalLock();
  const metrics = new Metrics();
  const tool = `xianshen ${(createRequire(import.meta.url)("../package.json") as { version: string }).version}`;
  const { appId, environment } = settings;
  const objects = new ObjectCache();
  const office: Office = {
    clients: clientsOf(probot),
    objects,
    store,
    queue,
    lock,
    log,
    metrics,
    appId,
    tool,
    environment,
  };
  registerHandlers(probot, async (job, delivery) => {
    const fresh = await queue.add(job, delivery);
    if (!fresh) log.info({ delivery, kind: job.kind, result: "known" }, "delivery");
  });
  const server = settings.part === "worker" ? null : await listen(settings, { probot, office, pool });
  if (settings.part !== "web") {
    await queue.work(settings.concurrency, (job, id) => runJob(job, id, office));
    await queue.add({ kind: "reconcile" });
    await queue.schedule(settings.reconcileMinutes);
  }
  const port = server === null ? null : (server.address() as AddressInfo).port;
  log.info({ part: settings.part, ...(port === null ? {} : { port }) }, "started");
  return { port, office, stop: () => stop({ server, queue, store, pool, lock, log }) };
}

function probotOf({ appId, privateKey, webhookSecret, apiUrl, writeIntervalMs }: Settings, log: Log): Probot {
  const write = new Bottleneck.Group({ maxConcurrent: writeIntervalMs === 0 ? null : 1, minTime: writeIntervalMs });
  const patient = (_after: number, { request }: { request: { retryCount: number } }): boolean =>
    request.retryCount < MOST_RETRIES;
  // Probot's own answer to a secondary limit is a line in the log; the request would be lost.
  const Octokit = ProbotOctokit.defaults((given: object) => ({
    ...given,
    throttle: { enabled: true, onRateLimit: patient, onSecondaryRateLimit: patient, write, notifications: write },
  })) as typeof ProbotOctokit;
  return new Probot({ appId, privateKey, secret: webhookSecret, baseUrl: apiUrl, log, Octokit });
}

async function listen(
  settings: Settings,
  { probot, office, pool }: { probot: Probot; office: Office; pool: Pool },
): Promise<Server> {
  const ready = async (): Promise<boolean> => {
    const client = await pool.connect();
    client.release();
    for (const [queue, size] of Object.entries(await office.queue.waiting()))
      office.metrics.waiting.set({ queue }, size);
    return true;
  };
  const server = makeServer({ probot, log: office.log, metrics: office.metrics, ready });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(settings.port, settings.host, done);
  });
  return server;
}

/** In order: no more deliveries, running jobs end, then the database. */
async function stop(parts: {
  server: Server | null;
  queue: Queue;
  store: Store;
  pool: Pool;
  lock: Lock;
  log: Log;
}): Promise<void> {
  const { server, queue, store, pool, lock, log } = parts;
  if (server !== null) {
    server.closeIdleConnections();
    await new Promise((done) => server.close(done));
  }
  await queue.stop();
  await store.close();
  await lock.close();
  await pool.end().catch((error: unknown) => log.error(factsOf(error), "database"));
  log.info({}, "stopped");
}
