import type { Span } from "../../text-map.ts";
import { isBirthDate } from "../calendar.ts";
import { passesGb11714, passesGb32100, passesMod112 } from "../checksums.ts";
import type { DetectContext, View } from "../hit.ts";
import { windows } from "../numbers.ts";

/** First two digits of area codes ever issued, with Hong Kong, Macao and Taiwan (81–83). */
const PROVINCES = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(" "),
);

/** Whether the digits begin with a province. Counties are not looked up: old documents carry codes long abolished. */
export function startsWithProvince(digits: string): boolean {
  return PROVINCES.has(digits.slice(0, 2));
}

/** A number of the form of a resident identity number, with what may follow it on a disability certificate. */
export interface IdForm extends Span {
  /** 17 digits and a check character, upper case. */
  readonly code: string;
  /** Two digits that directly follow (kind and grade of disability), or empty. */
  readonly suffix: string;
  /** Digits 7–14 are a day. */
  readonly dated: boolean;
  /** Dated, and the check character fits. */
  readonly checked: boolean;
  /** Number of groups the digits were written in. */
  readonly pieces: number;
}

/** The check character ten as people and fonts write it, after at most two separators. */
const CHECK_X = /^[ \n.·-]{0,2}[XxΧχХх×✕✖╳Ⅹⅹ](\d{2})?/;

/** Numbers of 18 characters (20 with a suffix) of the form of a resident identity number, dated or not. */
export function* idForms(view: View, context: DetectContext): Iterable<IdForm> {
  for (const window of windows(context.numbers(view), [17, 18, 20])) {
    const { start, end, digits, groups } = window;
    if (digits.length !== 17) {
      yield form({ start, end }, digits.slice(0, 18), digits.slice(18), groups.length);
      continue;
    }
    const check = CHECK_X.exec(view.text.slice(end, end + 6));
    if (!check) continue;
    yield form({ start, end: end + check[0].length }, `${digits}X`, check[1] ?? "", groups.length);
  }
}

function form(span: Span, code: string, suffix: string, pieces: number): IdForm {
  const dated = isBirthDate(code.slice(6, 14));
  return { ...span, code, suffix, pieces, dated, checked: dated && passesMod112(code) };
}

/**
 * Whether the 18 characters are a unified social credit code. One with letters needs its check character; one of digits
 * alone also the check of the organisation code inside and a province, as a resident number passes the first by chance.
 */
export function isCreditCode(code: string): boolean {
  if (!passesGb32100(code)) return false;
  if (/[A-WY]/.test(code)) return true;
  return (startsWithProvince(code.slice(2)) || code.startsWith("10", 2)) && passesGb11714(code.slice(8, 17));
}
