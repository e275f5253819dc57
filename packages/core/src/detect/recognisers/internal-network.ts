import { allMatches } from "../../all-matches.ts";
import { followedBy, precededBy } from "../context.ts";
import type { Hit, Recogniser, View } from "../hit.ts";
import { textHit } from "./text-hit.ts";

/** Private ranges of RFC 1918. */
const PRIVATE = /(?:10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])|192\.168)\.\d{1,3}\.\d{1,3}(?![\d.]*\d)(?::\d{1,5}(?!\d))?/g;
/** 10.0.0.1 has the fewest. */
const LEAST_DIGITS = 5;
const PASSWORD = /(密码|口令|password|passwd|pwd)(?:统一|均|都|默认|初始)?(?: ?[:：=] ?| ?[为是] ?)([!-~]{3,64})/gi;
const NOT_A_PASSWORD = /(?:提取|商用|国产|对称|公钥|私钥|动态|图形)$/;

function addressHit(view: View, start: number, value: string): Hit | null {
  const before = precededBy(view, start, 8);
  const end = start + value.length;
  if (/[\d.]$/.test(before) || (/[A-Za-z]$/.test(before) && !/(?:ip|host)$/i.test(before))) return null;
  if (
    !value
      .split(":")[0]!
      .split(".")
      .every((octet) => Number(octet) <= 255)
  )
    return null;
  if (
    /第 ?$|版本?[:： ]*$|(?:^|[^A-Za-z])ver(?:sion)?[.: ]*$/i.test(before) ||
    /^ ?[条款项版章节]/.test(followedBy(view, end, 2))
  ) {
    return textHit(view, { start, end }, { type: "internal_network", confidence: 0.1, why: ["version-or-clause"] });
  }
  const heading = /^ *$/.test(before) && /^ ?[一-龥]/.test(followedBy(view, end, 2)) && !value.startsWith("192");
  if (heading)
    return textHit(view, { start, end }, { type: "internal_network", confidence: 0.3, why: ["clause-heading"] });
  const scheme = /https?:\/\/$/.exec(before)?.[0] ?? "";
  return textHit(
    view,
    { start: start - scheme.length, end },
    { type: "internal_network", confidence: 0.9, why: ["private-address"] },
  );
}

function passwordHit(view: View, start: number, raw: string): Hit | null {
  const value = raw.replace(/[,;.)\]}|<>"'`]{1,64}$/, "");
  if (value.length < 3 || /^[*xX_#.\-●]{1,64}$/.test(value)) return null;
  const span = { start, end: start + value.length };
  return textHit(view, span, { type: "internal_network", confidence: 0.85, why: ["password-value"] });
}

/** Addresses of internal networks, and passwords written out behind their label. */
export const internalNetwork: Recogniser = {
  id: "internal-network",
  types: ["internal_network"],
  needs: [{ all: ["point"], figures: LEAST_DIGITS }, { all: ["password"] }],
  find: values,
};

function* values(view: View): Iterable<Hit> {
  for (const match of allMatches(view.text, PRIVATE)) {
    const hit = addressHit(view, match.index, match[0]);
    if (hit) yield hit;
  }
  for (const match of allMatches(view.text, PASSWORD)) {
    if (NOT_A_PASSWORD.test(precededBy(view, match.index, 2))) continue;
    const hit = passwordHit(view, match.index + match[0].length - match[2]!.length, match[2]!);
    if (hit) yield hit;
  }
}
