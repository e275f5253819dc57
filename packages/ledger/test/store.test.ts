import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NewEntry, Store, type StoreOptions } from "../src/index.ts";
import { lockFolder } from "../src/store/folder-lock.ts";
import { type Server, startPostgres } from "./postgres.ts";

const key = new Uint8Array(32).fill(7);
const folder = mkdtempSync(join(tmpdir(), "xianshen-ledger-"));
let server: Server;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function entry(finding: string, item = "2026-0001"): NewEntry {
  const open = { item, role: null, onBehalfOf: null, digest: null, packs: {}, tool: "test" };
  const at = "2026-03-02T01:00:00.000Z";
  return { ...open, at, actor: { account: "a", how: "git-identity" }, body: { kind: "revealed", finding } };
}

async function findings(store: Store): Promise<readonly string[]> {
  return (await store.entries()).map(({ body }) => (body.kind === "revealed" ? body.finding : ""));
}

/** Starts writers, kills them without warning once each has written, and gives what they were told is written. */
async function killWriters(words: readonly string[], names: readonly string[], least = 3): Promise<readonly string[]> {
  const script = fileURLToPath(new URL("writer.js", import.meta.url));
  const told = await Promise.all(
    names.map(
      (name) =>
        new Promise<string>((resolve, reject) => {
          const child = spawn(process.execPath, [script, ...words, name]);
          let out = "";
          let err = "";
          child.stderr.on("data", (text: Buffer) => {
            err += text.toString();
          });
          child.stdout.on("data", (text: Buffer) => {
            out += text.toString();
            if (out.split("\n").length > least) child.kill("SIGKILL");
          });
          child.on("close", (_, signal) => (signal === "SIGKILL" ? resolve(out) : reject(new Error(err))));
        }),
    ),
  );
  // A line that was cut off was not told.
  return told.flatMap((out) => out.split("\n").slice(0, -1));
}

describe.each(["embedded", "server"] as const)("on the %s database", (kind) => {
  let options: StoreOptions;
  let count = 0;
  const fresh = async (): Promise<StoreOptions> => {
    count += 1;
    const database =
      kind === "embedded" ? { folder: join(folder, `l${count}`) } : { url: await server.database(`store${count}`) };
    return { database, key };
  };
  beforeAll(async () => {
    options = await fresh();
  });

  it("keeps entries, and they verify after it is opened again", async () => {
    const store = await Store.open(options);
    await store.append(async () => [entry("one"), entry("two")]);
    await store.append(async () => [entry("three")]);
    await store.close();
    const again = await Store.open(options);
    expect(await findings(again)).toEqual(["one", "two", "three"]);
    expect(await again.verify()).toEqual({ rows: 3, faults: [] });
    await again.close();
  });

  it("writes nothing when the writer changes its mind or an entry is malformed", async () => {
    const store = await Store.open(options);
    await expect(store.append(async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(store.append(async () => [entry("four"), { ...entry("five"), at: "today" }])).rejects.toMatchObject({
      code: "malformed",
    });
    expect((await store.verify()).rows).toBe(3);
    await store.close();
  });

  it("refuses another key", async () => {
    await expect(Store.open({ ...options, key: new Uint8Array(32).fill(8) })).rejects.toMatchObject({
      code: "other-key",
    });
  });

  it("keeps one chain with eight writers at once", async () => {
    const own = await fresh();
    // The embedded database has one process; its eight writers share it.
    const shared = kind === "embedded" ? await Store.open(own) : null;
    const each = kind === "embedded" ? 50 : 500;
    const stores = await Promise.all(Array.from({ length: 8 }, () => shared ?? Store.open({ ...own, connections: 1 })));
    await Promise.all(
      stores.map(async (store, writer) => {
        for (let number = 0; number < each; number += 1) {
          const expected = await store.append(async () => [entry(`${writer}-${number}`)]);
          expect(expected).toHaveLength(1);
        }
      }),
    );
    const [store] = stores;
    expect(await store!.verify()).toEqual({ rows: 8 * each, faults: [] });
    expect(new Set(await findings(store!)).size).toBe(8 * each);
    await Promise.all([...new Set(stores)].map((one) => one.close()));
  });

  it("loses no acknowledged entry when writers are killed", async () => {
    const own = await fresh();
    const words = "url" in own.database ? ["url", own.database.url] : ["folder", join(folder, `l${count}`)];
    // Fifty kills on the server, ten at a time; the embedded database has one writer at a time.
    const rounds = kind === "server" ? 5 : 4;
    const told: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const names = Array.from({ length: kind === "server" ? 10 : 1 }, (_, one) => `w${round}x${one}`);
      told.push(...(await killWriters(words, names)));
    }
    const store = await Store.open(own);
    const kept = new Set(await findings(store));
    expect(told.filter((one) => !kept.has(one))).toEqual([]);
    expect((await store.verify()).faults).toEqual([]);
    await store.close();
  }, 120_000);
});

describe("the server's record", () => {
  it("cannot be updated, deleted or truncated, and shows it when somebody with all rights did", async () => {
    const url = await server.database("tamper");
    const store = await Store.open({ database: { url }, key });
    await store.append(async () => Array.from({ length: 50 }, (_, at) => entry(`f${at + 1}`)));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const attack of ["update record set kind = 'x'", "delete from record", "truncate record"]) {
      await expect(client.query(attack)).rejects.toThrow("append-only");
    }
    await client.query("alter table record disable trigger all");
    const attacks: readonly (readonly [attack: string, seq: number])[] = [
      ["update record set entry = replace(entry, 'f7\"', 'f8\"') where seq = 7", 7],
      ["update record set item = '2026-0002' where seq = 9", 9],
      ["update record set hash = repeat('0', 64) where seq = 12", 12],
      ["delete from record where seq = 20", 20],
      ["delete from record where seq > 40", 41],
      ["update record set seq = 1000 - seq where seq in (499, 501) or seq = 30", 30],
    ];
    for (const [attack, seq] of attacks) {
      await client.query("create table kept as select * from record");
      await client.query(attack);
      const { faults } = await store.verify();
      expect(
        faults.map((fault) => fault.seq),
        attack,
      ).toContain(seq);
      await client.query("delete from record");
      await client.query("insert into record select * from kept");
      await client.query("drop table kept");
      expect((await store.verify()).faults).toEqual([]);
    }
    await client.end();
    await store.close();
  });

  it("that cannot be reached is told without its password", async () => {
    const url = "postgres://u:hush@127.0.0.1:1/none";
    const failed = await Store.open({ database: { url }, key }).catch((error: Error) => error);
    expect(failed).toMatchObject({ code: "database-unreachable" });
    expect(JSON.stringify(failed) + String(failed)).not.toContain("hush");
  });
});

