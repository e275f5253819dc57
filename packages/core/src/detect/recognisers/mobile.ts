import type { Step } from "../../finding.ts";
import type { Span } from "../../text-map.ts";
import { followedBy, precededBy } from "../context.ts";
import type { DetectContext, Hit, View } from "../hit.ts";
import { personOf } from "../near-name.ts";
import { isUniform, type NumberWindow, windows } from "../numbers.ts";
import { inHost, isAmount, isReference, labelWord, ownLabel, standsApart } from "./number-place.ts";

/** Network numbers in the MIIT table up to March 2023; 14x numbers of 13 digits belong to machines. */
const MOBILE = /^1(?:3\d|4[5-9]|5[0-35-9]|6[25-7]|7[0-8]|8\d|9[0-35-9])\d{8}$|^1619\d{7}$/;

/** The shape of a mobile number of a network not (yet) in that table: a real number mistyped, or a newer network's. */
const UNALLOTTED = /^1[3-9]\d{9}$/;

/** How people group the digits; every other grouping needs a label. */
const GROUPINGS = new Set(["11", "3-4-4", "3-8", "7-4", "4-3-4", "3-3-5", Array(11).fill(1).join("-")]);

export const PHONE_LABEL: RegExp =
  /电话|手机|移动|联系方式|联系人|联系号码|联系|号码|热线|短信|微信|来电|致电|拨打|打给|[他她你我您]打|传真|座机|固话|\btel|phone|mobile|\bcell|\bcall|fax/i;
const OTHER_LABEL =
  /订单|流水|编号|单号|文号|批号|货号|代码|序列号|合同|账号|帐号|卡号|金额|QQ|注册号|索引号|证号|许可证/i;

/** The country's prefix with a plus or zeros, or set off by a hyphen; a lone 86 may be a row number. */
export const COUNTRY_PREFIX: RegExp = /\(?(?:\+ ?86|0086)\)?[ -]{0,2}$|(?<![0-9A-Za-z])86-$/;

/** Digits a window may have, and units of the longest: each digit may have three separators behind it. */
const LENGTHS = [11, 13, 15];
const LONGEST = 15 * 4;

/** Mobile numbers, with the prefix of the country as part of the number's place but not of its value. */
export function* readMobiles(view: View, context: DetectContext): Iterable<Hit> {
  const found = [...windows(context.numbers(view), LENGTHS)];
  for (const [at, window] of found.entries()) {
    const glued = /^(?:00)?86(?=1\d{10}$)/.exec(window.digits)?.[0] ?? "";
    const value = window.digits.slice(glued.length);
    const allotted = MOBILE.test(value);
    if (!(allotted || UNALLOTTED.test(value)) || !prefixFits(window, glued)) continue;
    const prefix =
      glued === ""
        ? (COUNTRY_PREFIX.exec(precededBy(view, window.start, 9))?.[0] ?? "")
        : plusBefore(view, window.start);
    const span = { start: window.start - prefix.length, end: window.end };
    if (!standsApart(view, span) || isAmount(view, span) || inHost(view, span) || isReference(view, span)) continue;
    if (/^-\d/.test(followedBy(view, span.end, 2)) && window.groups.length > 1) continue;
    yield* allotted
      ? judged(view, window, span, value, glued + prefix !== "")
      : mistyped(view, span, value, neighbours(found, at), context);
  }
}

/** The prefix and the number are one group, or the prefix is a group of its own. */
function prefixFits({ groups }: NumberWindow, glued: string): boolean {
  return glued === "" || groups.length === 1;
}

function plusBefore({ text }: View, start: number): string {
  return text[start - 1] === "+" ? "+" : "";
}

