import type { Problem } from "../document.ts";

/** Largest draft, in UTF-16 units. */
const LARGEST = 16 * 1024 * 1024;
/** Share of C0 control characters above which a file is not text. */
const CONTROL_SHARE = 0.01;
/** Beginnings of ZIP (and with it OOXML and OFD), PDF, PNG, OLE2, gzip and RAR, whether decoded as Latin-1 or as UTF-8. */
const SIGNATURES: readonly string[] = [
  "PK\x03\x04",
  "%PDF-",
  "\x89PNG",
  "\uFFFDPNG",
  "\xD0\xCF\x11\xE0",
  "\x1F\x8B",
  "Rar!\x1A",
];

/** Looks at a draft before anything reads it, in one pass: why it is not to be read, or null. */
export function guard(text: string): Problem | null {
  if (text.length > LARGEST) return { code: "too-large", data: { units: text.length, limit: LARGEST } };
  if (!/[^\s\uFEFF]/.test(text)) return { code: "empty", data: {} };
  return isBinary(text) ? { code: "not-text", data: {} } : null;
}

function isBinary(text: string): boolean {
  if (SIGNATURES.some((signature) => text.startsWith(signature))) return true;
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && (code < 9 || code > 13)) controls++;
  }
  return controls > text.length * CONTROL_SHARE && controls > 1;
}
