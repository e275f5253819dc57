import type { Step } from "../../finding.ts";
import { passesLuhn } from "../checksums.ts";
import { followedBy, precededBy } from "../context.ts";
import type { DetectContext, Hit, View } from "../hit.ts";
import { isUniform, type NumberWindow, windows } from "../numbers.ts";
import { surest } from "./family.ts";
import { idForms, isCreditCode, startsWithProvince } from "./id-form.ts";
import { inHost, isAmount, isReference, labelWord, ownLabel, standsApart } from "./number-place.ts";

/** Issuer prefixes and lengths: UnionPay, Visa (with an older series of 19 digits), Mastercard. */
const CARD = /^(?:62\d{14,17}|4\d{15}|436742\d{13}|5[1-5]\d{14})$/;
/** American Express, whose prefix and length are those of old identity numbers too, and cards local to a bank. */
const LABELLED_CARD = /^(?:3[47]\d{13}|9\d{15,18})$/;

const CARD_LABEL =
  /卡号|行卡|储蓄卡|信用卡|借记卡|工资卡|社保卡|惠民卡|惠农卡|账号|帐号|账户|一卡通|存折|(?:\b|_)card/i;
const ACCOUNT_LABEL = /账号|帐号|卡号|存折|一卡通|开户|行卡|信用社卡|银行账户|银行帐户/;
/** Words that say whose account it is: the account's kind, or an organ as its holder. */
const ORGAN_ACCOUNT =
  /国库|财政|专户|对公|保证金|基本户|基本账户|单位账|单位帐|零余额|非税|罚没|缴款|收款单位|户名[:：]?.{0,16}(?:局|中心|委员会|医院|学校|银行|公司)/;
/** Words of an organ merely nearby: enough for an account, not for the number of a personal card. */
const ORGAN_NEARBY = /公司|税号/;

/** Bank cards by issuer and Luhn check, and accounts that only their label shows. */
export function readBankAccounts(view: View, context: DetectContext): readonly Hit[] {
  const numbers = [...windows(context.numbers(view), LENGTHS)].filter(
    (window) => (isCard(window) || oneAccount(window)) && placed(view, window),
  );
  const taken = numbers.length === 0 ? new Set<string>() : otherNumbers(view, context);
  return surest(
    numbers.flatMap((window) => {
      if (taken.has(window.digits)) return [];
      const card = cardOf(view, window) ?? accountOf(view, window);
      return card ? [card] : [];
    }),
  );
}

const LENGTHS = [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23];

function placed(view: View, window: NumberWindow): boolean {
  return standsApart(view, window) && !isAmount(view, window) && !inHost(view, window) && !isReference(view, window);
}

/** Identity numbers and credit codes, which an account's label nearby does not turn into accounts. */
function otherNumbers(view: View, context: DetectContext): ReadonlySet<string> {
  const forms = [...idForms(view, context)];
  const known = forms.filter((form) => (form.checked && startsWithProvince(form.code)) || isCreditCode(form.code));
  return new Set(known.map(({ code, suffix }) => code + suffix));
}

function isCard({ digits }: NumberWindow): boolean {
  return (CARD.test(digits) || LABELLED_CARD.test(digits)) && passesLuhn(digits);
}

function cardOf(view: View, window: NumberWindow): Hit | null {
  const { digits } = window;
  if (!isCard(window)) return null;
  const text = ownLabel(view, window.start);
  const label = labelWord(text, CARD_LABEL);
  if (!label && (LABELLED_CARD.test(digits) || !printedLikeCard(window))) return null;
  return judged(view, window, "bank_card", label, label ? 0.97 : 0.9, [{ code: "checksum-passes" }]);
}

/** In one piece or, as embossed on cards, in fours. */
function printedLikeCard(window: NumberWindow): boolean {
  const lengths = window.groups.map(({ digits }) => digits.length);
  return isUniform(window) && (lengths.length === 1 || lengths.slice(0, -1).every((length) => length === 4));
}

function accountOf(view: View, window: NumberWindow): Hit | null {
  const label = labelWord(ownLabel(view, window.start).slice(-40), ACCOUNT_LABEL);
  if (!label || !oneAccount(window)) return null;
  return judged(view, window, "bank_account_personal", label, 0.8, []);
}

/** Numbers side by side may be two accounts: pieces count as one only when each is too short to be an account. */
function oneAccount(window: NumberWindow): boolean {
  return window.groups.length === 1 || (isUniform(window) && window.groups.every(({ digits }) => digits.length < 7));
}

function judged(
  view: View,
  { start, end, digits }: NumberWindow,
  type: string,
  label: string | null,
  confidence: number,
  steps: Step[],
): Hit {
  if (label) steps.push({ code: "label", data: { label } });
  const near = `${ownLabel(view, start)} ${precededBy(view, start, 40)} ${followedBy(view, end, 12)}`;
  const organ = ORGAN_ACCOUNT.test(near);
  if (!organ && !ORGAN_NEARBY.test(near)) return { type, view, start, end, value: digits, confidence, steps };
  steps.push({ code: "organ-account" });
  const cleared = organ || type !== "bank_card";
  return { type, view, start, end, value: digits, confidence: cleared ? 0.3 : 0.55, steps };
}
