import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { errnoOf, SetupError } from "./setup-error.ts";

/** Bytes of a new key, and the least a given one may have: HMAC-SHA-256 gains nothing above and loses below. */
const KEY_BYTES = 32;

/** The key of fingerprints. `kept` is false when it lives for this run only: fingerprints then differ next time. */
export interface InstallationKey {
  readonly key: Uint8Array;
  readonly kept: boolean;
}

/**
 * The installation's key: `XIANSHEN_KEY` (hex or base64), or `xianshen/key` under `XDG_CONFIG_HOME` (`~/.config`),
 * made at first use and readable by its owner only.
 * @throws {SetupError} `key-malformed`, `key-exposed` (others may read the file), `key-unreadable`.
 */
export function installationKey(environment: NodeJS.ProcessEnv = process.env): InstallationKey {
  const given = environment.XIANSHEN_KEY;
  if (given !== undefined && given !== "") return { key: decodeKey(given, "XIANSHEN_KEY"), kept: true };
  const path = keyPath(environment);
  return readKey(path) ?? createKey(path);
}

function keyPath(environment: NodeJS.ProcessEnv): string {
  return join(environment.XDG_CONFIG_HOME || join(environment.HOME || homedir(), ".config"), "xianshen", "key");
}

function readKey(path: string): InstallationKey | null {
  let text: string;
  try {
    const { mode } = statSync(path);
    // Windows has no such bits: the profile folder's own access list protects the file there.
    if (process.platform !== "win32" && (mode & 0o077) !== 0) throw new SetupError("key-exposed", { path });
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof SetupError) throw error;
    const errno = errnoOf(error);
    if (errno === "ENOENT" || errno === "ENOTDIR") return null;
    throw new SetupError("key-unreadable", { path, errno });
  }
  return { key: decodeKey(text, path), kept: true };
}

/** Writes the whole key aside and links it into place: of two first runs one wins, and none reads half a key. */
function createKey(path: string): InstallationKey {
  const key = new Uint8Array(randomBytes(KEY_BYTES));
  const aside = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(aside, `${Buffer.from(key).toString("hex")}\n`, { flag: "wx", mode: 0o600 });
    chmodSync(aside, 0o600);
    try {
      linkSync(aside, path);
    } finally {
      rmSync(aside, { force: true });
    }
  } catch (error) {
    const made = errnoOf(error) === "EEXIST" ? readKey(path) : null;
    return made ?? { key, kept: false };
  }
  return { key, kept: true };
}

function decodeKey(text: string, source: string): Uint8Array {
  const written = text.trim();
  const isHex = written.length % 2 === 0 && /^[0-9a-f]+$/i.test(written);
  const isBase64 = /^[0-9A-Za-z+/_-]+={0,2}$/.test(written);
  const key = isHex ? Buffer.from(written, "hex") : isBase64 ? Buffer.from(written, "base64") : Buffer.alloc(0);
  if (key.length < KEY_BYTES) throw new SetupError("key-malformed", { source, bytes: String(KEY_BYTES) });
  return new Uint8Array(key);
}
