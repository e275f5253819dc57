import { allMatches } from "../../all-matches.ts";
import { passesGb11714, passesGb32100 } from "../checksums.ts";
import type { Hit, View } from "../hit.ts";
import { isCreditCode } from "./id-form.ts";
import { inHost, labelWord, ownLabel } from "./number-place.ts";

const CREDIT_CODE = /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/gi;
const ORG_CODE = /(?<![0-9A-Za-z-])[0-9A-Z]{8}-?[0-9X](?![0-9A-Za-z-])/gi;

export const CREDIT_CODE_LABEL: RegExp = /信用代码|纳税人识别号|税号|社会代码|索引号|机构代码|代码/;
const ORG_CODE_LABEL = /机构代码/;
const PERSON_LABEL = /身份证|公民身份|居民身份|证件号/;

/** Unified social credit codes and the older organisation codes: public, and told apart so that nobody masks them. */
export function* readOrganisationCodes(view: View): Iterable<Hit> {
  yield* readCreditCodes(view);
  yield* readOrgCodes(view);
}

function* readCreditCodes(view: View): Iterable<Hit> {
  for (const match of allMatches(view.text, CREDIT_CODE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const value = match[0].toUpperCase();
    const text = ownLabel(view, span.start);
    const label = labelWord(text, CREDIT_CODE_LABEL);
    const base = { type: "uscc", view, ...span, value };
    const named = label ? [{ code: "label", data: { label } }] : [];
    if (isCreditCode(value) || (label && passesGb32100(value))) {
      const person = !label && /^\d{17}[\dX]$/.test(value) && PERSON_LABEL.test(text);
      yield { ...base, confidence: person ? 0.4 : 0.95, steps: [{ code: "checksum-passes" }, ...named] };
    } else if (label && !/X{4}/.test(value))
      yield { ...base, confidence: 0.4, steps: [{ code: "checksum-fails" }, ...named] };
  }
}

function* readOrgCodes(view: View): Iterable<Hit> {
  for (const match of allMatches(view.text, ORG_CODE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const value = match[0].replace("-", "").toUpperCase();
    if (!passesGb11714(value) || !/\d/.test(value) || inHost(view, span)) continue;
    const label = labelWord(ownLabel(view, span.start), ORG_CODE_LABEL);
    if (!label && !match[0].includes("-")) continue;
    const steps = [{ code: "checksum-passes" }, label ? { code: "label", data: { label } } : { code: "no-label" }];
    yield { type: "org_code", view, ...span, value, confidence: label ? 0.95 : 0.7, steps };
  }
}
