import { creditCodeCheck, organisationCodeCheck } from "../checksums.ts";
import type { Fault } from "./public-code-hit.ts";

/** Letters that GB 32100 leaves out because they look like others. */
const UNUSED = /[IOSVZ]/g;

/** What is wrong with a unified social credit code of letters and digits in upper case, or null. */
export function creditCodeFault(code: string): Fault | null {
  if (code.length !== 18) return { messageId: "code-length", data: { length: code.length, expected: 18 } };
  const unused = [...new Set(code.match(UNUSED))].sort().join("");
  if (unused !== "") return { messageId: "code-characters", data: { characters: unused } };
  const expected = creditCodeCheck(code.slice(0, 17));
  return expected === code[17] ? null : { messageId: "code-check", data: { expected } };
}

/** What is wrong with an organisation code of nine letters and digits, or null. */
export function organisationCodeFault(code: string): Fault | null {
  const expected = organisationCodeCheck(code.slice(0, 8));
  return expected === code[8] ? null : { messageId: "code-check", data: { expected } };
}
