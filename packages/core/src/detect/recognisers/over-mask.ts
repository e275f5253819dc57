import { allMatches } from "../../all-matches.ts";
import type { Hit, View } from "../hit.ts";
import { labelWord, ownLabel } from "./number-place.ts";

const CODE = /(?<![0-9A-Za-z])[0-9A-Za-z*∗×●○◯■□_#某?★-]+/g;
const HIDDEN = /[*∗×●○◯■□_#某?★]|[Xx]{4,18}/g;
const CREDIT_LABEL = /统一社会信用代码|信用代码|纳税人识别号/;
const ORGANISATION_LABEL = /组织机构代码/;
/** Fewer may be part of the code itself, or one character illegible in the original. */
const LEAST_HIDDEN = 4;

/** A paper's number with its year written out and its serial hidden; only its own label makes it the paper's own. */
const PAPER = /\p{Script=Han}{2,12} ?[〔[(【](?:19|20)\d{2}[〕\])】] ?[*∗×●○■□#某?Xx]{1,6}\d{0,3}(?: ?号)?/gu;
const PAPER_LABEL = /发文字号|发布文号|(?:^|[^书])文号/;
/** A court's case with its serial hidden: the court and the year make it one. */
const CASE =
  /[(〔[【](?:19|20)\d{2}[)〕\]】](?:最高法|[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新兵]\d{2,4})[\p{Script=Han}]{1,5}?[*∗×●○■□#?Xx]{2,6}\d{0,3} ?号/gu;

/** Codes and numbers that somebody masked although they are public by law. */
export function* readOverMasks(view: View): Iterable<Hit> {
  for (const match of allMatches(view.text, CODE)) {
    const label = hiddenIn(match[0]) < LEAST_HIDDEN ? null : codeLabel(view, match.index, match[0]);
    if (label) yield overMask(view, match, label);
  }
  for (const match of allMatches(view.text, PAPER)) {
    const label = labelWord(ownLabel(view, match.index), PAPER_LABEL);
    if (label) yield overMask(view, match, label);
  }
  for (const match of allMatches(view.text, CASE)) yield overMask(view, match, null);
}

/** The label of a masked credit or organisation code, or null when the value is none. */
function codeLabel(view: View, start: number, value: string): string | null {
  if (/^[0-9A-Z]/i.test(value) && value.length === 18) return labelWord(ownLabel(view, start), CREDIT_LABEL);
  if (!/^[0-9A-Z*×]/i.test(value) || value.replace(/-(?=.$)/, "").length !== 9) return null;
  return labelWord(ownLabel(view, start), ORGANISATION_LABEL);
}

function overMask(view: View, { 0: value, index }: RegExpExecArray, label: string | null): Hit {
  const steps = label === null ? [{ code: "case-shape" }] : [{ code: "label", data: { label } }];
  return { type: "over_mask", view, start: index, end: index + value.length, value, confidence: 0.9, steps };
}

function hiddenIn(value: string): number {
  return [...value.matchAll(HIDDEN)].reduce((sum, match) => sum + match[0].length, 0);
}
