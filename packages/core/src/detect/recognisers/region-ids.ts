import { allMatches } from "../../all-matches.ts";
import { passesHkId, passesTwId } from "../checksums.ts";
import type { Hit, View } from "../hit.ts";
import { inHost, labelWord, ownLabel } from "./number-place.ts";

const HK_ID = /(?<![0-9A-Za-z])[A-Za-z]{1,2}\d{6} ?\([0-9Aa]\)/g;
const TW_ID = /(?<![0-9A-Za-z])[A-Za-z][12]\d{8}(?![0-9A-Za-z])/g;
const LABEL = /身份证|证件|统一编号|台湾|台胞|香港|港澳|\bID\b/i;

/** Identity cards of Hong Kong (check in brackets) and Taiwan; one in ten codes of that shape passes by chance. */
export function* readRegionIds(view: View): Iterable<Hit> {
  yield* matching(view, HK_ID, "hk_id", passesHkId, 0.9);
  yield* matching(view, TW_ID, "tw_id", passesTwId, 0.55);
}

function* matching(
  view: View,
  shape: RegExp,
  type: string,
  passes: (code: string) => boolean,
  bare: number,
): Iterable<Hit> {
  for (const match of allMatches(view.text, shape)) {
    const value = match[0].replace(/[ ()]/g, "").toUpperCase();
    const span = { start: match.index, end: match.index + match[0].length };
    if (!passes(value) || inHost(view, span)) continue;
    const label = labelWord(ownLabel(view, span.start), LABEL);
    const steps = [{ code: "checksum-passes" }, label ? { code: "label", data: { label } } : { code: "no-label" }];
    yield { type, view, ...span, value, confidence: label ? 0.95 : bare, steps };
  }
}
