import type { Span } from "../text-map.ts";

/** How the digits of a group were written. */
export type Script = "arabic" | "han" | "circled";

type Digits = ReadonlyMap<string, string>;

/** Digits in one script without anything between them. */
export interface DigitRun extends Span {
  readonly digits: string;
  readonly script: Script;
  /** Too short to be a number by itself: a list numeral, a word. */
  readonly weak: boolean;
}

/** By value, all that may stand for a digit inside a run; 一 does not, for it stands for a dash as well. */
const ARABIC: Digits = digitMap(["0OoОоΟο〇零○◯", "1lI", "2二", "3三", "4四", "5五", "6六", "7七", "8八", "9九"]);
const HAN: Digits = digitMap([
  "〇零○◯0OoОоΟο",
  "一壹幺",
  "二贰貳两",
  "三叁",
  "四肆",
  "五伍",
  "六陆陸",
  "七柒",
  "八捌",
  "九玖",
]);
const CIRCLED: Digits = digitMap([
  "⓪⓿⁰₀",
  "①❶➀➊⑴¹₁",
  "②❷➁➋⑵²₂",
  "③❸➂➌⑶³₃",
  "④❹➃➍⑷⁴₄",
  "⑤❺➄➎⑸⁵₅",
  "⑥❻➅➏⑹⁶₆",
  "⑦❼➆➐⑺⁷₇",
  "⑧❽➇➑⑻⁸₈",
  "⑨❾➈➒⑼⁹₉",
]);

/** Everything that may stand for a digit inside a run of some script. */
export const DIGIT_SIGNS: ReadonlySet<string> = new Set([ARABIC, HAN, CIRCLED].flatMap((signs) => [...signs.keys()]));

/** Every sign that may stand for one of these digits. */
export function formsOf(digits: string): string {
  const signs = [ARABIC, HAN, CIRCLED].flatMap((forms) => [...forms].filter(([, digit]) => digits.includes(digit)));
  return signs.map(([sign]) => sign).join("");
}

/** The Arabic digit that a sign surely stands for: a letter or a circle may be one only among others. */
export function digitOf(sign: string): string | undefined {
  return DOUBTFUL.test(sign) ? undefined : (HAN.get(sign) ?? ARABIC.get(sign) ?? CIRCLED.get(sign));
}

const DOUBTFUL = /[OoОоΟο○◯lI]/;

/** What a run begins and ends with, but for zeros. */
const ARABIC_DIGIT = /[0-9]/;
const HAN_DIGIT = /[〇零一二三四五六七八九壹贰貳叁肆伍陆陸柒捌玖幺]/;
const CIRCLED_DIGIT = new RegExp(`[${[...CIRCLED.keys()].join("")}]`);
const ANY_DIGIT = new RegExp([ARABIC_DIGIT, HAN_DIGIT, CIRCLED_DIGIT].map((digit) => digit.source).join("|"), "g");
/** Digits only in telephone style, so only in company. */
const SPOKEN = /[幺两]/;
const CIRCLE = /[○◯]/;
const LATIN_OR_DIGIT = /[A-Za-z0-9]/;

/** More circles in a row hide digits; the year 二○○○ has three. */
const MOST_CIRCLES: Readonly<Record<Script, number>> = { arabic: 1, han: 3, circled: 0 };
const LEAST_SURE = 3;
const LEAST_CIRCLED = 5;
/** So many digits behind an l make it the one of a mobile number. */
const LEAST_LED = 10;

/** Digits of an identity number (GB 11643) and of a mobile number. */
const ID_LENGTH = 18;
const MOBILE_LENGTH = 11;

/** All runs of digits in a folded text, left to right, the weak ones among them. */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = [];
  ANY_DIGIT.lastIndex = 0;
  for (let match = ANY_DIGIT.exec(text); match !== null; match = ANY_DIGIT.exec(text)) {
    const run = readRun(text, match.index, runs.at(-1)?.end ?? 0);
    ANY_DIGIT.lastIndex = run.end;
    runs.push(run);
  }
  return runs;
}

