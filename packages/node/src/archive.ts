import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import type { Archive, ArchivedLink, PersonLink } from "@xianshen/core";
import { errnoOf, SetupError } from "./setup-error.ts";

/** First line of an archive: what it is. */
const HEAD = { xianshen: "archive", version: 1 } as const;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A link and the published file it comes from. */
export interface PublishedLink extends PersonLink {
  readonly path: string;
}

/**
 * Writes what published texts show in part of the persons they name. Names are keyed digests and the rest is sealed
 * (AES-256-GCM) under keys derived from the installation's: without the key the file says how many links there are.
 * @throws {SetupError} `archive-unwritable`.
 */
export async function writeArchive(path: string, links: readonly PublishedLink[], key: Uint8Array): Promise<void> {
  const keys = keysOf(key);
  const lines = links.map(({ name, kind, pattern, path: file, line }) => {
    const link: ArchivedLink = { kind, pattern, place: `${file}:${line}` };
    return JSON.stringify({ name: digestOf(name, keys), link: seal(JSON.stringify(link), keys) });
  });
  const aside = `${path}.${process.pid}`;
  try {
    await writeFile(aside, `${[JSON.stringify(HEAD), ...lines].join("\n")}\n`, { mode: 0o600 });
    await rename(aside, path);
  } catch (error) {
    throw new SetupError("archive-unwritable", { path, errno: errnoOf(error) });
  }
}

/**
 * Opens an archive. Only what is asked for is unsealed.
 * @throws {SetupError} `archive-unreadable` for a file that is missing, no archive, or of another key: a check that
 * cannot consult what it was told to is not a pass.
 */
export function openArchive(path: string, key: Uint8Array): Archive {
  const keys = keysOf(key);
  const byName = new Map<string, string[]>();
  try {
    const [head = "", ...lines] = readFileSync(path, "utf8").split("\n");
    if ((JSON.parse(head) as { xianshen?: string }).xianshen !== HEAD.xianshen) throw new Error("head");
    for (const line of lines) {
      if (line === "") continue;
      const { name, link } = JSON.parse(line) as { name: string; link: string };
      byName.set(name, [...(byName.get(name) ?? []), link]);
    }
    // One of them proves the key.
    const [first] = byName.values();
    if (first?.[0] !== undefined) open(first[0], keys);
  } catch (error) {
    throw new SetupError("archive-unreadable", {
      path,
      errno: error instanceof SyntaxError ? "EFORMAT" : errnoOf(error),
    });
  }
  return (name) => (byName.get(digestOf(name, keys)) ?? []).map((link) => JSON.parse(open(link, keys)) as ArchivedLink);
}

interface Keys {
  readonly names: Uint8Array;
  readonly links: Uint8Array;
}

function keysOf(key: Uint8Array): Keys {
  const derived = (purpose: string): Uint8Array =>
    new Uint8Array(hkdfSync("sha256", key, new Uint8Array(0), `xianshen archive ${purpose}`, 32));
  return { names: derived("names"), links: derived("links") };
}

function digestOf(name: string, { names }: Keys): string {
  return createHmac("sha256", names).update(name).digest("hex").slice(0, 32);
}

function seal(text: string, { links }: Keys): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", links, iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

function open(text: string, { links }: Keys): string {
  const bytes = Buffer.from(text, "base64");
  const cipher = createDecipheriv("aes-256-gcm", links, bytes.subarray(0, IV_BYTES));
  cipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), cipher.final()]).toString("utf8");
}
