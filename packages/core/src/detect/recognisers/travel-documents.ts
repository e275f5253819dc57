import type { Step } from "../../finding.ts";
import type { Span } from "../../text-map.ts";
import { isRealDate } from "../calendar.ts";
import { followedBy } from "../context.ts";
import type { DetectContext, Hit, View } from "../hit.ts";
import { isUniform, type NumberWindow, windows } from "../numbers.ts";
import { startsWithProvince } from "./id-form.ts";
import { inHost, labelWord, ownLabel, standsApart } from "./number-place.ts";

/** A document whose number is one to three letters and digits. */
interface Series {
  readonly type: string;
  readonly shape: RegExp;
  /** A label that names this document. */
  readonly label: RegExp;
  /** Confidence without any label: under 0.5 where the shape is also that of product and file numbers. */
  readonly bare: number;
}

/** A label that names some document of identity; confirms a series whose own label is missing. */
const ANY_DOCUMENT = /证件|身份证|通行证|旅行证|passport|permit/i;

const SERIES: readonly Series[] = [
  {
    type: "passport_cn",
    shape: /^(?:E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|[DSP]E\d{7}|[DSP]\d{7,8}|K\d{8}|KJ\d{7}|H\d{8}|M[AB]\d{7}|1[45]\d{7})$/,
    label: /护照|passport/i,
    bare: 0.4,
  },
  {
    type: "hk_macao_permit",
    shape: /^C(?:\d{8}|[A-HJ-NP-Z]\d{7})$/,
    label: /港澳通行证|港澳|通行证/,
    bare: 0.4,
  },
  { type: "taiwan_permit_mainland", shape: /^[LT]\d{8}$/, label: /往来台湾|台湾通行证|通行证/, bare: 0.4 },
  { type: "home_return_permit", shape: /^[HM]\d{10}$/, label: /回乡证|来往内地|通行证/, bare: 0.6 },
  { type: "home_return_permit", shape: /^[HM]\d{8}$/, label: /回乡证|来往内地|通行证/, bare: 0.4 },
  { type: "taiwan_compatriot_permit", shape: /^\d{8}(?:\d{2})?$/, label: /台胞证|台湾居民来往大陆|来往大陆/, bare: 0 },
];

/** Passports, exit and entry permits and the old permanent residence permit. */
export function* readTravelDocuments(view: View, context: DetectContext): Iterable<Hit> {
  for (const window of windows(context.numbers(view), [7, 8, 9, 10, 12])) {
    const letters = lettersBefore(view, window.start);
    const span = { start: window.start - letters.length, end: window.end };
    if (!standsApart(view, span) || inHost(view, span)) continue;
    const code = letters.trimEnd().replace("-", "").toUpperCase() + window.digits;
    yield* window.digits.length === 12
      ? readResidencePermit(view, window, span, code)
      : readSeries(view, window, span, code);
  }
}

/** Up to three letters that belong to the number, with one separator after them. */
function lettersBefore({ text }: View, start: number): string {
  return /(?<![A-Za-z])[A-Za-z]{1,3}-?$/.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? "";
}

function* readSeries(view: View, window: NumberWindow, span: Span, code: string): Iterable<Hit> {
  const series = SERIES.filter(({ shape }) => shape.test(code));
  if (series.length === 0) return;
  const text = `${ownLabel(view, span.start)} ${/^\([^)]{1,8}\)/.exec(followedBy(view, span.end, 10))?.[0] ?? ""}`;
  const named = series.find(({ label }) => label.test(text));
  const chosen = named ?? series.find(({ bare }) => bare > 0 && /^[A-Z]/.test(code));
  if (!chosen || (window.groups.length > 1 && !(named && isUniform(window)))) return;
  const label = labelWord(text, chosen.label) ?? labelWord(text, ANY_DOCUMENT);
  const confidence = named ? 0.9 : label ? 0.75 : chosen.bare;
  const end = chosen.type === "taiwan_compatriot_permit" ? span.end + issueLetter(view, span.end) : span.end;
  yield { type: chosen.type, view, start: span.start, end, value: code, confidence, steps: labelSteps(label) };
}

/** Length of the issue in brackets after the ten digits of an old Taiwan compatriot permit: `(B)`. */
function issueLetter(view: View, end: number): number {
  return /^\([A-Z]\)/.exec(followedBy(view, end, 3))?.[0].length ?? 0;
}

/** Standards are numbered like the old permit: three letters and digits. */
const STANDARDS = /^(?:ISO|IEC|GBT|GBZ|ITU|IEE)/;

/** Foreigner's permanent residence permit until 2023: nationality, four digits of area, birth YYMMDD, serial. */
function* readResidencePermit(view: View, window: NumberWindow, span: Span, code: string): Iterable<Hit> {
  if (!/^[A-Z]{3}\d{12}$/.test(code) || STANDARDS.test(code) || window.groups.length > 1) return;
  const label = labelWord(ownLabel(view, span.start), /永久居留|居留证|证件|身份证/);
  const digits = window.digits;
  // The year 2000 is a leap year, so no real birthday is refused.
  const dated = isRealDate(2000, Number(digits.slice(6, 8)), Number(digits.slice(8, 10)));
  const plausible = dated && startsWithProvince(digits);
  if (!plausible && !label) return;
  const confidence = label ? 0.9 : 0.7;
  yield { type: "foreign_pr_2017", view, ...span, value: code, confidence, steps: labelSteps(label) };
}

function labelSteps(label: string | null): readonly Step[] {
  return [label ? { code: "label", data: { label } } : { code: "no-label" }];
}
