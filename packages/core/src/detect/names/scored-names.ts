import type { Span } from "../../text-map.ts";
import { isHan } from "../han.ts";
import type { Segment, Word } from "../hit.ts";
import { bestNames, type Scored } from "./name-decoder.ts";
import { type Candidate, candidatesIn } from "./name-features.ts";
import { ADJACENT, FIRST_LOOK, SECOND_LOOK, THRESHOLD } from "./name-model.ts";
import { ABSENT, withRivals } from "./name-rivals.ts";
import type { NameSpan } from "./name-span.ts";
import { surnameLength } from "./surnames.ts";
import type { WordedSentence } from "./worded-sentence.ts";

/** A sentence is cut here; longer stretches without any of these are cut by length. */
const SENTENCE_END = /[。!?;；\n]/;
const SENTENCE_MAX = 400;
/** A name told by words alone is never as sure as one behind a label. */
const MOST_SURE = 0.79;

/** The sentences of a text, each weighed once and only when asked for: segmentation is by far the dearest step. */
export class ScoredText {
  private readonly text: string;
  private readonly segment: Segment;
  private readonly sentences: readonly Span[];
  private readonly names = new Map<number, readonly NameSpan[]>();

  constructor(text: string, segment: Segment) {
    this.text = text;
    this.segment = segment;
    this.sentences = [...sentencesOf(text)];
  }

  /** Names inside the stretch, found by surname and given name and weighed by words, their tags and the neighbours. */
  namesWithin(stretch: Span): readonly NameSpan[] {
    const found: NameSpan[] = [];
    for (let at = this.firstEndingAfter(stretch.start); at < this.sentences.length; at += 1) {
      if (this.sentences[at]!.start >= stretch.end) break;
      for (const name of this.namesOf(at)) {
        if (name.start >= stretch.start && name.end <= stretch.end) found.push(name);
      }
    }
    return found;
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sentences[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private namesOf(index: number): readonly NameSpan[] {
    const known = this.names.get(index) ?? weigh(this.text, this.sentences[index]!, this.segment);
    this.names.set(index, known);
    return known;
  }
}

const FIRST_WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(FIRST_LOOK));
const SECOND_WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(SECOND_LOOK));

function weigh(text: string, sentence: Span, segment: Segment): readonly NameSpan[] {
  if (!mayHoldName(text, sentence)) return [];
  const words = worded(text, sentence, segment);
  // An injected segmenter that loses or adds characters says nothing of where words lie.
  if (words.wordAt.length !== sentence.end - sentence.start) return [];
  const candidates = candidatesIn(text, words);
  const first = hopeful(candidates, FIRST_WEIGHTS);
  const second = withRivals(text, first);
  const scored = first.map(({ start, end }, at) => ({
    start,
    end,
    odds: second[at]!.odds(SECOND_WEIGHTS) - THRESHOLD,
  }));
  return bestNames(sentence, scored, ADJACENT).map(({ start, end, odds }) => {
    return { start, end, masked: false, confidence: Math.min(MOST_SURE, Math.max(0.5, 1 / (1 + Math.exp(-odds)))) };
  });
}

/** Whether a surname stands before a Han character: nearly every sentence, but few cells and codes. */
function mayHoldName(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end - 1; at += 1) {
    if (surnameLength(text, at) > 0 && isHan(text.charCodeAt(at + 1))) return true;
  }
  return false;
}

/**
 * Candidates with their odds at a first look, without those that no second look could save.
 * @public The model is fitted with it.
 */
export function hopeful(
  candidates: readonly Candidate[],
  weights: ReadonlyMap<string, number>,
): readonly (Candidate & Scored)[] {
  const kept: (Candidate & Scored)[] = [];
  for (const { start, end, features } of candidates) {
    const odds = features.odds(weights);
    if (odds > ABSENT) kept.push({ start, end, features, odds });
  }
  return kept;
}

/**
 * The sentences of a text, as they are segmented.
 * @public The model is fitted with it.
 */
export function* sentencesOf(text: string): Iterable<Span> {
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const ends = SENTENCE_END.test(text.charAt(at));
    if (!ends && at - from < SENTENCE_MAX) continue;
    if (at > from) yield { start: from, end: at };
    from = ends ? at + 1 : at;
  }
  if (text.length > from) yield { start: from, end: text.length };
}

/**
 * Segments a sentence.
 * @public The model is fitted with it.
 */
export function worded(text: string, { start, end }: Span, segment: Segment): WordedSentence {
  const words: (Word & Span)[] = [];
  const wordAt: number[] = [];
  let at = start;
  for (const { word, tag } of segment(text.slice(start, end))) {
    for (let unit = 0; unit < word.length; unit += 1) wordAt.push(words.length);
    words.push({ word, tag, start: at, end: at + word.length });
    at += word.length;
  }
  return { start, end, words, wordAt };
}
