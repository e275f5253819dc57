const AMPERSAND = 0x26;
const HASH = 0x23;
const PERCENT = 0x25;
const BACKSLASH = 0x5c;
const LOWER_U = 0x75;
const LOWER_X = 0x78;
const UPPER_X = 0x58;
/** Longer than every named reference, and enough for leading zeros. */
const LONGEST_REFERENCE = 34;

/** One unit of a decoded text, and the stretch of the encoded text it stands for. */
export interface Unit {
  readonly code: number;
  readonly from: number;
  readonly to: number;
}

interface NumericReference {
  readonly start: number;
  readonly radix: 10 | 16;
  readonly value: number;
}

/** The units read so far, and what escapes stand on top of them. Places count from the bottom, from 0. */
export class UnitStack {
  readonly units: Unit[] = [];

  get length(): number {
    return this.units.length;
  }

  get top(): Unit | undefined {
    return this.units.at(-1);
  }

  /** The units from a place up, as text. */
  written(start: number): string {
    return String.fromCharCode(...this.units.slice(start).map((unit) => unit.code));
  }

  /** The place of the last `&` that may begin a reference ending on top. */
  ampersand(): number | undefined {
    const lowest = Math.max(0, this.length - LONGEST_REFERENCE);
    for (let at = this.length - 1; at >= lowest; at -= 1) if (this.codeAt(at) === AMPERSAND) return at;
    return undefined;
  }

  /** The `&#…` or `&#x…` whose last digit stands below `end`. */
  numericReference(end: number): NumericReference | undefined {
    const lowest = Math.max(0, end - LONGEST_REFERENCE);
    let at = end;
    while (at > lowest && isHex(this.codeAt(at - 1))) at -= 1;
    if (at === end) return undefined;
    const mark = this.codeAt(at - 1);
    const radix = mark === LOWER_X || mark === UPPER_X ? 16 : 10;
    const start = radix === 16 ? at - 3 : at - 2;
    if (this.codeAt(start) !== AMPERSAND || this.codeAt(start + 1) !== HASH) return undefined;
    const value = this.number(at, end - at, radix);
    return value === undefined ? undefined : { start, radix, value };
  }

  /** The value of the `%XX` at a place. */
  byteAt(at: number): number | undefined {
    return this.codeAt(at) === PERCENT ? this.number(at + 1, 2, 16) : undefined;
  }

  /** The value of the `\uXXXX` (or `%uXXXX`, as `escape` of JavaScript writes it) at a place. */
  escapedUnitAt(at: number): number | undefined {
    const opening = this.codeAt(at);
    const opened = (opening === BACKSLASH || opening === PERCENT) && this.codeAt(at + 1) === LOWER_U;
    return opened ? this.number(at + 2, 4, 16) : undefined;
  }

  /** NaN outside the stack, which equals no code. */
  private codeAt(at: number): number {
    return this.units[at]?.code ?? Number.NaN;
  }

  private number(at: number, count: number, radix: 10 | 16): number | undefined {
    let value = 0;
    for (let place = at; place < at + count; place += 1) {
      const code = this.codeAt(place);
      if (!(radix === 16 ? isHex(code) : isDigit(code))) return undefined;
      value = value * radix + (isDigit(code) ? code - 0x30 : (code | 0x20) - 0x57);
    }
    return value;
  }
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isHex(code: number): boolean {
  return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);
}

export function isAlphanumeric(code: number): boolean {
  return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}
