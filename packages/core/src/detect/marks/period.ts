/**
 * What follows the star of a secret mark: a period, a date or a condition of declassification
 * (保守国家秘密法 art. 20; 实施条例 art. 21).
 */
export interface Period {
  /** Units consumed from where the period was looked for. */
  readonly length: number;
  readonly kind: "years" | "shorter" | "date" | "long" | "condition";
  /** Number of years, for kind `years`. */
  readonly years: number;
  /** 以上 or the like behind a number of years: no legal period at all. */
  readonly open: boolean;
}

/** 保守国家秘密法 art. 20: unless otherwise provided, not more than 30, 20 and 10 years. */
export const LONGEST_YEARS: Readonly<Record<Level, number>> = { 绝密: 30, 机密: 20, 秘密: 10 };

export type Level = "绝密" | "机密" | "秘密";

const HAN_DIGITS = "〇一二三四五六七八九";
const FORMAL = "零壹贰叁肆伍陆柒捌玖";

const AMOUNT =
  /^\s{0,3}([0-9](?:\s?[0-9]){0,3}|[〇零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅]{1,4})\s{0,3}(年|个\s?月|月|日|天|周|小时)/;
const LONG = /^\s{0,3}(?:长\s?期|永\s?久|无限期|期限待定)/;
const DATE =
  /^\s{0,3}(?:至|到)?\s?(?:[12]\d{3}|[〇零一二三四五六七八九]{4})\s?[年./-]\s?[\d〇一二三四五六七八九十]{1,3}\s?(?:[月./-]\s?[\d〇一二三四五六七八九十]{1,3}\s?日?)?/;
const CONDITION =
  /^\s{0,3}[^\s,。;:★|]{1,24}?(?:之前|之后|以前|以后|前|后|时|止|为止|期间|解密)(?=\s*(?:$|[\n)\]】〕|,。;]))/;
const OPEN = /^\s?(?:以上|以下|以内|左右)/;

/** Reads the period at `text[at…]`; null when nothing of the kind stands there. `text` is folded. */
export function readPeriod(text: string, at: number): Period | null {
  const rest = text.slice(at, at + 40);
  const date = DATE.exec(rest);
  if (date) return { length: date[0].length, kind: "date", years: 0, open: false };
  const amount = AMOUNT.exec(rest);
  if (amount) return readAmount(rest, amount);
  const long = LONG.exec(rest);
  if (long) return { length: long[0].length, kind: "long", years: 0, open: false };
  const condition = CONDITION.exec(rest);
  return condition ? { length: condition[0].length, kind: "condition", years: 0, open: false } : null;
}

function readAmount(rest: string, amount: RegExpExecArray): Period {
  const open = OPEN.exec(rest.slice(amount[0].length));
  const years = amount[2] === "年" ? readCount(amount[1]!) : 0;
  return {
    length: amount[0].length + (open?.[0].length ?? 0),
    kind: amount[2] === "年" ? "years" : "shorter",
    years,
    open: open !== null,
  };
}

/** A count below 100 in Arabic or Chinese digits: 20, 二十, 贰拾, 廿. */
function readCount(written: string): number {
  const plain = written.replace(/\s/g, "");
  if (/^\d+$/.test(plain)) return Number(plain);
  let total = 0;
  let digit = 0;
  for (const character of plain.replaceAll("廿", "二十").replaceAll("卅", "三十")) {
    if (character === "十" || character === "拾") {
      total += (digit || 1) * 10;
      digit = 0;
    } else {
      const value = Math.max(HAN_DIGITS.indexOf(character), FORMAL.indexOf(character));
      digit = digit * (total === 0 ? 10 : 1) + value;
    }
  }
  return total + digit;
}
