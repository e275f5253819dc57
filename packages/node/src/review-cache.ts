import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import type { Draft, Review } from "@xianshen/core";

/** Reviews kept at most; the longest unused go first. */
const MOST = 100_000;
/** Digits of a key and of a seal. */
const HEX = 64;
const HEAD = '{"xianshen":"review cache","version":1}';

/**
 * Reviews by what they depend on: the draft, its name, the rules and everything else that was settled, and the tool.
 * Like a JSON report it holds places and masked excerpts, never a value. What it cannot read it does without.
 */
export class ReviewCache {
  private readonly path: string;
  private readonly key: Uint8Array;
  /** The review as JSON, by key; the last used last. */
  private readonly kept = new Map<string, string>();
  private changed = false;

  constructor(path: string, key: Uint8Array) {
    this.path = path;
    this.key = key;
    for (const line of linesOf(path)) {
      const [own, seal, review] = [line.slice(0, HEX), line.slice(HEX, 2 * HEX), line.slice(2 * HEX)];
      this.kept.set(own, seal + review);
    }
  }

  /** @param settled Everything beside the draft that the review depends on, see {@link settledBy}. */
  keyOf({ path, text, noticeType }: Draft, settled: string): string {
    const hmac = createHmac("sha256", this.key);
    for (const part of [settled, path, noticeType ?? "", text]) hmac.update(`${part.length}:`).update(part);
    return hmac.digest("hex");
  }

  get(key: string): Review | null {
    const found = this.kept.get(key);
    if (found === undefined) return null;
    this.kept.delete(key);
    const review = found.slice(HEX);
    // Who can write the file could otherwise put a clear review in the place of another.
    if (found.slice(0, HEX) !== this.sealOf(key, review)) return null;
    this.kept.set(key, found);
    return JSON.parse(review) as Review;
  }

  /** What was not finished may be finished next time, so it is not kept. */
  set(key: string, review: Review): void {
    if (review.verdict === "unreviewable") return;
    const text = JSON.stringify(review);
    this.kept.set(key, this.sealOf(key, text) + text);
    this.changed = true;
  }

  private sealOf(key: string, review: string): string {
    return createHmac("sha256", this.key).update(`review ${key} `).update(review).digest("hex");
  }

  /** Writes it, whole or not at all; a cache that cannot be written costs time and nothing else. */
  async save(): Promise<void> {
    if (!this.changed) return;
    const lines = [...this.kept].slice(-MOST).map(([key, sealed]) => key + sealed);
    const aside = `${this.path}.${process.pid}`;
    await writeFile(aside, `${[HEAD, ...lines].join("\n")}\n`, { mode: 0o600 })
      .then(() => rename(aside, this.path))
      .catch(() => undefined);
  }
}

/** A digest of what is settled before any draft is read. */
export function settledBy(...parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** Lines of a cache of this version; none of anything else. */
function linesOf(path: string): readonly string[] {
  try {
    const [head, ...lines] = readFileSync(path, "utf8").split("\n");
    return head === HEAD ? lines.filter((line) => line.length > 2 * HEX) : [];
  } catch {
    return [];
  }
}
