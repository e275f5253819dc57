/**
 * Where each piece of a derived text came from.
 *
 * A derived text (a passage made of Markdown, a folded passage) is a list of runs. A run either copies source units
 * one for one, or replaces a stretch of the source by other units (an entity, an escape, a variant character).
 * All offsets are 0-based UTF-16 offsets; ends are exclusive.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface TextMap {
  /**
   * The stretch of the source that gave `start…end` of the derived text. A span that touches a replaced stretch takes
   * in the whole of that stretch; an empty span maps to an empty one.
   */
  locate(start: number, end: number): Span;
}

/** A text together with the way back to the text it was made from. */
export interface MappedText {
  readonly text: string;
  readonly map: TextMap;
}

/** The map of a text copied one for one, as most texts are. */
class CopyMap implements TextMap {
  private readonly length: number;
  private readonly from: number;

  constructor(length: number, from: number) {
    this.length = length;
    this.from = from;
  }

  locate(start: number, end: number): Span {
    const first = Math.min(start, this.length);
    return { start: this.from + first, end: this.from + (end <= start ? first : Math.min(end, this.length)) };
  }

  /** The map of the part `start…end`. */
  part(start: number, end: number): CopyMap {
    return new CopyMap(end - start, this.from + start);
  }
}

/** The map of a text of one or more runs. */
class RunMap implements TextMap {
  private readonly at: readonly number[];
  private readonly from: readonly number[];
  private readonly to: readonly number[];
  private readonly length: number;

  constructor(at: readonly number[], from: readonly number[], to: readonly number[], length: number) {
    this.at = at;
    this.from = from;
    this.to = to;
    this.length = length;
  }

  locate(start: number, end: number): Span {
    const first = this.place(Math.min(start, this.length));
    if (end <= start) return { start: first.start, end: first.start };
    return { start: first.start, end: this.place(end - 1).end };
  }

  /** The source stretch behind the one derived unit at `offset`; past the end, the empty stretch after the last run. */
  private place(offset: number): Span {
    if (offset >= this.length) {
      const end = this.to[this.to.length - 1]!;
      return { start: end, end };
    }
    const run = this.runAt(offset);
    const from = this.from[run]!;
    const to = this.to[run]!;
    const at = this.at[run]!;
    const next = this.at[run + 1] ?? this.length;
    if (to - from !== next - at) return { start: from, end: to };
    return { start: from + offset - at, end: from + offset - at + 1 };
  }

  private runAt(offset: number): number {
    let low = 0;
    let high = this.at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.at[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Builds a derived text left to right and remembers where every unit came from. */
export class TextBuilder {
  private readonly anchor: number;
  private text = "";
  private readonly at: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  /** Whether the last run may still grow: only a copied run may. */
  private copying = false;

  /** `anchor` is the source offset an empty text answers with. */
  constructor(anchor = 0) {
    this.anchor = anchor;
  }

  get length(): number {
    return this.text.length;
  }

  /** Appends `text`, which stands in the source one for one from offset `from`. */
  copy(text: string, from: number): this {
    if (text === "") return this;
    const last = this.to.length - 1;
    if (this.copying && this.to[last] === from) this.to[last] = from + text.length;
    else this.run(from, from + text.length);
    this.copying = true;
    this.text += text;
    return this;
  }

  /** Appends `text` as the reading of the source stretch `from…to`, taken as a whole. */
  replace(text: string, from: number, to: number): this {
    if (text === "") return this;
    if (text.length === to - from && text.length > 1) {
      // A run of equal lengths reads as a copy: cut it so that every unit answers with the whole stretch.
      for (const unit of text.split("")) this.replace(unit, from, to);
      return this;
    }
    this.run(from, to);
    this.copying = false;
    this.text += text;
    return this;
  }

  /** Appends a text that was made of the same source. */
  append({ text, map }: MappedText): this {
    if (map instanceof CopyMap) return this.copy(text, map.locate(0, 0).start);
    for (let at = 0; at < text.length; at++) {
      const { start, end } = map.locate(at, at + 1);
      if (end - start === 1) this.copy(text.charAt(at), start);
      else this.replace(text.charAt(at), start, end);
    }
    return this;
  }

  private run(from: number, to: number): void {
    this.at.push(this.text.length);
    this.from.push(from);
    this.to.push(to);
  }

  /** The text and its map; nothing is added afterwards. */
  build(): MappedText {
    return { text: this.text, map: this.map() };
  }

  private map(): TextMap {
    const { length } = this.text;
    if (length === 0) return new CopyMap(0, this.anchor);
    const from = this.from[0]!;
    if (this.at.length === 1 && this.to[0] === from + length) return new CopyMap(length, from);
    return new RunMap(this.at, this.from, this.to, length);
  }
}

/** Texts that follow each other in a source as the lines of one; each break stands for what lies between them there. */
export function joinLines(lines: readonly MappedText[]): MappedText {
  const builder = new TextBuilder(lines[0]?.map.locate(0, 0).start);
  let end = 0;
  for (const [index, line] of lines.entries()) {
    const place = line.map.locate(0, Math.max(1, line.text.length));
    if (index > 0) builder.replace("\n", end, place.start);
    builder.append(line);
    end = place.end;
  }
  return builder.build();
}

/** A text that is its own source, from offset `from`. */
export function identity(text: string, from = 0): MappedText {
  return { text, map: identityMap(text, from) };
}

/** The map of a text that is its own source. */
export function identityMap({ length }: string, from = 0): TextMap {
  return new CopyMap(length, from);
}

/** The part `start…end` of a mapped text. */
export function slice(mapped: MappedText, start: number, end: number): MappedText {
  const { map } = mapped;
  return {
    text: mapped.text.slice(start, end),
    map: map instanceof CopyMap ? map.part(start, end) : shift(map, start, 0),
  };
}

/** A map whose derived offsets begin `inner` units later and whose source offsets lie `outer` units further on. */
export function shift(map: TextMap, inner: number, outer: number): TextMap {
  if (inner === 0 && outer === 0) return map;
  return {
    locate(start, end) {
      const span = map.locate(start + inner, end + inner);
      return { start: span.start + outer, end: span.end + outer };
    },
  };
}
