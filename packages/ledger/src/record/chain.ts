import { createHash, createHmac, createPrivateKey, createPublicKey, hkdfSync, sign, verify } from "node:crypto";
import { canonical } from "./canonical.ts";
import type { Entry } from "./entry.ts";

/** A row of the record: the entry as text, the row before it, and what proves both. */
export interface Row {
  readonly seq: number;
  /** The entry as canonical JSON. */
  readonly entry: string;
  /** Hash of the row before; 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 over `prev` and `entry`: anybody can recompute it. */
  readonly hash: string;
  /** HMAC of `hash` under the installation's key: only the installation can make it. */
  readonly seal: string;
}

/** The end of the record, signed, so that a record cut short shows. */
export interface Head {
  /** Number of rows, which is the last row's `seq`; 0 for an empty record. */
  readonly seq: number;
  readonly hash: string;
  /** Ed25519 over both, in base64. */
  readonly signature: string;
}

/** Hash before the first row. */
export const GENESIS: string = "0".repeat(64);

/** PKCS #8 head of an Ed25519 private key (RFC 8410), before its 32 bytes. */
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");

/** Makes and proves rows with keys derived from the installation's key (RFC 5869), so that one key is to be kept. */
export class Seals {
  private readonly seals: Uint8Array;
  private readonly secret: ReturnType<typeof createPrivateKey>;
  private readonly open: ReturnType<typeof createPublicKey>;
  /** SPKI in PEM: with it anybody can check a signed head. */
  readonly publicKey: string;

  constructor(key: Uint8Array) {
    this.seals = derived(key, "xianshen ledger seal");
    const der = Buffer.concat([PKCS8_HEAD, derived(key, "xianshen ledger head")]);
    this.secret = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
    this.open = createPublicKey(this.secret);
    this.publicKey = this.open.export({ type: "spki", format: "pem" }).toString();
  }

  row(entry: Entry, prev: string): Row {
    const text = canonical(entry);
    const hash = hashOf(prev, text);
    return { seq: entry.seq, entry: text, prev, hash, seal: this.sealOf(hash) };
  }

  head(seq: number, hash: string): Head {
    return { seq, hash, signature: sign(null, message(seq, hash), this.secret).toString("base64") };
  }

  sealOf(hash: string): string {
    return createHmac("sha256", this.seals).update(hash).digest("hex");
  }

  holds({ seq, hash, signature }: Head): boolean {
    return verify(null, message(seq, hash), this.open, Buffer.from(signature, "base64"));
  }
}

/** The public part of the chain: no key is needed. */
export function hashOf(prev: string, entry: string): string {
  return createHash("sha256").update(`${prev}\n${entry}`).digest("hex");
}

function message(seq: number, hash: string): Buffer {
  return Buffer.from(`xianshen ledger head\n${seq}\n${hash}`);
}

function derived(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, new Uint8Array(0), purpose, 32));
}
