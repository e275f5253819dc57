import { link, mkdir, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LedgerRefusal } from "../refusal.ts";

/** How long another command may hold the folder before this one gives up, and how often it looks, in milliseconds. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 50;

/** Who holds a folder. A process number alone is used again after a while: the start of the process tells them apart. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Clock ticks since the machine started, where the system tells; else empty. */
  readonly started: string;
}

/** Frees the folder. */
export type Unlock = () => Promise<void>;

/**
 * Takes a folder for this process alone: two processes that open one embedded database overwrite each other's pages.
 * Waits for a living owner; the lock of a process that is gone is taken over.
 * @throws {LedgerRefusal} `database-busy` after 30 seconds, with the owner's process number and machine.
 */
export async function lockFolder(folder: string, patienceMs: number = PATIENCE_MS): Promise<Unlock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "lock");
  const own: Owner = { pid: process.pid, host: hostname(), started: await startOf(process.pid) };
  const text = JSON.stringify(own);
  const aside = `${path}.${own.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(aside, text, { mode: 0o600 });
  try {
    const until = Date.now() + patienceMs;
    for (;;) {
      if (await links(aside, path)) return () => rm(path, { force: true });
      const owner = await ownerOf(path);
      if (owner !== null && (await isGone(owner))) await takeOver(path, owner);
      else if (Date.now() >= until)
        throw new LedgerRefusal("database-busy", { pid: String(owner?.pid ?? "?"), host: owner?.host ?? "?", path });
      else await sleep(LOOK_MS);
    }
  } finally {
    await rm(aside, { force: true });
  }
}

/** Linking a file that is whole already either succeeds for one process or fails: nobody reads half a lock. */
async function links(aside: string, path: string): Promise<boolean> {
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Null when it was freed meanwhile. */
async function ownerOf(path: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Owner;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** A process of another machine cannot be asked, so it counts as living. */
async function isGone({ pid, host, started }: Owner): Promise<boolean> {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === "ESRCH") return true;
  }
  return started !== "" && (await startOf(pid)) !== started;
}

/** A process that takes over does so within moments; one that died in them is not waited for, in milliseconds. */
const RECOVERY_MS = 30_000;

/**
 * Removes a dead lock. One process at a time does so, and looks again first: between seeing a dead lock and removing
 * it another process may have put its own in the place.
 */
async function takeOver(path: string, dead: Owner): Promise<void> {
  const recovery = `${path}.recovery`;
  try {
    await mkdir(recovery);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    const since = await stat(recovery).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - since > RECOVERY_MS) await rmdir(recovery).catch(() => undefined);
    await sleep(LOOK_MS);
    return;
  }
  try {
    const owner = await ownerOf(path);
    if (owner !== null && owner.pid === dead.pid && owner.started === dead.started) await rm(path, { force: true });
  } finally {
    await rmdir(recovery);
  }
}

async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // Field 22, counted after the command's name, which may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
