import type { View } from "../detect/hit.ts";
import type { Place, Point } from "../finding.ts";
import type { Span } from "../text-map.ts";

/** Line starts of a source; line breaks are LF, CRLF and CR, as in CommonMark. */
export class Lines {
  private readonly starts: readonly number[];

  constructor(source: string) {
    const starts = [0];
    for (const match of source.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    this.starts = starts;
  }

  /** The 1-based line and column of a 0-based UTF-16 offset. */
  point(offset: number): Point {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1, offset };
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
