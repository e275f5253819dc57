import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from "kysely";
import { GENESIS, type Head, type Row, Seals } from "../record/chain.ts";
import { type Entry, wellFormed } from "../record/entry.ts";
import { type Fault, Verifier } from "../record/verify.ts";
import { LedgerRefusal } from "../refusal.ts";
import { migrate } from "./migrations.ts";

interface Tables {
  readonly record: Row & {
    readonly item: string | null;
    readonly kind: string;
    readonly source: string | null;
    readonly at: string;
  };
  readonly head: Head & { readonly id: number };
}

export interface StoreOptions {
  /** A `postgres:` address, a folder for the embedded database, or an open pool that its owner closes. */
  readonly database: { readonly url: string } | { readonly folder: string } | { readonly pool: PostgresPool };
  /** The installation's key. */
  readonly key: Uint8Array;
  /** Connections at most, on a server. */
  readonly connections?: number;
}

/** An entry before it has its place in the chain. */
export type NewEntry = Omit<Entry, "seq">;

/** What a writer may read before it decides what to write: all under the lock, so that nothing changes in between. */
export interface Reading {
  entriesOf(item: string): Promise<readonly Entry[]>;
  /** Entries of no item: delegations. */
  general(): Promise<readonly Entry[]>;
  /** Items a source was submitted as, the latest last. */
  itemsFrom(source: string): Promise<readonly string[]>;
  /** The highest id that begins so: of the longest ones the last; null for none. */
  lastItem(prefix: string): Promise<string | null>;
}

/** Rows fetched at a time when the whole record is read. */
const PAGE = 2000;

/** The record in its database: entries go in at the end and never change. */
export class Store {
  private readonly db: Kysely<Tables>;
  private readonly seals: Seals;

  private constructor(db: Kysely<Tables>, seals: Seals) {
    this.db = db;
    this.seals = seals;
  }

