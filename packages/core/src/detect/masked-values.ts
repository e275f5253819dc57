import { allMatches } from "../all-matches.ts";
import type { Span } from "../text-map.ts";
import type { DetectContext, View } from "./hit.ts";
import { residentIdsLeft } from "./mask-strength.ts";
import { startsWithProvince } from "./recognisers/id-form.ts";
import { ownLabel } from "./recognisers/number-place.ts";
import { CREDIT_CODE_LABEL } from "./recognisers/organisation-codes.ts";
import { ID_LABEL } from "./recognisers/resident-id.ts";
import { having, withTraits } from "./traits.ts";

/** A value of which some digits are hidden. */
export interface MaskedValue extends Span {
  readonly view: View;
  readonly kind: "resident_id" | "mobile" | "bank_card";
  /** One unit a position, `*` where hidden. */
  readonly pattern: string;
}

/** Characters that people mask with. */
const MASK = "*∗×XxХх●○◯■□▇█_#…某·•?★";
const IS_MASK = new RegExp(`[${MASK}]`);
const TOKEN = new RegExp(`[0-9${MASK}]+(?:[ -][0-9${MASK}]+){0,5}`, "g");
const CARD_LABEL = /卡号|银行卡|账号|帐号|账户|一卡通|存折/;
const PHONE_LABEL = /电话|手机|联系/;

const holdingDigits = withTraits("digit");
const hasMask = having("mask");
const tellsPlaces = having("place");

const known = new WeakMap<DetectContext, readonly MaskedValue[]>();

/** All partly masked identity numbers, mobile numbers and bank cards of a draft, in order; read once. */
export function maskedValues(context: DetectContext): readonly MaskedValue[] {
  const found = known.get(context) ?? holdingDigits(context.views).filter(mayHoldMasked).flatMap(readMasked);
  known.set(context, found);
  return found;
}

function mayHoldMasked(view: View): boolean {
  return hasMask(view) || mayShowEnd(view);
}

/** Whether a label may say that one end of a number is shown: 身份证后4位. */
function mayShowEnd(view: View): boolean {
  const { cell, key } = view.passage;
  return tellsPlaces(view) || key?.includes("位") === true || cell?.label.includes("位") === true;
}

function readMasked(view: View): readonly MaskedValue[] {
  const found: MaskedValue[] = [];
  for (const match of allMatches(view.text, TOKEN)) {
    if (!/\d/.test(match[0])) continue;
    // 某 at the head belongs to a name: 张某341802…
    const name = /^某+/.exec(match[0])?.[0].length ?? 0;
    const token = match[0].slice(name);
    const whole = readToken(view, match.index + name, token);
    if (whole) found.push(whole);
    else found.push(...piecesOf(view, match.index + name, token));
  }
  return found;
}

function piecesOf(view: View, from: number, token: string): readonly MaskedValue[] {
  if (!/[ -]/.test(token)) return [];
  return [...token.matchAll(/[^ -]+/g)].flatMap((piece) => readToken(view, from + piece.index, piece[0]) ?? []);
}

function readToken(view: View, start: number, token: string): MaskedValue | null {
  const end = start + token.length;
  if (/[A-Za-z0-9]/.test(view.text[start - 1] ?? "") || /[A-Za-z0-9]/.test(view.text[end] ?? "")) return null;
  const label = ownLabel(view, start);
  const shown = shownEnd(token, label);
  if (shown) return { view, start, end, kind: "resident_id", pattern: shown };
  const pattern = patternOf(token.replace(/[ -]/g, ""));
  if (!pattern.includes("*") || CREDIT_CODE_LABEL.test(label)) return null;
  const read = readMobile(pattern, label) ?? readId(pattern, label) ?? readCard(pattern, label);
  return read && { view, start, end, ...read };
}

/** Every hidden position as `*`. An X after a visible digit at the very end is the check character, not a mask. */
function patternOf(compact: string): string {
  const last = compact.length - 1;
  return Array.from(compact, (unit, index) => {
    if (!IS_MASK.test(unit)) return unit;
    const check = index === last && /[XxХх×]/.test(unit) && !/[XxХх×]/.test(compact[index - 1] ?? "");
    return check ? "X" : "*";
  }).join("");
}

const PART = /(?:身份证|证件|身份号).{0,8}([前后末尾]) ?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?位/;

/** A column or label such as 身份证后4位 shows one end of the number and hides the rest. */
function shownEnd(token: string, label: string): string | null {
  const [, side, count] = PART.exec(label) ?? [];
  if (!side || !count || !/^\d{1,17}[\dXx]$/.test(token)) return null;
  const length = /^\d/.test(count) ? Number(count) : "一二三四五六七八九十".indexOf(count) + 1;
  if (token.length !== length || length > 17) return null;
  return side === "前" ? token.padEnd(18, "*") : token.toUpperCase().padStart(18, "*");
}

type Reading = Pick<MaskedValue, "kind" | "pattern">;

function readMobile(pattern: string, label: string): Reading | null {
  if (pattern.length !== 11 || !/^[1*][3-9*][\d*]+$/.test(pattern)) return null;
  return /^1[3-9]\d\*{2}/.test(pattern) || PHONE_LABEL.test(label) ? { kind: "mobile", pattern } : null;
}

function readId(pattern: string, label: string): Reading | null {
  const named = ID_LABEL.test(label);
  const exact = pattern.length === 18 || pattern.length === 15 ? pattern : cutOut(pattern, named);
  if (!exact || !/^[\d*]+X?$/.test(exact) || (!named && CARD_LABEL.test(label))) return null;
  const sure = /^\d\d/.test(exact) && /^\d{4}.*\*{3}|^\d{10}.*\*\*|\*{6}/.test(exact);
  if (!named && !sure) return null;
  if (/^\d\d/.test(exact) && !startsWithProvince(exact)) return null;
  return residentIdsLeft(exact, null) > 0 ? { kind: "resident_id", pattern: exact } : null;
}

/**
 * A short run of masks may stand for a longer cut: 341802***0173. Then everything not shown counts as hidden. Without
 * a label only a whole area code that no bank card begins with is believed.
 */
function cutOut(pattern: string, named: boolean): string | null {
  const [, head, tail] = /^(\d{2,14})\*+(\d{0,6}[\dX]?)$/.exec(pattern) ?? [];
  if (head === undefined || tail === undefined || pattern.length > 17 || head.length + tail.length > 14) return null;
  const believed = named || (head.length >= 6 && tail.length >= 3 && !/^(?:62|4|5)/.test(head));
  return believed ? head + "*".repeat(18 - head.length - tail.length) + tail : null;
}

function readCard(pattern: string, label: string): Reading | null {
  if (!/^[3-6*]/.test(pattern) || !/^[\d*]{16,19}$/.test(pattern)) return null;
  const sure = /^62\d{2}/.test(pattern) && /\*{4}/.test(pattern);
  return sure || CARD_LABEL.test(label) ? { kind: "bank_card", pattern } : null;
}
