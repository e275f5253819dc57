import type { View } from "../detect/hit.ts";
import type { Span } from "../text-map.ts";

/** A stretch of a view. */
export interface Stretch extends Span {
  readonly view: View;
}

/** A stretch without its white space. */
export interface Squeezed {
  readonly text: string;
  /** There was no white space in it. */
  readonly isWhole: boolean;
  /** Where the unit at `index` of it stands in the view. */
  readonly at: (index: number) => number;
}

/** Takes the white space out of `start…end` of a folded text. */
export function squeeze(text: string, start: number, end: number): Squeezed {
  const whole = text.slice(start, end);
  if (!whole.includes(" ") && !whole.includes("\n"))
    return { text: whole, isWhole: true, at: (index) => start + index };
  const at: number[] = [];
  for (let offset = start; offset < end; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit !== 0x20 && unit !== 0x0a) at.push(offset);
  }
  return { text: whole.replace(/[ \n]+/g, ""), isWhole: false, at: (index) => at[index]! };
}

/** The text of a stretch as written, so that a check sees which brackets and numerals the author used. */
export function writtenText({ view, start, end }: Stretch): string {
  const source = view.map.locate(start, end);
  return view.passage.text.slice(source.start, source.end);
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // A pattern costs more than all else here, and no white space stands among the Han characters.
  return unit < 0x3400 && /\s/.test(text[at]!);
}

/** `start…end` of a view without white space at its ends. */
export function trimmed(view: View, start: number, end: number): Stretch {
  let from = start;
  let to = end;
  while (from < to && isBlank(view.text, from)) from += 1;
  while (to > from && isBlank(view.text, to - 1)) to -= 1;
  return { view, start: from, end: to };
}
