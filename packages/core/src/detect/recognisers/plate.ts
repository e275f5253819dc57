import { allMatches } from "../../all-matches.ts";
import { followedBy, labelOf } from "../context.ts";
import type { Hit, Recogniser, View } from "../hit.ts";
import { textHit } from "./text-hit.ts";

/** Province characters of GA 36-2018; no I or O in a number. Six characters are new-energy vehicles. */
const CIVIL =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•.\- ]?(?:[A-HJ-NP-Z0-9]{6}|[A-HJ-NP-Z0-9]{5}|[A-HJ-NP-Z0-9]{4}[挂学警港澳使领试超])(?![A-Za-z0-9])/g;
/** Any letters: only right behind a label, where a mistyped plate is still somebody's plate. */
const LABELLED =
  /(?:车牌号?码?|号牌号?码?|车辆|车牌照) ?[:：]? ?([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•.\- ]?[A-Z0-9]{5,6})(?![A-Za-z0-9])/g;
/** Old military plates by service or region, new ones by two letters. */
const MILITARY =
  /(?:[军空海北沈兰济南广成][A-Z]|(?<![A-Za-z0-9])[VKHBSLJNGCEFPQRTUWXYZ][A-Z])[·•.\- ]?\d{5}(?![A-Za-z0-9])/g;

/** The same without a label: only where the words around speak of a vehicle. */
const MISTYPED =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•.\- ]?[A-Z0-9]{5,6}(?![A-Za-z0-9])/g;

const VEHICLE =
  /车牌|号牌|牌照|牌号|车辆|车号|违章|驾驶|驾车|轿车|货车|客车|机动车|停车|挪车|移车|车主|[剐刮]蹭|[这那]个车|[这那]辆车/;
const MILITARY_VEHICLE = /军车|军牌|部队|军用|军队/;
const OFFICIAL = /公务用车|公务车|公车|执法车|执法执勤|拍卖|处置|报废/;

function plateHit(view: View, start: number, end: number, confidence: number, why: string): Hit {
  return textHit(view, { start, end }, { type: "plate", confidence, why: [why] });
}

function civilPlate(view: View, start: number, value: string): Hit | null {
  const digits = value.match(/\d/g)?.length ?? 0;
  if (digits < 2) return null;
  const end = start + value.length;
  const label = `${labelOf(view, start)}${followedBy(view, end, 8)}`;
  if (OFFICIAL.test(label)) return plateHit(view, start, end, 0.4, "official-vehicle");
  if (VEHICLE.test(label)) return plateHit(view, start, end, 0.9, "vehicle-label");
  return plateHit(view, start, end, digits >= 3 ? 0.7 : 0.4, "plate-shape");
}

/** Civil, police, new-energy, Hong Kong and Macao plates; military plates only beside a word for military vehicles. */
export const plate: Recogniser = {
  id: "plate",
  types: ["plate"],
  needs: { all: ["capital"] },
  *find(view) {
    const told = new Set<number>();
    for (const match of allMatches(view.text, CIVIL)) {
      const hit = civilPlate(view, match.index, match[0]);
      if (!hit) continue;
      told.add(hit.start);
      yield hit;
    }
    for (const match of allMatches(view.text, MISTYPED)) {
      const end = match.index + match[0].length;
      const words = `${labelOf(view, match.index)}${followedBy(view, end, 8)}`;
      if (told.has(match.index) || !VEHICLE.test(words) || OFFICIAL.test(words)) continue;
      yield plateHit(view, match.index, end, 0.6, "vehicle-label");
    }
    for (const match of allMatches(view.text, LABELLED)) {
      const end = match.index + match[0].length;
      yield plateHit(view, end - match[1]!.length, end, 0.6, "vehicle-label");
    }
    if (!MILITARY_VEHICLE.test(view.text)) return;
    for (const match of allMatches(view.text, MILITARY)) {
      if (!MILITARY_VEHICLE.test(labelOf(view, match.index))) continue;
      yield plateHit(view, match.index, match.index + match[0].length, 0.8, "military-vehicle");
    }
  },
};
