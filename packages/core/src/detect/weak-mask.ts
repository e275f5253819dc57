import type { Span } from "../text-map.ts";
import { around } from "./context.ts";
import { datesIn } from "./dates.ts";
import type { Combiner, DetectContext, Hit, View } from "./hit.ts";
import { united } from "./joins.ts";
import { digitsLeft, type KnownBirth, residentIdsLeft, WEAK_BELOW } from "./mask-strength.ts";
import { type MaskedValue, maskedValues } from "./masked-values.ts";
import { rowOf } from "./near-name.ts";

/** One row of a table or one line of text: what is masked there and what tells a birth. */
interface Neighbourhood {
  readonly masked: MaskedValue[];
  readonly births: Hit[];
  /** The cells of the row. */
  readonly cells: readonly View[];
}

/**
 * Judges every masked value once, with what stands beside it: a birth date in the same row or line, or another mask
 * that shows what this one hides. Weak masks are hits, strong ones are only considered.
 */
export const weakMask: Combiner = {
  id: "weak-mask",
  types: ["weak_mask"],
  *combine(hits, context) {
    for (const { masked, births, cells } of neighbourhoods(hits, context)) {
      const ids = masked.filter(({ kind }) => kind === "resident_id");
      for (const group of complementary(ids)) yield idHit(group, birthsFor(group[0]!, births, cells));
      for (const value of masked) if (value.kind !== "resident_id") yield numberHit(value);
    }
  },
};

function neighbourhoods(hits: readonly Hit[], context: DetectContext): Iterable<Neighbourhood> {
  const places = new Map<string, Neighbourhood>();
  const lines = new Map<View, readonly number[]>();
  for (const value of masksOf(context, hits)) {
    const key = placeOf(value.view, value, lines);
    const place = places.get(key) ?? { masked: [], births: [], cells: rowOf(value.view, context) };
    place.masked.push(value);
    places.set(key, place);
  }
  if (places.size === 0) return [];
  for (const hit of hits) {
    if (hit.type === "birth_date") places.get(placeOf(hit.view, hit, lines))?.births.push(hit);
  }
  return places.values();
}

/** Masked values but those that were read as whole ones, written with dots between their digits. */
function masksOf(context: DetectContext, hits: readonly Hit[]): readonly MaskedValue[] {
  const masked = maskedValues(context);
  if (masked.length === 0) return masked;
  const views = new Set(masked.map(({ view }) => view));
  const whole = new Set(hits.filter(({ view, confidence }) => confidence >= 0.5 && views.has(view)).map(keyOf));
  return masked.filter((value) => !whole.has(keyOf(value)));
}

function keyOf({ view, start, end }: Span & { readonly view: View }): string {
  return `${view.passage.index} ${start} ${end}`;
}

function placeOf(view: View, { start }: Pick<Span, "start">, lines: Map<View, readonly number[]>): string {
  const { cell, index } = view.passage;
  if (cell) return `row ${cell.table} ${cell.row}`;
  const breaks = lines.get(view) ?? Array.from(view.text.matchAll(/\n/g), (match) => match.index);
  lines.set(view, breaks);
  return `line ${index} ${breaksBefore(breaks, start)}`;
}

/** How many of the ascending `breaks` lie before `offset`. */
function breaksBefore(breaks: readonly number[], offset: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** So many masks back another one may still show the same number. */
const NEAR_MASKS = 8;

/** Masks of one number that together show more than each alone; a mask that adds nothing is another person's. */
function complementary(ids: readonly MaskedValue[]): readonly (readonly MaskedValue[])[] {
  const groups: { union: string; members: MaskedValue[] }[] = [];
  for (const id of ids) {
    const group = groups.slice(-NEAR_MASKS).find(({ union }) => {
      const both = united(union, id.pattern);
      return both !== null && both !== union && both !== id.pattern;
    });
    if (group) {
      group.union = united(group.union, id.pattern)!;
      group.members.push(id);
    } else groups.push({ union: id.pattern, members: [id] });
  }
  return groups.map(({ union, members }) => {
    const first = members.toSorted((one, other) => shown(other.pattern) - shown(one.pattern))[0]!;
    return [
      { ...first, pattern: union },
      ...members.filter(({ start, view }) => start !== first.start || view !== first.view),
    ];
  });
}

function shown(pattern: string): number {
  return pattern.replaceAll("*", "").length;
}

function idHit([value, ...others]: readonly MaskedValue[], births: readonly KnownBirth[]): Hit {
  const { pattern } = value!;
  const readings = births.map((known) => ({ known, left: residentIdsLeft(pattern, known) }));
  const fitting = readings.filter(({ left }) => left > 0).sort((one, other) => one.left - other.left)[0];
  const left = fitting?.left ?? residentIdsLeft(pattern, null);
  const precision = fitting?.known.precision ?? "none";
  const known = precision === "age" ? "year" : precision;
  return maskHit(value!, left, known, others.length > 0 ? ["mask-complement"] : []);
}

function numberHit(value: MaskedValue): Hit {
  const hidden = value.pattern.length - shown(value.pattern);
  return maskHit(value, digitsLeft(hidden, value.kind === "bank_card"), "none", []);
}

/** Fewer candidates than this are a handful of neighbours: the mask hides nobody. */
const IDENTIFYING_BELOW = 100;

function maskHit({ view, start, end, kind, pattern }: MaskedValue, left: number, known: string, codes: string[]): Hit {
  const weak = left < WEAK_BELOW;
  const remaining = Math.max(1, Math.round(left));
  const steps = [weak ? "mask-weak" : "mask-strong", ...codes, ...(known === "none" ? [] : ["birth-known"])];
  return {
    type: "weak_mask",
    view,
    start,
    end,
    value: pattern,
    confidence: weak ? (left < IDENTIFYING_BELOW ? 0.95 : 0.8) : 0.2,
    steps: steps.map((code) => ({ code })),
    messageId: "weak-mask",
    data: { remaining, kind, known },
  };
}

/** What tells a birth there: in a row every cell counts, in a line the date nearest to the number. */
function birthsFor(value: MaskedValue, births: readonly Hit[], cells: readonly View[]): readonly KnownBirth[] {
  if (value.view.passage.cell) return [...births.flatMap(knownBirth), ...cells.flatMap(ages)];
  let near: Hit | undefined;
  for (const birth of births) {
    if (!near || Math.abs(birth.start - value.start) < Math.abs(near.start - value.start)) near = birth;
  }
  if (near) return knownBirth(near);
  return /\d ?周?岁/.test(around(value.view, value.start, value.end, AGE_REACH)) ? [AGE] : [];
}

/** How far from a number an age may stand to be the same person's. */
const AGE_REACH = 60;
const AGE: KnownBirth = { precision: "age", year: 0, month: 0, day: 0 };

function ages({ passage, text }: View): readonly KnownBirth[] {
  return /年龄/.test(passage.cell?.header ?? "") && /^\s*\d{1,3}\s*岁?\s*$/.test(text) ? [AGE] : [];
}

function knownBirth({ value }: Hit): readonly KnownBirth[] {
  const [, year, month, day] = /^\s*(\d{4})\.?(\d{2})(\d{2})?\s*$/.exec(value) ?? [];
  if (year)
    return [{ precision: day ? "date" : "month", year: Number(year), month: Number(month), day: Number(day ?? 0) }];
  return datesIn(value).slice(0, 1);
}