  /**
   * Opens the database, makes its tables where they are missing, and checks that the record belongs to the key.
   * @throws {LedgerRefusal} `database-busy`, `database-unreachable`, `other-key`.
   */
  static async open({ database, key, connections = 4 }: StoreOptions): Promise<Store> {
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: await poolOf(database, connections) }) });
    const store = new Store(db, new Seals(key));
    try {
      await migrate(db);
      await store.plant();
    } catch (error) {
      await db.destroy();
      if (error instanceof LedgerRefusal) throw error;
      throw new LedgerRefusal("database-unreachable", { code: codeOf(error) });
    }
    return store;
  }

  /** SPKI in PEM, to check signed heads with. */
  get publicKey(): string {
    return this.seals.publicKey;
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }

  /**
   * Writes what `make` answers, in one transaction with all it read. When this returns, the entries are on disk.
   * @throws Whatever `make` throws; nothing is written then.
   */
  async append(make: (reading: Reading) => Promise<readonly NewEntry[]>): Promise<readonly Entry[]> {
    return this.db.transaction().execute(async (tx) => {
      const head = await tx.selectFrom("head").selectAll().where("id", "=", 1).forUpdate().executeTakeFirstOrThrow();
      const made = await make(readingOf(tx));
      if (made.length === 0) return [];
      if (!this.seals.holds(head)) throw new LedgerRefusal("record-broken", { seq: String(head.seq) });
      let { seq, hash } = head;
      const rows: Tables["record"][] = [];
      const entries: Entry[] = [];
      for (const one of made) {
        seq += 1;
        const entry = wellFormed({ ...one, seq });
        const row = this.seals.row(entry, hash);
        hash = row.hash;
        rows.push({ ...row, item: entry.item, kind: entry.body.kind, source: sourceOf(entry), at: entry.at });
        entries.push(entry);
      }
      await tx.insertInto("record").values(rows).execute();
      await tx.updateTable("head").set(this.seals.head(seq, hash)).where("id", "=", 1).execute();
      return entries;
    });
  }

  /** Reads without writing. */
  get reading(): Reading {
    return readingOf(this.db);
  }

  /** Every row, in order, with its columns. */
  async *rows(): AsyncGenerator<Tables["record"]> {
    for (let after = 0; ; ) {
      const page = await this.db
        .selectFrom("record")
        .selectAll()
        .where("seq", ">", after)
        .orderBy("seq")
        .limit(PAGE)
        .execute();
      yield* page;
      if (page.length < PAGE) return;
      after = page.at(-1)!.seq;
    }
  }

  /** Every entry whose moment is in a stretch of time (`from` ≤ moment < `to`), in order. */
  async entries(from = "", to = "~"): Promise<readonly Entry[]> {
    const rows = await this.db
      .selectFrom("record")
      .select("entry")
      .where("at", ">=", from)
      .where("at", "<", to)
      .orderBy("seq")
      .execute();
    return rows.map(({ entry }) => JSON.parse(entry) as Entry);
  }

  async head(): Promise<Head> {
    const { seq, hash, signature } = await this.db.selectFrom("head").selectAll().executeTakeFirstOrThrow();
    return { seq, hash, signature };
  }

  /** Proves the whole record, as one moment saw it. */
  async verify(): Promise<{ readonly rows: number; readonly faults: readonly Fault[] }> {
    return this.db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute(async (tx) => {
        const verifier = new Verifier(this.seals);
        for await (const row of new Store(tx as Kysely<Tables>, this.seals).rows()) verifier.add(row);
        const { seq, hash, signature } = await tx.selectFrom("head").selectAll().executeTakeFirstOrThrow();
        return { rows: verifier.count, faults: verifier.end({ seq, hash, signature }) };
      });
  }

  /** Takes a whole record that was proved before. @throws {LedgerRefusal} `import-not-empty`. */
  async restore(rows: readonly Row[], head: Head): Promise<void> {
    await this.db.transaction().execute(async (tx) => {
      const now = await tx.selectFrom("head").selectAll().where("id", "=", 1).forUpdate().executeTakeFirstOrThrow();
      if (now.seq !== 0) throw new LedgerRefusal("import-not-empty", { rows: String(now.seq) });
      for (let at = 0; at < rows.length; at += PAGE) {
        const page = rows.slice(at, at + PAGE).map((row) => {
          const entry = JSON.parse(row.entry) as Entry;
          return { ...row, item: entry.item, kind: entry.body.kind, source: sourceOf(entry), at: entry.at };
        });
        await tx.insertInto("record").values(page).execute();
      }
      await tx.updateTable("head").set(head).where("id", "=", 1).execute();
    });
  }

  /** Proves rows from elsewhere under this installation's key. */
  prove(rows: readonly Row[], head: Head): readonly Fault[] {
    const verifier = new Verifier(this.seals);
    for (const row of rows) verifier.add(row);
    return verifier.end(head);
  }

  /** The head of an empty record, signed; an existing one has to be this key's. */
  private async plant(): Promise<void> {
    const empty = { id: 1, ...this.seals.head(0, GENESIS) };
    await this.db
      .insertInto("head")
      .values(empty)
      .onConflict((on) => on.column("id").doNothing())
      .execute();
    if (!this.seals.holds(await this.head())) throw new LedgerRefusal("other-key");
  }
}

/** Opens what a store lies in, for those who share it with others. @throws {LedgerRefusal} `database-busy`. */
export async function poolOf(database: StoreOptions["database"], connections: number = 4): Promise<PostgresPool> {
  if ("pool" in database) return { connect: () => database.pool.connect(), end: async () => undefined };
  if ("folder" in database) return (await import("./embedded.ts")).embeddedPool(database.folder);
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: database.url, max: connections });
  // An idle connection that breaks is replaced; the query that needs one tells.
  pool.on("error", () => undefined);
  return pool;
}

function readingOf(db: Kysely<Tables> | Transaction<Tables>): Reading {
  const entries = async (item: string | null): Promise<readonly Entry[]> => {
    const rows = await db
      .selectFrom("record")
      .select("entry")
      .where("item", item === null ? "is" : "=", item)
      .orderBy("seq")
      .execute();
    return rows.map(({ entry }) => JSON.parse(entry) as Entry);
  };
  return {
    entriesOf: entries,
    general: () => entries(null),
    itemsFrom: async (source) => {
      const rows = await db
        .selectFrom("record")
        .select("item")
        .where("source", "=", source)
        .groupBy("item")
        .orderBy((order) => order.fn.min("seq"))
        .execute();
      return rows.flatMap(({ item }) => item ?? []);
    },
    lastItem: async (prefix) => {
      const row = await db
        .selectFrom("record")
        .select("item")
        .where("item", "like", `${prefix}%`)
        .orderBy(sql`length(item) desc`)
        .orderBy("item", "desc")
        .limit(1)
        .executeTakeFirst();
      return row?.item ?? null;
    },
  };
}

function sourceOf({ body }: Entry): string | null {
  return body.kind === "submitted" ? body.source : null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.name : "";
}
