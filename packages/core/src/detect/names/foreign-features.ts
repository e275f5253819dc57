import type { Span } from "../../text-map.ts";
import type { Word } from "../hit.ts";
import { type CharacterTable, characterWeight } from "./character-weights.ts";
import { Features, named } from "./features.ts";
import { HAN_ONLY } from "./name-shape.ts";
import { isOrdinaryWord } from "./ordinary-words.ts";
import { surnameLength } from "./surnames.ts";
import { addSurroundings } from "./surrounding-features.ts";
import { exactKind, type WordedSentence } from "./worded-sentence.ts";

/** Longest foreign name, in words and in characters, and how foreign each of its characters sounds at least. */
const MOST_WORDS = 4;
const MOST_SOUNDS = 6;
const LEAST_SOUND = -0.5;

/** Words that follow each other and sound foreign throughout, first to last; those with a surname are candidates already. */
export function* foreignWords({ words }: WordedSentence): Iterable<{ readonly first: number; readonly last: number }> {
  const sounding = words.map(mayBeForeign);
  for (let first = 0; first < words.length; first += 1) {
    let length = 0;
    for (let last = first; last < words.length && last - first < MOST_WORDS && sounding[last]; last += 1) {
      length += words[last]!.word.length;
      if (length > MOST_SOUNDS) break;
      const native = length < 4 && surnameLength(words[first]!.word, 0) === 1;
      if (length > 1 && !native) yield { first, last };
    }
  }
}

/** Single characters, names and words the segmenter does not know; of the known ones names are believed as they sound. */
function mayBeForeign({ word, tag }: Word): boolean {
  if (tag.startsWith("nr") && word.length > 1 && word.length < 4) return HAN_ONLY.test(word);
  if (word.length > 1 && !/^(?:nr|nz|x$)/.test(tag)) return false;
  for (const character of word) if (sound(character) < LEAST_SOUND) return false;
  return HAN_ONLY.test(word);
}

/** How foreign a character sounds, as log odds. */
export function sound(character: string): number {
  return characterWeight("foreign" satisfies CharacterTable, character);
}

const FOREIGN = named<string>("foreign:");
const FOREIGN_SOUNDS = named<string>("foreign sounds as ");
const FOREIGN_STEP = named<string>("foreign in steps ");
const FOREIGN_WEAKER = named<number>("foreign:weaker ");
const FOREIGN_LENGTH = named<number>("foreign:long ");

/** A foreign name of one or more words, `first` to `last`. */
export function foreignFeatures(
  text: string,
  sentence: WordedSentence,
  span: Span,
  first: number,
  last: number,
): Features {
  const name = text.slice(span.start, span.end);
  const weights = Array.from(name, sound);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const weaker = Math.min(...weights);
  const kind = first === last ? exactKind(sentence.words[first]!.tag) : "several";
  const features = new Features();
  features.add("foreign");
  features.add("foreign:sounds", mean);
  features.add("foreign:weaker", weaker);
  features.add(FOREIGN(kind));
  features.add(FOREIGN_SOUNDS(kind), mean);
  features.add(FOREIGN_STEP(`${kind} ${step(mean)}`));
  features.add(FOREIGN_WEAKER(step(weaker)));
  features.add(FOREIGN_LENGTH(Math.min(name.length, 4)));
  if (isOrdinaryWord(name)) features.add("ordinary");
  addSounds(features, text, sentence, span, "foreign");
  addSurroundings(features, text, sentence, span);
  return features;
}

/** Weights in steps, since the odds need not grow evenly with them. */
export function step(weight: number): number {
  return Math.max(-2, Math.min(4, Math.floor(weight)));
}

const SOUNDS_BEFORE = named<string>("sounds before ");
const SOUNDS_BEHIND = named<string>("sounds behind ");

/** How foreign the neighbours sound: between them a name is a piece of a longer one. */
export function addSounds(features: Features, text: string, { start, end }: Span, span: Span, kind: string): void {
  const [previous, next] = [text.charAt(span.start - 1), text.charAt(span.end)];
  if (span.start > start && HAN_ONLY.test(previous)) features.add(SOUNDS_BEFORE(kind), Math.max(0, sound(previous)));
  if (span.end < end && HAN_ONLY.test(next)) features.add(SOUNDS_BEHIND(kind), Math.max(0, sound(next)));
}
