import { allMatches } from "../../all-matches.ts";
import type { Hit, View } from "../hit.ts";
import { labelWord, ownLabel } from "./number-place.ts";

const CODE = /(?<![0-9A-Za-z])[0-9A-Za-z*∗×●○◯■□_#某?★]+/g;
const HIDDEN = /[*∗×●○◯■□_#某?★]|[Xx]{4,18}/g;
const LABEL = /统一社会信用代码|信用代码|纳税人识别号/;
/** Fewer may be part of the code itself, or one character illegible in the original. */
const LEAST_HIDDEN = 4;

/** Unified social credit codes that somebody masked although they are public. */
export function* readOverMasks(view: View): Iterable<Hit> {
  for (const match of allMatches(view.text, CODE)) {
    const value = match[0];
    if (value.length !== 18 || !/^[0-9A-Z]/i.test(value) || hiddenIn(value) < LEAST_HIDDEN) continue;
    const label = labelWord(ownLabel(view, match.index), LABEL);
    if (!label) continue;
    const steps = [{ code: "label", data: { label } }];
    yield { type: "over_mask", view, start: match.index, end: match.index + 18, value, confidence: 0.9, steps };
  }
}

function hiddenIn(value: string): number {
  return [...value.matchAll(HIDDEN)].reduce((sum, match) => sum + match[0].length, 0);
}
