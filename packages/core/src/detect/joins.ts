import { datesIn } from "./dates.ts";
import type { Combiner, DetectContext, Hit, View } from "./hit.ts";
import { digitsLeft, type KnownBirth, residentIdsLeft, WEAK_BELOW } from "./mask-strength.ts";
import { type MaskedValue, maskedValues } from "./masked-values.ts";
import { personOf } from "./near-name.ts";

/** What one text shows of a person: part of a number (`*` where hidden), or a birth (YYYYMMDD, YYYYMM or YYYY). */
export interface PersonLink {
  readonly kind: MaskedValue["kind"] | "birth";
  readonly name: string;
  readonly pattern: string;
  /** 1-based line in the source. */
  readonly line: number;
}

/** A link of a text that is published already, and where that is. */
export interface ArchivedLink extends Pick<PersonLink, "kind" | "pattern"> {
  /** Path and line. */
  readonly place: string;
}

/** What the published archive shows of a person of this name. */
export type Archive = (name: string) => readonly ArchivedLink[];

/** A link with its place in the draft. */
export interface PlacedLink extends Omit<PersonLink, "line"> {
  readonly view: View;
  readonly start: number;
  readonly end: number;
}

/** A join has to leave so many times fewer numbers than the mask by itself: else the other text adds nothing. */
const WORSE_BY = 10;
/** Fewer candidates than this are a handful of neighbours. */
const IDENTIFYING_BELOW = 100;

/**
 * Masks that are weak together: of one person in two rows or paragraphs of the draft, or here and in the published
 * archive (保守国家秘密法 art. 36 on what results from putting data together). Persons are told apart by name, so two of
 * one name may be joined in error: that is for a reviewer to say. Masks in one row or line are `weak-mask`'s.
 */
export const join: Combiner = {
  id: "join",
  types: ["join"],
  *combine(hits, context) {
    const byName = new Map<string, PlacedLink[]>();
    for (const link of linksOf(hits, context)) byName.set(link.name, [...(byName.get(link.name) ?? []), link]);
    for (const [name, links] of byName) {
      const archived = context.archive?.(name) ?? [];
      if (links.length + archived.length < 2) continue;
      for (const [at, link] of links.entries()) {
        // Of two masks the later one is told; a birth counts wherever it stands.
        const others = links.filter((other, place) => other.kind === "birth" || place < at);
        const hit = link.kind === "birth" ? null : worst(link, others, archived);
        if (hit !== null) yield hit;
      }
    }
  },
};

/** Everything a draft shows in part of persons it names. */
export function linksOf(hits: readonly Hit[], context: DetectContext): readonly PlacedLink[] {
  const links: PlacedLink[] = [];
  // Names that only a segmenter can tell are no ground to take two persons for one, and asking it is dear.
  const plain: DetectContext = { ...context, segment: null };
  const add = (view: View, start: number, end: number, kind: PersonLink["kind"], pattern: string): void => {
    const found = personOf(view, start, end, plain);
    if (found === null || found.name.masked) return;
    const name = found.view.text.slice(found.name.start, found.name.end).replace(/\s/g, "");
    if (name.length >= 2) links.push({ kind, name, pattern, view, start, end });
  };
  for (const { view, start, end, kind, pattern } of maskedValues(context)) add(view, start, end, kind, pattern);
  for (const { type, view, start, end, value } of hits) {
    if (type === "birth_date") for (const birth of birthOf(value)) add(view, start, end, "birth", birth);
  }
  return links;
}

/** Digits of a birth as far as it is told. */
function birthOf(value: string): readonly string[] {
  const plain = /^\s*(\d{4})\.?(\d{2})(\d{2})?\s*$/.exec(value);
  if (plain) return [plain.slice(1).join("")];
  return datesIn(value)
    .slice(0, 1)
    .map(({ precision, year, month, day }) => {
      const two = (part: number): string => String(part).padStart(2, "0");
      if (precision === "year") return String(year);
      return precision === "month" ? `${year}${two(month)}` : `${year}${two(month)}${two(day)}`;
    });
}

interface Joined {
  readonly left: number;
  readonly other: PlacedLink | ArchivedLink;
}

/** The join that leaves fewest numbers, as a hit at the later place; null when none is weak. */
function worst(link: PlacedLink, own: readonly PlacedLink[], archived: readonly ArchivedLink[]): Hit | null {
  const alone = leftOf(link.kind, link.pattern, null);
  let found: Joined | null = null;
  const others: readonly (PlacedLink | ArchivedLink)[] = [...own.filter((one) => !isNear(one, link)), ...archived];
  for (const other of others) {
    const left = joined(link, other);
    if (left > 0 && left < WEAK_BELOW && left * WORSE_BY <= alone && (found === null || left < found.left)) {
      found = { left, other };
    }
  }
  return found === null ? null : hitOf(link, found);
}

/** Numbers left when two texts are read together; 0 when they contradict each other. */
function joined(link: PlacedLink, other: PlacedLink | ArchivedLink): number {
  if (other.kind === "birth") {
    return link.kind === "resident_id" ? leftOf(link.kind, link.pattern, knownBirth(other.pattern)) : 0;
  }
  const union = other.kind === link.kind ? united(link.pattern, other.pattern) : null;
  return union === null || union === link.pattern ? 0 : leftOf(link.kind, union, null);
}

function leftOf(kind: PersonLink["kind"], pattern: string, known: KnownBirth | null): number {
  if (kind === "resident_id") return residentIdsLeft(pattern, known);
  return digitsLeft(pattern.split("*").length - 1, kind === "bank_card");
}

function knownBirth(digits: string): KnownBirth {
  const precision = digits.length === 8 ? "date" : digits.length === 6 ? "month" : "year";
  const part = (from: number, to: number): number => Number(digits.slice(from, to) || 0);
  return { precision, year: part(0, 4), month: part(4, 6), day: part(6, 8) };
}

/** Both patterns in one; null where they contradict each other. */
export function united(one: string, other: string): string | null {
  if (one.length !== other.length) return null;
  let union = "";
  for (const [index, unit] of Array.from(one).entries()) {
    const second = other[index]!;
    if (unit !== "*" && second !== "*" && unit !== second) return null;
    union += unit === "*" ? second : unit;
  }
  return union;
}

/** One row or one passage: what stands there is joined already. */
function isNear(one: PlacedLink, other: PlacedLink): boolean {
  const [a, b] = [one.view.passage, other.view.passage];
  if (a.cell && b.cell) return a.cell.table === b.cell.table && a.cell.row === b.cell.row;
  return a === b;
}

function hitOf({ view, start, end, kind, pattern }: PlacedLink, { left, other }: Joined): Hit {
  const here = "view" in other;
  return {
    type: "join",
    view,
    start,
    end,
    value: pattern,
    confidence: left < IDENTIFYING_BELOW ? 0.9 : 0.75,
    steps: [{ code: here ? "joined-here" : "joined-archive" }],
    messageId: here ? "join" : "join-archive",
    data: { remaining: Math.max(1, Math.round(left)), kind, ...(here ? {} : { place: other.place }) },
    parts: here ? [partOf(other)] : [],
  };
}

function partOf({ view, start, end, kind, pattern }: PlacedLink): Hit {
  const type = kind === "birth" ? "birth_date" : "weak_mask";
  return { type, view, start, end, value: pattern, confidence: 1, steps: [] };
}
