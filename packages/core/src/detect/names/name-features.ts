import type { Span } from "../../text-map.ts";
import type { Features } from "./features.ts";
import { foreignFeatures, foreignWords } from "./foreign-features.ts";
import { HAN_ONLY } from "./name-shape.ts";
import { nativeFeatures } from "./native-features.ts";
import { surnameLength } from "./surnames.ts";
import type { WordedSentence } from "./worded-sentence.ts";

/** A stretch that may be a name. */
export interface Candidate extends Span {
  readonly features: Features;
}

/** Names in a sentence: a surname and one or two characters, or words that sound foreign. */
export function candidatesIn(text: string, sentence: WordedSentence): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let start = sentence.start; start < sentence.end; start += 1) {
    const surname = surnameLength(text, start);
    if (surname === 0) continue;
    for (const given of [1, 2]) {
      const end = start + surname + given;
      if (end > sentence.end || !HAN_ONLY.test(text.slice(start, end))) continue;
      const features = nativeFeatures(text, sentence, { start, end }, surname);
      if (features !== null) found.push({ start, end, features });
    }
  }
  for (const { first, last } of foreignWords(sentence)) {
    const span = { start: sentence.words[first]!.start, end: sentence.words[last]!.end };
    found.push({ ...span, features: foreignFeatures(text, sentence, span, first, last) });
  }
  return found;
}
