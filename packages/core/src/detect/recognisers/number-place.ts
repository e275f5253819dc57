import { allMatches } from "../../all-matches.ts";
import type { Span } from "../../text-map.ts";
import { followedBy, labelOf, precededBy } from "../context.ts";
import type { View } from "../hit.ts";

/** Latin words that stand as a label directly before a number without any separator (ID110101…, Tel0563…). */
const ATTACHED_LABEL = /(?:^|[^A-Za-z])(?:id|no|tel|phone|mobile|mob|sfz)$/i;

/** A word in small letters typed right behind a number (…8218hhh, …8218is) belongs to the sentence, not to a code. */
const ATTACHED_WORD = /^[a-z]{2,12}(?![0-9A-Za-z])/;

/** Whether no letter or digit touches the span, so that it is not a piece of a longer code. */
export function standsApart({ text }: View, { start, end }: Span): boolean {
  if (/[0-9A-Za-z]/.test(text[end] ?? "") && !ATTACHED_WORD.test(text.slice(end, end + 14))) return false;
  const before = text[start - 1] ?? "";
  return !/[0-9A-Za-z]/.test(before) || ATTACHED_LABEL.test(text.slice(Math.max(0, start - 7), start));
}

const UNIT =
  /^\s{0,2}(?:元|万元|[万千百]?亿|[万千]?美元|港元|欧元|万[户人吨亩股]|千元|㎡|m²|m2|平方|立方|公里|千米|米|吨|公斤|千克|亩|公顷|股|%|‰|千瓦|k[wgm]\b)/i;

/** Whether the number is an amount: decimals, a unit or a currency around it. */
export function isAmount(view: View, { start, end }: Span): boolean {
  const after = followedBy(view, end, 8);
  if (UNIT.test(after) || /^\.\d{1,4}(?!\d)|^,\d{3}(?!\d)/.test(after)) return true;
  const before = precededBy(view, start, 8);
  // 1.139… opens an item of a list; 0.139… and 12.5.139… are numbers.
  // $139…$ is a formula's markup.
  const currency = after.startsWith("$") ? /(?:[¥€]|RMB|人民币)\s{0,2}$/ : /(?:[¥$€]|RMB|人民币)\s{0,2}$/;
  return currency.test(before) || (/\d\.$/.test(before) && !/^\s{0,4}[1-9]\d?\.$/.test(before));
}

const FILE_ENDING = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|txt|csv|md|html?|jpe?g|png|gif|bmp|tiff?|zip|rar|mp[34])$/i;

/** Whether the number is part of the host name of an address; paths, file names and query parameters are not. */
export function inHost({ text }: View, { start, end }: Span): boolean {
  const after = /^[A-Za-z0-9.-]{0,64}/.exec(text.slice(end, end + 64))![0];
  if (!/\.[A-Za-z]{2,24}(?:$|\.)/.test(after) || FILE_ENDING.test(after)) return false;
  const floor = Math.max(0, start - 64);
  let from = start;
  while (from > floor && /[A-Za-z0-9._-]/.test(text[from - 1]!)) from -= 1;
  return !/[^/]\/$|[?=&#]$/.test(text.slice(Math.max(0, from - 2), from));
}

/** Whether the number belongs to a reference: before the slash of an index number (…/202311-00096), or after 〔2023〕. */
export function isReference(view: View, { start, end }: Span): boolean {
  return /^\s?\/\s?\d{4,6}-\d/.test(followedBy(view, end, 12)) || /〕\s?第?$/.test(precededBy(view, start, 3));
}

/** As far before a number as its label may stand. */
const LABEL_REACH = 24;

/** What ends the reach of an earlier label: the end of a clause, or an earlier long number. */
const LABEL_END = /[,;。!?|\n]|\d{5,}/g;

/** Longer headers are sentences; what they say at their end names nothing. */
const SEAT_REACH = 60;

/** The label of the value at `start` alone: the seat of a cell, and what precedes the value in its own clause. */
export function ownLabel(view: View, start: number): string {
  const { cell } = view.passage;
  if (!cell) return lastClause(labelOf(view, start));
  const seat = `${cell.header.slice(0, SEAT_REACH)} ${cell.label.slice(0, SEAT_REACH)}`;
  return `${seat} ${lastClause(precededBy(view, start, LABEL_REACH))}`;
}

function lastClause(text: string): string {
  let from = 0;
  for (const { index, 0: end } of allMatches(text, LABEL_END)) from = index + end.length;
  return text.slice(from);
}

/** The label word that `pattern` finds there, or null. */
export function labelWord(label: string, pattern: RegExp): string | null {
  return pattern.exec(label)?.[0] ?? null;
}
