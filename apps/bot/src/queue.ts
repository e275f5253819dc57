import { createHash } from "node:crypto";
import type { Pool } from "@xianshen/ledger";
import PgBoss from "pg-boss";
import type { Log } from "./log.ts";
import { factsOf } from "./log.ts";

/** Something to be done. It names things; it never carries a text. */
export type Job =
  | { readonly kind: "review"; readonly target: Target }
  | { readonly kind: "command"; readonly target: Target; readonly comment: CommentRef }
  | { readonly kind: "edited"; readonly target: Target }
  | { readonly kind: "find"; readonly repository: Repository; readonly head: string }
  | {
      readonly kind: "group";
      readonly repository: Repository;
      readonly head: string;
      readonly base: string;
      readonly ref: string;
    }
  | { readonly kind: "sweep"; readonly repository: Repository; readonly head: string; readonly base: string }
  | { readonly kind: "reconcile" };

export interface Repository {
  readonly installation: number;
  readonly owner: string;
  readonly name: string;
}

export interface Target extends Repository {
  readonly number: number;
}

/** Where a command stands: a comment on the proposal, or a review of it. */
export type CommentRef =
  | { readonly in: "comment"; readonly id: number }
  | { readonly in: "review"; readonly id: number };

export interface QueueOptions {
  readonly pool: Pool;
  readonly log: Log;
  readonly jobSeconds: number;
}

const REVIEWS = "reviews";
const OTHERS = "others";
const MOST_RETRIES = 20;

/** Jobs in the database: what was accepted is done, whatever process dies in between. */
export class Queue {
  private readonly boss: PgBoss;
  private readonly log: Log;
  private readonly jobSeconds: number;

  constructor({ pool, log, jobSeconds }: QueueOptions) {
    this.log = log;
    this.jobSeconds = jobSeconds;
    this.boss = new PgBoss({
      db: { executeSql: (text, values) => execute(pool, text, values) },
      maintenanceIntervalSeconds: Math.max(2, Math.min(60, Math.floor(jobSeconds / 3))),
      archiveCompletedAfterSeconds: 3 * 24 * 3600,
      deleteAfterDays: 14,
    });
    // Without a listener an error of the database would end the process; every call tells its own.
    this.boss.on("error", (error) => log.error(factsOf(error), "queue"));
  }

  async start(): Promise<void> {
    await this.boss.start();
    const bounds = { retryLimit: MOST_RETRIES, retryDelay: 2, retryBackoff: true, expireInSeconds: this.jobSeconds };
    // Of several reviews of a proposal that wait one is enough: it reads the head when it runs.
    await this.boss.createQueue(REVIEWS, { name: REVIEWS, policy: "short", ...bounds });
    await this.boss.createQueue(OTHERS, { name: OTHERS, policy: "standard", ...bounds });
  }

  /**
   * Takes a job in. A delivery's id is the job's: the same delivery twice is one job, by the database's own key.
   * @returns false when it was there already.
   */
  async add(job: Job, delivery?: string, inSeconds = 0): Promise<boolean> {
    const queue = job.kind === "review" ? REVIEWS : OTHERS;
    const key = job.kind === "review" ? { singletonKey: nameOf(job.target) } : {};
    const id = delivery === undefined ? {} : { id: uuidOf(delivery) };
    const bounds = { retryLimit: MOST_RETRIES, retryDelay: 2, retryBackoff: true, expireInSeconds: this.jobSeconds };
    return (
      (await this.boss.send(queue, job, {
        ...bounds,
        ...key,
        ...id,
        ...(inSeconds > 0 ? { startAfter: inSeconds } : {}),
      })) !== null
    );
  }

  /** Works on jobs until {@link stop}. `concurrency` of them at a time. */
  async work(concurrency: number, handle: (job: Job, id: string) => Promise<void>): Promise<void> {
    for (let worker = 0; worker < concurrency; worker += 1) {
      for (const queue of [REVIEWS, OTHERS]) {
        await this.boss.work<Job>(queue, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
          if (job !== undefined) await handle(job.data, job.id);
        });
      }
    }
  }

  /** Looks for missed webhooks now and then; however many processes there are, once each time. */
  async schedule(minutes: number): Promise<void> {
    await this.boss.schedule(OTHERS, `*/${minutes} * * * *`, { kind: "reconcile" });
  }

  async waiting(): Promise<Readonly<Record<string, number>>> {
    return { [REVIEWS]: await this.boss.getQueueSize(REVIEWS), [OTHERS]: await this.boss.getQueueSize(OTHERS) };
  }

  /** Lets running jobs end. */
  async stop(): Promise<void> {
    await this.boss
      .stop({ graceful: true, close: false, timeout: 20_000 })
      .catch((error: unknown) => this.log.error(factsOf(error), "queue"));
  }
}

/** `owner/name#12` */
export function nameOf({ owner, name, number }: Target): string {
  return `${owner}/${name}#${number}`;
}

async function execute(pool: Pool, text: string, values: readonly unknown[] = []): Promise<{ rows: unknown[] }> {
  const client = await connect(pool);
  try {
    const result = (await client.query(text, values as never)) as unknown;
    // Of several statements the last one answers.
    const last = Array.isArray(result) ? result.at(-1) : result;
    return last as { rows: unknown[] };
  } finally {
    client.release();
  }
}

/** How long a database that restarts is waited for, and how often it is looked for, in milliseconds. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 500;

/** Nothing was asked yet when a connection fails, so trying again repeats nothing. */
async function connect(pool: Pool): ReturnType<Pool["connect"]> {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await pool.connect();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((done) => setTimeout(done, LOOK_MS));
    }
  }
}

/** A delivery's id as it is when it is a UUID, else one made of it. */
function uuidOf(delivery: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(delivery)) return delivery.toLowerCase();
  const hash = createHash("sha256").update(`delivery ${delivery}`).digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
