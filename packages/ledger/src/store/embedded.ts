import { join } from "node:path";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import { lockFolder } from "./folder-lock.ts";

/**
 * PostgreSQL inside this process, its files in a folder, in the shape of a pool. There is one connection: whoever asks
 * waits until the one before has given it back, so that transactions do not mix.
 * @throws {LedgerRefusal} `database-busy`.
 */
export async function embeddedPool(folder: string): Promise<PostgresPool> {
  const unlock = await lockFolder(folder);
  try {
    const { PGlite } = await import("@electric-sql/pglite");
    const database = await PGlite.create(join(folder, "data"), { relaxedDurability: false });
    let last: Promise<void> = Promise.resolve();
    const connect = async (): Promise<PostgresPoolClient> => {
      const before = last;
      let release = (): void => undefined;
      last = new Promise((done) => {
        release = done;
      });
      await before;
      return {
        // Kysely asks for cursors only by `stream`, which the ledger does not use.
        query: (async (text: string, values?: readonly unknown[]) => {
          // Several statements at once go by the simple protocol, which knows no parameters.
          const several = (values ?? []).length === 0 && /;\s*\S/.test(text);
          const result = several ? (await database.exec(text)).at(-1) : await database.query(text, [...(values ?? [])]);
          const { rows, affectedRows } = result ?? { rows: [], affectedRows: 0 };
          const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? "";
          return { command, rowCount: affectedRows ?? rows.length, rows };
        }) as PostgresPoolClient["query"],
        release,
      };
    };
    const end = async (): Promise<void> => {
      await last;
      await database.close();
      await unlock();
    };
    return { connect, end } as PostgresPool;
  } catch (error) {
    await unlock();
    throw error;
  }
}
