import { allMatches } from "../../all-matches.ts";
import { around } from "../context.ts";
import type { Hit, Recogniser, View } from "../hit.ts";
import { textHit } from "./text-hit.ts";

/** Certificates since 2015: province, year, registry, seven digits (不动产登记簿证样式). */
const UNIFIED =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼兵] ?[(（〔[]\d{4}[)）〕\]][一-龥]{2,10}不动产权第 ?\d{4,8}号?/g;
/** House certificates before 2015. */
const HOUSE =
  /(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][一-龥]{0,3})?房(?:地)?(?:产)?权证[一-龥]{0,8}字? ?第? ?\d{4,12}号?/g;
const LABELLED =
  /(?:房产证|房屋所有权证|不动产权证书?|不动产证)(?:书)?(?:编?号码?)[:： ]{1,3}([0-9A-Z]{6,20})(?![0-9A-Za-z])/g;
const NOTICE = /遗失|作废|注销|灭失|补证|补发/;

function certificate(view: View, start: number, end: number): Hit {
  const lost = NOTICE.test(`${around(view, start, end, 40)} ${view.passage.section}`);
  const reading = lost
    ? { confidence: 0.4, why: ["certificate-notice"] }
    : { confidence: 0.65, why: ["certificate-shape"] };
  return textHit(view, { start, end }, { type: "property_cert", ...reading });
}

/** Numbers of real-estate certificates; in a notice about lost or cancelled certificates they are public by duty. */
export const propertyCert: Recogniser = {
  id: "property-cert",
  types: ["property_cert"],
  needs: { all: ["deed"] },
  *find(view) {
    if (!/权证|不动产|房产证/.test(view.text)) return;
    for (const match of allMatches(view.text, UNIFIED))
      yield certificate(view, match.index, match.index + match[0].length);
    for (const match of allMatches(view.text, HOUSE))
      yield certificate(view, match.index, match.index + match[0].length);
    for (const match of allMatches(view.text, LABELLED)) {
      const end = match.index + match[0].length;
      yield certificate(view, end - match[1]!.length, end);
    }
  },
};
