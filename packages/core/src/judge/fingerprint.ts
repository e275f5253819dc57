import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** `sha256:` and the hex digest of the text as UTF-8 (lone surrogates as U+FFFD). */
export function digestOf(text: string, hash: (text: string) => string = hexOf): string {
  return `sha256:${hash(text)}`;
}

function hexOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.toWellFormed())));
}

/**
 * The keyed fingerprint of a value under a rule: stays when lines move, changes with the value, and cannot be searched
 * for without the key. `occurrence` counts equal values of one rule in a draft from 0.
 */
export function fingerprintOf(key: Uint8Array, ruleId: string, value: string, occurrence: number): string {
  const message = utf8ToBytes(`${ruleId}\u0000${value.toWellFormed()}\u0000${occurrence}`);
  return bytesToHex(hmac(sha256, key, message)).slice(0, 32);
}
