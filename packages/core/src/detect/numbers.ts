import type { Span } from "../text-map.ts";
import { type DigitRun, digitRuns, type Script } from "./digit-runs.ts";

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

interface WindowOptions {
  /** Whether the gap between two groups may stand inside the number looked for; by default every gap may. */
  readonly joins?: (gap: string) => boolean;
}

/** Weak runs count together from the length of a mobile number: 一 三 八 …. */
const LEAST_TOGETHER = 11;
const MOST_SEPARATORS = 3;
/** Among them the backslash that Markdown leaves where it escapes another one. */
const SEPARATORS = /^[ \n\-_.·•/()\\]*$/;
/** A dot before a space ends a sentence, two line breaks end a paragraph. */
const BREAK = /\.[ \n]|\n[^\n]*\n/;

/**
 * The digit groups of a folded text, left to right. Digits are read by position only: 十 and 百 are no digits. A zero
 * written O or ○, or a one written l or I, counts where its neighbours leave no doubt.
 */
export function findNumbers(text: string): NumberGroup[] {
  const runs = chainsOf(text, digitRuns(text)).flatMap((chain) => {
    const count = chain.reduce((sum, { digits }) => sum + digits.length, 0);
    return count < LEAST_TOGETHER ? chain.filter(({ weak }) => !weak) : chain;
  });
  return runs.map(({ start, end, digits, script }, index) => {
    return { start, end, digits, script, gap: gapBetween(text, end, runs[index + 1]?.start) };
  });
}

/** Consecutive runs of one script with no more than separators between them. */
function chainsOf(text: string, runs: readonly DigitRun[]): DigitRun[][] {
  const chains: DigitRun[][] = [];
  for (const run of runs) {
    const last = chains.at(-1)?.at(-1);
    if (last?.script === run.script && gapBetween(text, last.end, run.start) !== null) chains.at(-1)!.push(run);
    else chains.push([run]);
  }
  return chains;
}

/** What stands between two groups if they may be one number; null otherwise. */
function gapBetween(text: string, end: number, next: number | undefined): string | null {
  if (next === undefined || next - end > MOST_SEPARATORS) return null;
  const gap = text.slice(end, next);
  return SEPARATORS.test(gap) && !BREAK.test(gap) ? gap : null;
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
