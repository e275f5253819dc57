import { join } from "node:path";

/** Where the record is: `XIANSHEN_DATABASE_URL`; else the folder `XIANSHEN_LEDGER`; else a folder of the user's own data. */
export function databaseOf(environment: NodeJS.ProcessEnv): { readonly url: string } | { readonly folder: string } {
  const { XIANSHEN_DATABASE_URL: url, XIANSHEN_LEDGER: folder, XDG_DATA_HOME: data, HOME: home } = environment;
  if (url) return { url };
  return { folder: folder || join(data || join(home || ".", ".local", "share"), "xianshen", "ledger") };
}