function* judged(
  view: View,
  window: NumberWindow,
  span: { start: number; end: number },
  value: string,
  prefixed: boolean,
): Iterable<Hit> {
  const text = ownLabel(view, span.start);
  const label = labelWord(text, PHONE_LABEL);
  const single = window.groups.length === 1;
  if (!single && !label && !prefixed && !typical(window)) return;
  const steps: Step[] = label ? [{ code: "label", data: { label } }] : [];
  let confidence = label ? 0.95 : single ? 0.8 : 0.75;
  if (!label && !prefixed && OTHER_LABEL.test(text)) {
    confidence = 0.4;
    steps.push({ code: "other-label" });
  }
  yield { type: "mobile", view, ...span, value, confidence, steps };
}

/** A number outside the table counts only behind a telephone's label or a person's name, or near one of the table on its line. */
function* mistyped(
  view: View,
  span: Span,
  value: string,
  others: Iterable<NumberWindow>,
  context: DetectContext,
): Iterable<Hit> {
  const text = ownLabel(view, span.start);
  if (OTHER_LABEL.test(text) || PERSONAL_NUMBER.test(text)) return;
  const label = labelWord(text, PHONE_LABEL) ?? PERSON_BEFORE.exec(precededBy(view, span.start, 12))?.[1];
  const why = label ? { code: "label", data: { label } } : companyOf(view, span, others, context);
  if (why === null) return;
  yield { type: "mobile", view, ...span, value, confidence: 0.6, steps: [why, { code: "unallotted-number" }] };
}

/** What else makes a number somebody's telephone. */
function companyOf(view: View, span: Span, others: Iterable<NumberWindow>, context: DetectContext): Step | null {
  if (standsBesideMobile(view, span, others)) return { code: "beside-mobile" };
  return followsName(view, span, context) ? { code: "person-beside" } : null;
}

/** What may stand between a name and its number: 王某（144…, 李某的contact info: 144…. */
const LEADS_ON = /^(?:的?[ :：,，(（/、@A-Za-z]{0,16}|的?号码?[:：]?)$/;

/** Whether a natural person's name stands right before the number. In a cell the column tells. */
function followsName(view: View, { start, end }: Span, context: DetectContext): boolean {
  if (view.passage.cell) return false;
  const person = personOf(view, start, end, context);
  return person !== null && person.name.end <= start && LEADS_ON.test(view.text.slice(person.name.end, start));
}

/** Whoever is to be reached, by name: 联系人王某，162… */
const PERSON_BEFORE = /(联系人|收件人|寄件人|收货人|发货人)[:：]? ?[一-龥·*×○]{2,4}[,、 ]{1,2}$/;

/** Numbers of persons that are as long. */
const PERSONAL_NUMBER = /学号|考号|工号|准考/;

/** As far apart as two persons with their numbers stand in one sentence. */
const NEAR = 24;

/** The windows that stand near one of them; they are in order of place, so that few are looked at. */
function* neighbours(found: readonly NumberWindow[], at: number): Iterable<NumberWindow> {
  const { start, end } = found[at]!;
  for (let before = at - 1; before >= 0 && found[before]!.start >= start - NEAR - LONGEST; before -= 1)
    yield found[before]!;
  for (let behind = at + 1; behind < found.length && found[behind]!.start <= end + NEAR; behind += 1)
    yield found[behind]!;
}

/** Whether a number of the table stands near: 王某（138…）和李某（144…）. In a cell the column tells, not the neighbour. */
function standsBesideMobile(view: View, { start, end }: Span, others: Iterable<NumberWindow>): boolean {
  if (view.passage.cell) return false;
  for (const { start: from, end: to, digits } of others) {
    const [first, last] = to <= start ? [to, start] : [end, from];
    if (last < first || last - first > NEAR || !MOBILE.test(digits)) continue;
    if (!/[\n。;|]/.test(view.text.slice(first, last))) return true;
  }
  return false;
}

function typical(window: NumberWindow): boolean {
  const { groups } = window;
  // 138.12345678 is a number with decimals.
  if (groups.length === 2 && groups[0]!.gap === ".") return false;
  return isUniform(window) && GROUPINGS.has(groups.map(({ digits }) => digits.length).join("-"));
}
