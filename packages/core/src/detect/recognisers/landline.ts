import { precededBy } from "../context.ts";
import type { DetectContext, Hit, View } from "../hit.ts";
import type { NumberGroup } from "../numbers.ts";
import { areaCodeOf, isAreaCode } from "./area-codes.ts";
import { COUNTRY_PREFIX, PHONE_LABEL } from "./mobile.ts";
import { inHost, isAmount, isReference, labelWord, ownLabel, standsApart } from "./number-place.ts";

/** Government, service and emergency numbers of three to six digits, and those of banks and carriers. */
const HOTLINE = /^(?:123(?:15|18|20|33|45|48|50|51|55|65|66|69|71|80|88|89|93|95)|12(?:110|119|122)|11[0-9]|12[0-2])$/;
/** Short numbers that are also ordinary figures; a label tells. */
const DOUBTFUL_HOTLINE = /^(?:11\d|12[0-2]|9[56]\d{3,4})$/;

interface Phone {
  readonly type: "landline" | "public_hotline";
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** Written in one piece, so that a label or a plausible subscriber number has to confirm it. */
  readonly plain: boolean;
}

/** Landline numbers with their area code, and the public numbers that must not be taken for anything else. */
export function* readLandlines(view: View, context: DetectContext): Iterable<Hit> {
  const groups = context.numbers(view);
  let free = 0;
  for (const [index, group] of groups.entries()) {
    if (group.start < free) continue;
    const phone = phoneAt(view, groups, index);
    if (!phone || !standsApart(view, phone) || isAmount(view, phone)) continue;
    if (inHost(view, phone) || isReference(view, phone)) continue;
    const hit = judged(view, phone);
    if (!hit) continue;
    free = hit.end;
    yield hit;
  }
}

function phoneAt(view: View, groups: readonly NumberGroup[], index: number): Phone | null {
  return landlineAt(view, groups, index) ?? serviceNumberAt(groups, index) ?? shortNumberAt(groups[index]!);
}

/** What may stand between an area code and the subscriber's number, the closing bracket included. */
const AFTER_AREA = /^[)\]]?[ -]{0,2}$/;
const EXTENSION = /^(?:\s?\(?转\s?\d{1,5}\)?|-\d{1,5}(?![\d-]))/;

function landlineAt(view: View, groups: readonly NumberGroup[], index: number): Phone | null {
  const group = groups[index]!;
  if (group.digits.startsWith("0") && group.digits.length >= 10) return plainLandline(view, group);
  const area = areaAt(view, group);
  const first = groups[index + 1];
  if (!area || !first || !AFTER_AREA.test(view.text.slice(group.end, first.start))) return null;
  const subscriber = subscriberAt(groups, index + 1);
  if (!subscriber) return null;
  const type = subscriber.digits.length < 7 ? "public_hotline" : "landline";
  const end = subscriber.end + (type === "landline" ? extensionAt(view, subscriber.end) : 0);
  return { type, start: area.start, end, digits: area.digits + subscriber.digits, plain: false };
}

/** The area code and where the number begins with it: at an opening bracket, or at the country's prefix, which drops the 0. */
function areaAt(view: View, { start, end, digits }: NumberGroup): { start: number; digits: string } | null {
  if (isAreaCode(digits)) {
    const bracketed = /[([]/.test(view.text[start - 1] ?? "") && /[)\]]/.test(view.text[end] ?? "");
    return { start: bracketed ? start - 1 : start, digits };
  }
  const prefix = isAreaCode(`0${digits}`) ? COUNTRY_PREFIX.exec(precededBy(view, start, 9)) : null;
  return prefix && { start: start - prefix[0].length, digits: `0${digits}` };
}

/** Seven or eight digits in one or two groups, or a short public number. */
function subscriberAt(groups: readonly NumberGroup[], index: number): { digits: string; end: number } | null {
  const [first, second] = [groups[index]!, groups[index + 1]];
  if (/^\d{7,8}$/.test(first.digits) || /^(?:12[0-9]{3}|9[56]\d{3})$/.test(first.digits)) return first;
  const split = second && /^[ -]$/.test(first.gap ?? "") && /^[34]$/.test(String(first.digits.length));
  if (!split || second.digits.length !== 4) return null;
  return { digits: first.digits + second.digits, end: second.end };
}

function extensionAt({ text }: View, end: number): number {
  return EXTENSION.exec(text.slice(end, end + 10))?.[0].length ?? 0;
}

function plainLandline(view: View, { start, end, digits }: NumberGroup): Phone | null {
  const area = areaCodeOf(digits);
  if (!area || !/^\d{7,8}$/.test(digits.slice(area.length))) return null;
  if (area.length === 3 && digits.length !== 11) return null;
  return { type: "landline", start, end: end + extensionAt(view, end), digits, plain: true };
}

/** 400 and 800 numbers: 400-000-0000, 400 0000 000, 4000000000. */
function serviceNumberAt(groups: readonly NumberGroup[], index: number): Phone | null {
  const taken: NumberGroup[] = [];
  for (let at = index; at < groups.length && taken.length < 3; at += 1) {
    taken.push(groups[at]!);
    const digits = taken.map((group) => group.digits).join("");
    if (/^[48]00\d{7}$/.test(digits)) {
      return { type: "public_hotline", start: taken[0]!.start, end: taken.at(-1)!.end, digits, plain: false };
    }
    if (!/^[ -]$/.test(groups[at]!.gap ?? "")) return null;
  }
  return null;
}

function shortNumberAt({ start, end, digits }: NumberGroup): Phone | null {
  if (!HOTLINE.test(digits) && !DOUBTFUL_HOTLINE.test(digits)) return null;
  return { type: "public_hotline", start, end, digits, plain: DOUBTFUL_HOTLINE.test(digits) };
}

function judged(view: View, { type, start, end, digits, plain }: Phone): Hit | null {
  const label = labelWord(ownLabel(view, start), PHONE_LABEL);
  if (type === "public_hotline") {
    if (plain && !label) return null;
    return { type, view, start, end, value: digits, confidence: 0.3, steps: [{ code: "public-hotline" }] };
  }
  const likely = /^[2-8]/.test(digits.slice(areaCodeOf(digits)?.length));
  const confidence = label ? 0.9 : plain ? (likely ? 0.6 : 0.4) : 0.7;
  const steps = [label ? { code: "label", data: { label } } : { code: "no-label" }];
  return { type, view, start, end, value: digits, confidence, steps };
}
