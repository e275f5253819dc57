import { allMatches } from "../../all-matches.ts";
import { passesVin } from "../checksums.ts";
import type { Hit, View } from "../hit.ts";
import { labelWord, ownLabel } from "./number-place.ts";

const VIN = /(?<![0-9A-Za-z])[A-HJ-NPR-Z0-9]{17}(?![0-9A-Za-z])/gi;
const LABEL = /车架|VIN|车辆识别|识别代[号码]/i;

/** Vehicle identification numbers (GB 16735). Makers outside China and North America leave the check out. */
export function* readVins(view: View): Iterable<Hit> {
  for (const match of allMatches(view.text, VIN)) {
    const value = match[0].toUpperCase();
    const checked = passesVin(value);
    const label = labelWord(ownLabel(view, match.index), LABEL);
    // Codes in lower case and plain numbers are of another kind unless they are called by name.
    const shaped = /[A-Z]/.test(match[0]) && match[0] === value && /\d/.test(value);
    if (!label && !(checked && shaped)) continue;
    const confidence = label ? (checked ? 0.97 : 0.6) : 0.8;
    const steps = [
      { code: checked ? "checksum-passes" : "checksum-fails" },
      label ? { code: "label", data: { label } } : { code: "no-label" },
    ];
    yield { type: "vin", view, start: match.index, end: match.index + 17, value, confidence, steps };
  }
}
