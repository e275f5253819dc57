import { BARE, BECOMES, QUANTITY, type Quantity, quantitiesOf } from "./quantity.ts";

/** One entry of an enumeration: what it counts and its figures, several when units run in parallel (3户8人). */
export interface Part {
  readonly label: string;
  readonly figures: readonly Quantity[];
}

export interface PartsList {
  readonly parts: readonly Part[];
  readonly end: number;
}

const LABEL = "([^\\d,;:。()\\n!?%]{0,24}?)";
/** An aside in brackets behind a figure belongs to that figure only. */
const ASIDE = "(?:\\([^()]{0,60}\\))?";
/** What changed counts with what it became: 由9项减为2项. */
const FROM = `(?:[由从]${QUANTITY}${BECOMES})?`;
const item = (figure: string) => new RegExp(`\\s?${LABEL}${FROM}((?:${figure}){1,3})${ASIDE}\\s?([,、;。)\\n]|$)`, "y");
const ITEM = item(QUANTITY);
const BARE_ITEM = item(BARE);
/** What stands bare in brackets may be a year. */
const YEAR = /^(?:19|20)\d\d$/;

/** Labels that say the figure is no part of the whole: approximations, changes, shares, subsets of a part. */
const NO_PART =
  /约|近$|逾|超|不足|不少|至少|最多|达$|比|增|减|降|占|均|其中|每|等(?![奖级功])|分别|累计|不含|包括|含|另|由|从|到|共|合计|总|第$|的$|为$|上$|同期|去年|上年|仅|剩|余|已$|党员|学历|以上|以下|立案|整改|缺考|没收|并处/;

/** Reads an enumeration that begins at an offset and closes there (with `)`, `;`, a full stop or the end), else null. */
export function partsFrom(text: string, start: number, closing: RegExp, bare: boolean): PartsList | null {
  const pattern = bare ? BARE_ITEM : ITEM;
  const parts: Part[] = [];
  for (let at = start; ; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return null;
    const [whole, label, stretch, mark] = match as unknown as [string, string, string, string];
    if (NO_PART.test(label) || (bare && (!/\p{Script=Han}{2}/u.test(label) || YEAR.test(stretch)))) return null;
    const before = whole.lastIndexOf(stretch);
    parts.push({ label: label.trim(), figures: quantitiesOf(stretch, at + before) });
    at += whole.length;
    if (/[,、]/.test(mark)) continue;
    return closing.test(mark) && parts.length >= 2 ? { parts, end: at } : null;
  }
}