describe("the folder's lock", () => {
  it("keeps a second process out, by name, until the first is done", async () => {
    const place = join(folder, "lock1");
    const unlock = await lockFolder(place);
    await expect(lockFolder(place, 100)).rejects.toMatchObject({
      code: "database-busy",
      data: { pid: String(process.pid), host: hostname() },
    });
    setTimeout(unlock, 50);
    const second = await lockFolder(place, 5000);
    await second();
    expect(existsSync(join(place, "lock"))).toBe(false);
  });

  it.each([
    ["a process that is gone", { pid: 2 ** 22 - 3, host: hostname(), started: "1" }],
    ["another process with its number", { pid: process.pid, host: hostname(), started: "1" }],
  ])("of %s is taken over", async (_, owner) => {
    const place = join(folder, `lock-${owner.pid}`);
    await (await lockFolder(place))();
    writeFileSync(join(place, "lock"), JSON.stringify(owner));
    const unlock = await lockFolder(place, 100);
    await unlock();
  });

  it("of another machine is left alone", async () => {
    const place = join(folder, "lock-far");
    await (await lockFolder(place))();
    writeFileSync(join(place, "lock"), JSON.stringify({ pid: 1, host: "elsewhere", started: "" }));
    await expect(lockFolder(place, 100)).rejects.toMatchObject({ code: "database-busy", data: { host: "elsewhere" } });
  });

  it.each([1, 2, 3, 4, 5])("is taken over by one of many at once, time %i", async (time) => {
    const place = join(folder, `lock-many-${time}`);
    await (await lockFolder(place))();
    writeFileSync(join(place, "lock"), JSON.stringify({ pid: 2 ** 22 - 5, host: hostname(), started: "1" }));
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const unlock = await lockFolder(place, 10_000);
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((done) => setTimeout(done, 5));
        inside -= 1;
        await unlock();
      }),
    );
    expect(most).toBe(1);
  });
});
