import type { Document, Passage } from "../document.ts";
import type { Step } from "../finding.ts";
import type { RosterEntry } from "../roster/schema.ts";
import type { TextMap } from "../text-map.ts";
import type { Archive } from "./joins.ts";
import type { NumberGroup } from "./numbers.ts";
import type { Needs, Traits } from "./traits.ts";

/** A passage after folding. `map` leads from folded offsets to offsets in `passage.text`. */
export interface View extends Traits {
  readonly passage: Passage;
  readonly text: string;
  readonly map: TextMap;
}

/**
 * Where a value stands: in a list of persons (table, list, roll), in a contact line (联系人, 监督电话 …), after a field
 * label, or in running text.
 */
export type Situation = "list" | "contact" | "field" | "running";

/** Something recognised, before any rule has judged it. Offsets are in `view.text`. */
export interface Hit {
  /** Identifier of `domain/recognisers.json` or of the design's list (`secret_mark`, `weak_mask` …). */
  readonly type: string;
  readonly view: View;
  readonly start: number;
  readonly end: number;
  /** Normalised value (digits without separators …): for checks, masks and fingerprints; never leaves core. */
  readonly value: string;
  /** 0…1, before a rule's own cues. 0.5 is the line below which a rule does not report. */
  readonly confidence: number;
  /** What moved confidence, for `--explain`. */
  readonly steps: readonly Step[];
  /** The sentence that tells it, an id of the locale's `reasons`; by default the rule's title stands alone. */
  readonly messageId?: string;
  /** Facts for the message; never a value found. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** Members of a combined hit (name + address …). */
  readonly parts?: readonly Hit[];
  /** Overrides the situation derived from the place. */
  readonly situation?: Situation;
}

/** What is injected into core. */
export interface Aids {
  /** Words and tags of a text by the injected segmenter, or null when none was injected. */
  readonly segment: Segment | null;
  /** The working calendar, or null when none was injected: then nothing is said of working days. */
  readonly isWorkingDay: IsWorkingDay | null;
  /** The organisation's own roster, empty when there is none. */
  readonly roster: readonly RosterEntry[];
  /** What was published before, or null when no archive is consulted. */
  readonly archive: Archive | null;
}

/**
 * Whether offices work on a day of the Gregorian calendar (month 1…12) by the State Council's arrangement of holidays
 * and make-up days; null for a year whose arrangement is not known.
 */
export type IsWorkingDay = (year: number, month: number, day: number) => boolean | null;

/** What a recogniser may look at besides its own passage. Everything here is derived from the draft and the aids. */
export interface DetectContext extends Aids {
  readonly document: Document;
  /** One for each passage, by its index. */
  readonly views: readonly View[];
  /** Digit groups of a view, found once and kept. */
  numbers(view: View): readonly NumberGroup[];
}

export interface Word {
  readonly word: string;
  readonly tag: string;
}

/** Splits text into words with part-of-speech tags (nodejieba); slow to load, so call it only for a candidate. */
export type Segment = (text: string) => readonly Word[];

/** Finds values of one or more types in one passage. One file each under `recognisers/`. */
export interface Recogniser {
  /** The name rules use in `find.recogniser`, kebab-case. */
  readonly id: string;
  readonly types: readonly string[];
  /** Without these, or without any of several alternatives, nothing is found: such a view is not looked at. */
  readonly needs?: Needs | readonly Needs[];
  find(view: View, context: DetectContext): Iterable<Hit>;
}

/** Finds what only several hits or a whole document show: combinations, weak masks beside birth dates. */
export interface Combiner {
  readonly id: string;
  readonly types: readonly string[];
  combine(hits: readonly Hit[], context: DetectContext): Iterable<Hit>;
}
