import { isUtf8, transcode } from "node:buffer";
import type { Problem } from "@xianshen/core";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly problem: Problem };

/** First bytes of formats that hold text no plain reading shows, though some of them are pure ASCII. */
const CONTAINERS: readonly (readonly [kind: string, head: string])[] = [
  ["pdf", "%PDF-"],
  ["rtf", "{\\rtf"],
  ["zip", "PK\x03\x04"],
  ["ole", "\xd0\xcf\x11\xe0"],
  ["rar", "Rar!\x1a"],
  ["7z", "7z\xbc\xaf"],
];

/**
 * Control characters other than white space (Word leaves vertical tabs). They show nothing on a page, so inside a
 * number they would hide it: a text that has one is not read.
 */
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f]/;

/** Characters GB 18030 gives to byte pairs that no Chinese text uses: user-defined areas and the replacement sign. */
const UNASSIGNED = /[\ue000-\uf8ff\ufffd]/;

/**
 * Bytes to text: a byte order mark decides; else strict UTF-8, UTF-16 by its pattern of NUL bytes, GB 18030.
 * A byte order mark is not part of the text, so offset 0 is the character after it.
 */
export function decodeDraft(bytes: Uint8Array): Decoded {
  const container = containerOf(bytes);
  if (container !== null) return notText({ kind: container });
  const marked = encodingByMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked) ?? notText({ kind: marked });
  const silent = encodingByNul(bytes);
  if (silent !== null) return decodeAs(bytes, silent) ?? notText({ kind: "binary" });
  return decodeAs(bytes, "utf-8") ?? decodeAs(bytes, "gb18030") ?? notText({ kind: "binary" });
}

function containerOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8)).toString("latin1");
  return CONTAINERS.find(([, start]) => head.startsWith(start))?.[0] ?? null;
}

function encodingByMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: every NUL is the high byte of an ASCII character, so all stand on one side of the pairs. */
function encodingByNul(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 !== 0) return null;
  const sides = [0, 0];
  for (let at = bytes.indexOf(0); at !== -1 && at < 65_536; at = bytes.indexOf(0, at + 1)) sides[at & 1]! += 1;
  if (sides[0] === sides[1]) return null;
  if (sides[0] === 0) return "utf-16le";
  return sides[1] === 0 ? "utf-16be" : null;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const text = encoding === "utf-8" ? utf8Text(bytes) : strictText(bytes, encoding);
  if (text === null) return null;
  if (encoding === "gb18030" && UNASSIGNED.test(text)) return null;
  return CONTROL.test(text) ? null : { text, encoding };
}

/** Without its byte order mark, as the decoder has it; by way of UTF-16, which takes a ninth of the time. */
function utf8Text(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  const from = encodingByMark(bytes) === "utf-8" ? 3 : 0;
  return transcode(bytes.subarray(from), "utf8", "utf16le").toString("utf16le");
}

function strictText(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function notText(data: Problem["data"]): Decoded {
  return { problem: { code: "not-text", data } };
}
