import type { Span } from "../text-map.ts";

/** How the digits of a group were written. */
export type Script = "arabic" | "han" | "circled";

/** Digits that stand together without a separator, in a folded text. */
export interface NumberGroup extends Span {
  readonly digits: string;
  readonly script: Script;
  /** What stands between this group and the next one when it may be a separator inside one number, else null. */
  readonly gap: string | null;
}

/** Consecutive groups read as one number. */
export interface NumberWindow extends Span {
  readonly digits: string;
  readonly groups: readonly NumberGroup[];
}

export interface WindowOptions {
  /** Whether the gap between two groups may stand inside the number looked for; by default every gap may. */
  readonly joins?: (gap: string) => boolean;
}

type Digits = ReadonlyMap<string, string>;

const ARABIC: Digits = digitMap(["0Oo〇零○◯", "1lI", "2", "3", "4", "5", "6", "7", "8", "9"]);
const HAN: Digits = digitMap([
  "〇零○◯0Oo",
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
  "⓪⓿",
  "①❶➀➊⑴",
  "②❷➁➋⑵",
  "③❸➂➌⑶",
  "④❹➃➍⑷",
  "⑤❺➄➎⑸",
  "⑥❻➅➏⑹",
  "⑦❼➆➐⑺",
  "⑧❽➇➑⑻",
  "⑨❾➈➒⑼",
]);

const ARABIC_DIGIT = /[0-9]/;
const HAN_DIGIT = /[〇零一二三四五六七八九壹贰貳叁肆伍陆陸柒捌玖幺]/;
const CIRCLED_DIGIT = new RegExp(`[${[...CIRCLED.keys()].join("")}]`);
const ANY_DIGIT = new RegExp([ARABIC_DIGIT, HAN_DIGIT, CIRCLED_DIGIT].map((digit) => digit.source).join("|"), "g");
/** Digits only in telephone style, so only in company. */
const SPOKEN = /[幺两]/;
const CIRCLE = /[○◯]/;
const LATIN_OR_DIGIT = /[A-Za-z0-9]/;

const LEAST_CIRCLED = 5;
const MOST_SEPARATORS = 3;
/** Among them the backslash that Markdown leaves where it escapes another one. A dot before a space ends a sentence. */
const SEPARATORS = /^[ \n\-_.·•/()\\]*$/;
const SENTENCE_END = /\.[ \n]|\n[^\n]*\n/;

/**
 * The digit groups of a folded text, left to right. Digits are read by position only: 十 and 百 are no digits. A zero
 * written O or ○, or a one written l or I, counts where its neighbours leave no doubt.
 */
export function findNumbers(text: string): NumberGroup[] {
  const runs: Omit<NumberGroup, "gap">[] = [];
  const next = new RegExp(ANY_DIGIT);
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const { start, end, script, digits } = readRun(text, match.index, runs.at(-1)?.end ?? 0);
    next.lastIndex = end;
    if (digits !== "") runs.push({ start, end, script, digits });
  }
  return runs.map((run, index) => ({ ...run, gap: gapBetween(text, run.end, runs[index + 1]?.start) }));
}

/** Reads the run whose first digit stands at `start`; its `digits` are empty when it makes no group. */
function readRun(text: string, start: number, floor: number): Omit<NumberGroup, "gap"> {
  const first = text[start]!;
  if (ARABIC_DIGIT.test(first)) return readArabic(text, start, floor);
  return HAN_DIGIT.test(first) ? readHan(text, start) : readCircled(text, start);
}

function readArabic(text: string, start: number, floor: number): Omit<NumberGroup, "gap"> {
  // Two circles in a row hide digits, they are not zeros.
  const stop = (at: number): boolean => CIRCLE.test(text[at]!) && !ARABIC_DIGIT.test(text[at + 1] ?? "");
  const inner = lastDigit(text, start, ARABIC, ARABIC_DIGIT, stop);
  const sure = inner - start >= 3;
  const end = sure ? trailingZeros(text, inner, /[Oo〇]/) : inner;
  const led = sure && start > floor && /[Oo]/.test(text[start - 1]!) && !LATIN_OR_DIGIT.test(text[start - 2] ?? "");
  return group(text, led ? start - 1 : start, end, "arabic", ARABIC);
}

