// Writes to a ledger until it is killed, and tells each number once it is acknowledged.
import { Store } from "@xianshen/ledger";

const [kind, where, name] = process.argv.slice(2);
const database = kind === "url" ? { url: where } : { folder: where };
const store = await Store.open({ database, key: new Uint8Array(32).fill(7), connections: 1 });
const actor = { account: name, how: "system-account" };
for (let number = 1; ; number += 1) {
  const body = { kind: "revealed", finding: `${name}-${number}` };
  const open = { item: "2026-0001", role: null, onBehalfOf: null, digest: null, packs: {}, tool: "test" };
  await store.append(async () => [{ ...open, at: new Date().toISOString(), actor, body }]);
  process.stdout.write(`${name}-${number}\n`);
}
