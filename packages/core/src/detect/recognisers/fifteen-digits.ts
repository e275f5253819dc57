import type { Step } from "../../finding.ts";
import { isRealDate } from "../calendar.ts";
import { passesMod1110 } from "../checksums.ts";
import type { DetectContext, Hit, View } from "../hit.ts";
import { isUniform, type NumberWindow, windows } from "../numbers.ts";
import { startsWithProvince } from "./id-form.ts";
import { inHost, isAmount, isReference, labelWord, ownLabel, standsApart } from "./number-place.ts";
import { ID_LABEL } from "./resident-id.ts";

const REGISTRATION_LABEL = /注册号|工商|营业执照|执照/;
const OTHER_LABEL = /IMEI|串号|订单|流水|序列号|索引号|合同|单号|编号|卡号|账号|帐号/i;

/**
 * 15 digits are an old resident identity number (GB 11643-1989, births 19YY) or a business registration number
 * (GS 15-2006). A label decides; without one, a passing registration check does; what then remains is doubtful.
 */
export function* readFifteenDigits(view: View, context: DetectContext): Iterable<Hit> {
  for (const window of windows(context.numbers(view), [15])) {
    if (!standsApart(view, window) || isAmount(view, window) || inHost(view, window) || isReference(view, window))
      continue;
    const text = ownLabel(view, window.start);
    const label = labelWord(text, ID_LABEL);
    const registered = passesMod1110(window.digits);
    if (label || !registered) yield* readOldId(view, window, label, text);
    if (registered && !label) yield* readRegistration(view, window, text);
  }
}

function* readOldId(view: View, window: NumberWindow, label: string | null, text: string): Iterable<Hit> {
  const { start, end, digits, groups } = window;
  const dated = isRealDate(
    1900 + Number(digits.slice(6, 8)),
    Number(digits.slice(8, 10)),
    Number(digits.slice(10, 12)),
  );
  if (!dated || !startsWithProvince(digits) || (groups.length > 1 && !label)) return;
  const steps: Step[] = [{ code: "calendar-passes" }];
  let confidence = 0.55;
  if (label) {
    confidence = 0.9;
    steps.push({ code: "label", data: { label } });
  } else if (REGISTRATION_LABEL.test(text) || OTHER_LABEL.test(text)) {
    confidence = 0.3;
    steps.push({ code: "other-label" });
  } else steps.push({ code: "no-label" });
  yield { type: "resident_id_15", view, start, end, value: digits, confidence, steps };
}

function* readRegistration(view: View, window: NumberWindow, text: string): Iterable<Hit> {
  const { start, end, digits, groups } = window;
  const label = labelWord(text, REGISTRATION_LABEL);
  const registrar = startsWithProvince(digits) || digits.startsWith("100000");
  if (!label && (!registrar || OTHER_LABEL.test(text))) return;
  if (groups.length > 1 && !(label && isUniform(window))) return;
  const steps: Step[] = [{ code: "checksum-passes" }];
  if (label) steps.push({ code: "label", data: { label } });
  yield { type: "business_reg_no", view, start, end, value: digits, confidence: label ? 0.95 : 0.7, steps };
}