function readHan(text: string, start: number): Omit<NumberGroup, "gap"> {
  const inner = lastDigit(text, start, HAN, HAN_DIGIT, () => false);
  const end = trailingZeros(text, inner, inner - start >= 2 ? /[○◯0Oo]/ : CIRCLE);
  const doubtful = end - start < 2 || (end - start < 3 && SPOKEN.test(text.slice(start, end)));
  return doubtful ? { start, end, script: "han", digits: "" } : group(text, start, end, "han", HAN);
}

function readCircled(text: string, start: number): Omit<NumberGroup, "gap"> {
  const end = lastDigit(text, start, CIRCLED, CIRCLED_DIGIT, () => false);
  // Fewer are the numerals of a list.
  if (end - start < LEAST_CIRCLED) return { start, end, script: "circled", digits: "" };
  return group(text, start, end, "circled", CIRCLED);
}

/** The end of the last true digit reached from `start` over digits and whatever may stand for one between digits. */
function lastDigit(text: string, start: number, may: Digits, is: RegExp, stop: (at: number) => boolean): number {
  let end = start + 1;
  for (let at = end; at < text.length && may.has(text[at]!); at += 1) {
    if (is.test(text[at]!)) end = at + 1;
    else if (stop(at)) break;
  }
  return end;
}

/** The end of the zeros after a group, unless a letter or another digit follows them. */
function trailingZeros(text: string, end: number, zero: RegExp): number {
  let at = end;
  while (at < text.length && zero.test(text[at]!)) at += 1;
  const after = text[at] ?? "";
  return LATIN_OR_DIGIT.test(after) || HAN_DIGIT.test(after) ? end : at;
}

function group(text: string, start: number, end: number, script: Script, digits: Digits): Omit<NumberGroup, "gap"> {
  let value = "";
  for (let at = start; at < end; at += 1) value += digits.get(text[at]!)!;
  return { start, end, script, digits: value };
}

function gapBetween(text: string, end: number, next: number | undefined): string | null {
  if (next === undefined || next - end > MOST_SEPARATORS) return null;
  const gap = text.slice(end, next);
  return SEPARATORS.test(gap) && !SENTENCE_END.test(gap) ? gap : null;
}

/**
 * All stretches of consecutive groups, joined by gaps, whose digits number one of `lengths`, by start and then by end.
 * Linear in the groups for bounded lengths.
 */
export function* windows(
  groups: readonly NumberGroup[],
  lengths: readonly number[],
  options: WindowOptions = {},
): Generator<NumberWindow> {
  const most = Math.max(0, ...lengths);
  for (let first = 0; first < groups.length; first += 1) {
    let count = 0;
    for (let last = first; last < groups.length; last += 1) {
      const { digits, gap } = groups[last]!;
      count += digits.length;
      if (count > most) break;
      if (lengths.includes(count)) yield windowOf(groups.slice(first, last + 1));
      if (gap === null || options.joins?.(gap) === false) break;
    }
  }
}

function windowOf(groups: readonly NumberGroup[]): NumberWindow {
  const digits = groups.map((each) => each.digits).join("");
  return { start: groups[0]!.start, end: groups.at(-1)!.end, digits, groups };
}

/** Whether all groups of a window are in one script and stand equally far apart: 138-0000-0000, not 13 800-000000. */
export function isUniform(window: NumberWindow): boolean {
  const [first, ...rest] = window.groups;
  return rest.every((each, index) => each.script === first?.script && window.groups[index]!.gap === first.gap);
}

function digitMap(characters: readonly string[]): Digits {
  return new Map(
    characters.flatMap((forms, digit) => Array.from(forms, (form): [string, string] => [form, String(digit)])),
  );
}