/** Reads the run whose first sure digit stands at `start`; nothing below `floor` belongs to it. */
function readRun(text: string, start: number, floor: number): DigitRun {
  const first = text[start]!;
  if (ARABIC_DIGIT.test(first)) return readArabic(text, start, floor);
  return HAN_DIGIT.test(first) ? readHan(text, start) : readCircled(text, start);
}

function readArabic(text: string, start: number, floor: number): DigitRun {
  const inner = lastDigit(text, start, "arabic", ARABIC, ARABIC_DIGIT);
  if (inner - start < LEAST_SURE) return runOf(text, start, inner, "arabic", ARABIC);
  const end = trailingZeros(text, inner, /[Oo〇]/);
  const from = ledFrom(text, start, end, floor);
  return runOf(text, from, ledTo(text, from, end), "arabic", ARABIC);
}

/**
 * Where a run begins with the letters before its first sure digit: one, or as many as make an identity number whole
 * (llOlOl19…).
 */
function ledFrom(text: string, start: number, end: number, floor: number): number {
  let from = start;
  while (from > floor && end - from < ID_LENGTH && /[OolI]/.test(text[from - 1]!)) from -= 1;
  if (from === start || LATIN_OR_DIGIT.test(text[from - 1] ?? "")) return start;
  if (start - from === 1) return end - start >= LEAST_LED || /[Oo]/.test(text[from]!) ? from : start;
  return ledTo(text, from, end) - from === ID_LENGTH ? from : start;
}

/** The end of a run with the letters behind it that make an identity number whole, or with the l of a mobile number. */
function ledTo(text: string, start: number, end: number): number {
  let to = end;
  while (to - start < ID_LENGTH && /[OolI]/.test(text[to] ?? "")) to += 1;
  const whole = to - start === ID_LENGTH || (to - start === MOBILE_LENGTH && to - end === 1);
  return whole && !LATIN_OR_DIGIT.test(text[to] ?? "") ? to : end;
}

function readHan(text: string, start: number): DigitRun {
  const inner = lastDigit(text, start, "han", HAN, HAN_DIGIT);
  const end = trailingZeros(text, inner, inner - start > 1 ? /[○◯Oo]/ : CIRCLE);
  const weak = end - start < 2 || (end - start < LEAST_SURE && SPOKEN.test(text.slice(start, end)));
  return runOf(text, start, end, "han", HAN, weak);
}

function readCircled(text: string, start: number): DigitRun {
  const end = lastDigit(text, start, "circled", CIRCLED, CIRCLED_DIGIT);
  return runOf(text, start, end, "circled", CIRCLED, end - start < LEAST_CIRCLED);
}

/** The end of the last sure digit reached from `start` over digits and what may stand for one between digits. */
function lastDigit(text: string, start: number, script: Script, digits: Digits, sure: RegExp): number {
  let end = start + 1;
  let circles = 0;
  for (let at = end; at < text.length && digits.has(text[at]!); at += 1) {
    circles = CIRCLE.test(text[at]!) ? circles + 1 : 0;
    if (circles > MOST_CIRCLES[script]) break;
    if (sure.test(text[at]!)) end = at + 1;
  }
  return end;
}

/** The end of the zeros after a run, unless they run into a letter or a digit, or are circles that hide digits. */
function trailingZeros(text: string, end: number, zero: RegExp): number {
  let at = end;
  while (at < text.length && zero.test(text[at]!)) at += 1;
  const after = text[at] ?? "";
  const hides = at - end > MOST_CIRCLES.han && CIRCLE.test(text[end]!);
  return hides || LATIN_OR_DIGIT.test(after) || HAN_DIGIT.test(after) ? end : at;
}

function runOf(text: string, start: number, end: number, script: Script, forms: Digits, weak = false): DigitRun {
  let digits = "";
  for (let at = start; at < end; at += 1) digits += forms.get(text[at]!)!;
  return { start, end, digits, script, weak };
}

function digitMap(characters: readonly string[]): Digits {
  return new Map(
    characters.flatMap((forms, digit) => Array.from(forms, (form): [string, string] => [form, String(digit)])),
  );
}
