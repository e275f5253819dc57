import type { View } from "../detect/hit.ts";
import type { Place, Point } from "../finding.ts";
import type { Span } from "../text-map.ts";

/** Line starts of a source; line breaks are LF, CRLF and CR, as in CommonMark. */
export class Lines {
  private readonly source: string;
  private found: readonly number[] | undefined;

  constructor(source: string) {
    this.source = source;
  }

  /** Of most drafts no place is told. */
  private get starts(): readonly number[] {
    this.found ??= [0, ...Array.from(this.source.matchAll(/\r\n|\n|\r/g), ({ 0: mark, index }) => index + mark.length)];
    return this.found;
  }

  /** The 1-based line and column of a 0-based UTF-16 offset. */
  point(offset: number): Point {
    const { starts } = this;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset };
  }

  /** A stretch of the body. */
  place({ start, end }: Span): Place {
    return { start: this.point(start), end: this.point(end), part: "body" };
  }
}

/** A stretch of a view, in offsets of the source as written. */
export function sourceSpan(view: View, span: Span): Span {
  const inPassage = view.map.locate(span.start, span.end);
  return view.passage.map.locate(inPassage.start, inPassage.end);
}
