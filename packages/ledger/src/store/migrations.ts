import { type Kysely, type Migration, type MigrationProvider, Migrator, sql } from "kysely";

/** The tables, step by step. A step that was released is never edited. */
const STEPS: Readonly<Record<string, Migration>> = {
  "2026-11-27-record": {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("record")
        .addColumn("seq", "integer", (column) => column.primaryKey())
        .addColumn("item", "text")
        .addColumn("kind", "text", (column) => column.notNull())
        .addColumn("source", "text")
        .addColumn("at", "text", (column) => column.notNull())
        .addColumn("entry", "text", (column) => column.notNull())
        .addColumn("prev", "text", (column) => column.notNull())
        .addColumn("hash", "text", (column) => column.notNull())
        .addColumn("seal", "text", (column) => column.notNull())
        .execute();
      await db.schema.createIndex("record_item").on("record").columns(["item", "seq"]).execute();
      await db.schema.createIndex("record_source").on("record").columns(["source", "seq"]).execute();
      await db.schema.createIndex("record_at").on("record").columns(["at"]).execute();
      await db.schema
        .createTable("head")
        .addColumn("id", "integer", (column) => column.primaryKey().check(sql`id = 1`))
        .addColumn("seq", "integer", (column) => column.notNull())
        .addColumn("hash", "text", (column) => column.notNull())
        .addColumn("signature", "text", (column) => column.notNull())
        .execute();
      await sql`
        create function record_is_append_only() returns trigger language plpgsql as $$
        begin raise exception 'the record is append-only'; end $$
      `.execute(db);
      await sql`
        create trigger record_append_only before update or delete on record
        for each row execute function record_is_append_only()
      `.execute(db);
      await sql`
        create trigger record_no_truncate before truncate on record
        for each statement execute function record_is_append_only()
      `.execute(db);
    },
  },
  // The latest number of a year is asked for with every new item.
  "2026-11-28-item-order": {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql`create index record_item_order on record (length(item) desc, item desc)`.execute(db);
    },
  },
};

const provider: MigrationProvider = { getMigrations: async () => STEPS };

/** Brings the tables up to date; several processes may do so at once. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw error;
}
