/** Runs one thing at a time for each name. */
export interface Lock {
  run<R>(name: string, work: () => Promise<R>): Promise<R>;
  close(): Promise<void>;
}

/** Among the jobs of one process. */
export class LocalLock implements Lock {
  private readonly last = new Map<string, Promise<unknown>>();

  async run<R>(name: string, work: () => Promise<R>): Promise<R> {
    const before = this.last.get(name) ?? Promise.resolve();
    const now = before.then(work, work);
    const settled = now.catch(() => undefined);
    this.last.set(name, settled);
    try {
      return await now;
    } finally {
      if (this.last.get(name) === settled) this.last.delete(name);
    }
  }

  async close(): Promise<void> {}
}

/** Among all processes on one PostgreSQL: a session's advisory lock, which the server frees when the process is gone. */
export class ServerLock implements Lock {
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async run<R>(name: string, work: () => Promise<R>): Promise<R> {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: this.url });
    client.on("error", () => undefined);
    await client.connect();
    try {
      await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [name]);
      return await work();
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async close(): Promise<void> {}
}
