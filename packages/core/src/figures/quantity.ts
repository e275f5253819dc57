import { hanNumber } from "./han-number.ts";

/** A figure with its measure word as the text has it. Offsets are in the folded text. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** In the bare measure word: 3.5万元 is 35000 of 元. */
  readonly value: number;
  /** Half of what one step of its last digit is worth when it may have been rounded (decimals, 万, 亿); else, and of nothing, 0. */
  readonly slack: number;
  /** The measure word without 万 or 亿; empty for a bare number. */
  readonly unit: string;
  /** As written, for the formula: at most ten digits, so never a number of a person. */
  readonly written: string;
}

const UNITS =
  "人次|平方米|平方公里|公顷|公里|千米|公斤|千克|千瓦|处所|个|人|名|户|家|件|条|项|宗|起|篇|次|份|批|场|期|部|册|套|台|辆|座|所|处|幅|亩|吨|元|米|类|支|枚|例|本|种|岁|票|门|课|株|头|只|艘|架|间|栋|幢|单|笔|箱|张|块|村";
const ARABIC = "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,10})(?:\\.\\d{1,4})?";
const HAN = "[零〇一二两三四五六七八九十百千]{1,9}";

/** RE source of a number with a measure word; nothing inexact (20余件, 3多人) matches it. */
export const QUANTITY = `(?:(?<![\\d.,A-Za-z/第-])${ARABIC}|(?<![第零〇一二两三四五六七八九十百千])${HAN}) ?[万亿]?(?:${UNITS})`;
/** RE source of a number without one. */
export const BARE = `(?<![\\d.,A-Za-z/第-])\\d{1,10}`;

/** RE source of what leads from an old figure to a new one. */
export const BECOMES =
  "(?:减少|精简|压减|压缩|缩减|下降|降低|减|降|增加|增长|提高|上升|扩大|增|升|调整|变更|变)(?:为|到|至)";

const PARTS = new RegExp(`(${ARABIC}|${HAN}) ?([万亿]?)(${UNITS}|$)`, "g");
const SCALE: Readonly<Record<string, number>> = { "": 1, 万: 1e4, 亿: 1e8 };

/** The figures of a stretch that {@link QUANTITY} or {@link BARE} matched, once or several times in a row. */
export function quantitiesOf(stretch: string, offset: number): readonly Quantity[] {
  return [...stretch.matchAll(PARTS)].map((match) => {
    const [written, digits, scale, unit] = match as unknown as [string, string, string, string];
    const start = offset + match.index;
    return { start, end: start + written.length, unit, written, ...sized(digits, SCALE[scale]!) };
  });
}

function sized(digits: string, scale: number): Pick<Quantity, "value" | "slack"> {
  if (!/\d/.test(digits)) return { value: hanNumber(digits) * scale, slack: 0 };
  const decimals = digits.split(".")[1]?.length ?? 0;
  const value = Number(digits.replaceAll(",", "")) * scale;
  const rounded = value > 0 && (decimals > 0 || scale > 1);
  return { value, slack: rounded ? (scale / 10 ** decimals) * 0.5 : 0 };
}
