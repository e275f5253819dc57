import type { Span } from "../../text-map.ts";
import { characterWeight } from "./character-weights.ts";
import { Features, named } from "./features.ts";
import { addSounds, sound, step } from "./foreign-features.ts";
import { HAN_ONLY, isCommonPhrase } from "./name-shape.ts";
import { isOrdinaryWord } from "./ordinary-words.ts";
import { endsLikePerson, isPersonNoun } from "./person-words.ts";
import { surnameRank } from "./surnames.ts";
import { addSurroundings } from "./surrounding-features.ts";
import { exactKind, kindOf, type WordedSentence, wordIndex, wordOf } from "./worded-sentence.ts";

/** Last characters that belong to the sentence, and surnames that are more often particles. */
const PARTICLE_LAST = /[的说住查将名发微给在把和与是因被之者于问约以为着了过到从也都就又再啦吗呢而或]/;
/** Last characters of words that are sometimes those of names. */
const SUFFIX_LAST = /[地来中般里上些时后前们得起性化下内外间]/;
/** Last characters of places and things called by a name. */
const PLACE_LAST = /[村镇庄县杯屯寺庙关州市省区乡岭沟湾堡桥站馆汤楼店厂队路街山河湖江海岛]/;
const PARTICLE_FIRST = /[和向应项与于对任从能时由及武师管成经]/;
const ADDRESSED = /(?:先生|女士|小姐|老师|老人|同志|某|大夫|书记|老|总|局|家|氏|姓)$/;

/** Stretches that fit so badly, by characters and words, are no names: 2 of 3,983 in the fitted halves are lost. */
const LEAST_FIT = -2;

/** A name with a surname: how its characters fit, how the words lie, what stands around it. Null for what cannot be one. */
export function nativeFeatures(text: string, sentence: WordedSentence, span: Span, surname: 1 | 2): Features | null {
  const name = text.slice(span.start, span.end);
  const [first, second] = [name.charAt(surname), name.charAt(surname + 1)];
  const short = second === "";
  const fit = surname === 2 ? COMPOUND_FIT : characterWeight("surname", name.charAt(0));
  const given = givenFit(first, second);
  if (fit + given - misfit(sentence, span) - wordiness(name) < LEAST_FIT) return null;
  const features = new Features();
  features.add("native");
  features.add("surname", fit);
  features.add(SURNAME_STEP(step(fit)));
  features.add("rank", surname === 2 ? 1 : surnameRank(name.charAt(0)));
  addGiven(features, first, second);
  features.add((short ? ONLY_STEP : GIVEN_STEP)(step(given)));
  for (const pattern of addWords(features, sentence, span, surname)) {
    features.add(WITH_SURNAME(pattern), fit);
    features.add(WITH_GIVEN(pattern), given);
  }
  addSurroundings(features, text, sentence, span);
  const next = text.charAt(span.end);
  if (short && span.end < sentence.end && HAN_ONLY.test(next)) {
    // 王小 before 明: perhaps the name goes on.
    features.add("longer", characterWeight("second", first) + characterWeight("third", next));
    if (sentence.wordAt[span.end - sentence.start] === wordIndex(sentence, span.end - 1))
      features.add("longerSameWord");
    features.addIf(wordOf(sentence, span.end).word.length === 1, "longerOneWord");
  }
  addSounds(features, text, sentence, span, "native");
  features.add("native:sounds", Math.max(0, Math.min(...Array.from(name, sound))));
  addLetters(features, name);
  features.addIf(endsPersonNoun(text, sentence, span.start), "surnameEndsNoun");
  return features;
}

/** What single characters of it say, and the whole as a word. */
function addLetters(features: Features, name: string): void {
  const last = name.slice(-1);
  features.addIf(isOrdinaryWord(name), "ordinary");
  features.addIf(isCommonPhrase(name), "common");
  features.addIf(ADDRESSED.test(name), "addressed");
  features.addIf(PARTICLE_LAST.test(last), "particleLast");
  features.addIf(SUFFIX_LAST.test(last), "suffixLast");
  features.addIf(PLACE_LAST.test(last), "placeLast");
  features.addIf(PARTICLE_FIRST.test(name.charAt(0)), "particleFirst");
}

const SURNAME_STEP = named<number>("surname ");
const ONLY_STEP = named<number>("only ");
const GIVEN_STEP = named<number>("given ");

/** What it costs to begin or end inside a word. */
function misfit({ words, wordAt, start }: WordedSentence, span: Span): number {
  const begins = words[wordAt[span.start - start]!]!.start === span.start;
  const ends = words[wordAt[span.end - 1 - start]!]!.end === span.end;
  return (begins ? 0 : 2) + (ends ? 0 : 1);
}

/** What it costs to be a word or a phrase. */
function wordiness(name: string): number {
  return (isOrdinaryWord(name) ? 3 : 0) + (isCommonPhrase(name) ? 3 : 0);
}

/** A compound surname is one wherever it stands. */
const COMPOUND_FIT = 3;

/** How well the given name's characters fit, on the whole. */
function givenFit(first: string, second: string): number {
  if (second === "") return characterWeight("only", first);
  return (characterWeight("second", first) + characterWeight("third", second)) / 2;
}

function addGiven(features: Features, first: string, second: string): void {
  if (second === "") {
    features.add("short");
    features.add("only", characterWeight("only", first));
    return;
  }
  const [one, other] = [characterWeight("second", first), characterWeight("third", second)];
  features.add("second", one);
  features.add("third", other);
  features.add("weaker", Math.min(one, other));
}

/** How words and name lie to each other; some of these patterns also count in proportion to how the characters fit. */
const WITH_SURNAME = named<string>("surname in ");
const WITH_GIVEN = named<string>("given in ");
const EXACT = named<string>("exact:");
const SHORT_EXACT = named<string>("short exact:");
const LEAD = named<string>("lead:");
const GIVEN_WORD = named<string>("given:");

/** Adds how the words lie, and tells what counts in proportion. */
function addWords(
  features: Features,
  sentence: WordedSentence,
  { start, end }: Span,
  surname: 1 | 2,
): readonly string[] {
  const [first, last] = [wordIndex(sentence, start), wordIndex(sentence, end - 1)];
  const [head, tail] = [sentence.words[first]!, sentence.words[last]!];
  const [begins, ends] = [head.start === start, tail.end === end];
  features.addIf(begins, "begins");
  features.addIf(ends, "ends");
  if (first === last && begins && ends) {
    const kind = exactKind(head.tag);
    features.add(EXACT(kind));
    if (end - start - surname === 1) features.add(SHORT_EXACT(kind));
    return kind === "n" || kind === "x" ? [EXACT(kind)] : [];
  }
  const told: string[] = [];
  const tell = (pattern: string): void => {
    features.add(pattern);
    told.push(pattern);
  };
  if (begins && ends && head.word.length === surname) {
    tell(last - first === 1 ? "surname|given" : "apart");
    if (last - first === 1) features.add(GIVEN_WORD(kindOf(tail.tag)));
    features.addIf(last - first === 1 && isPersonNoun(tail.word, tail.tag), "given:person");
  }
  if (begins && ends && last - first === 1 && head.word.length === surname + 1) {
    tell("lead|last");
    features.add(LEAD(kindOf(head.tag)));
  }
  if (!begins) {
    tell("inside");
    features.addIf(head.tag === "x", "inside:x");
    features.addIf(head.tag.startsWith("nr"), "inside:name");
  }
  if (!ends) {
    tell("cut");
    features.addIf(tail.tag === "x", "cut:x");
  }
  return told;
}

/** Whether the surname's character may end a noun for persons that begins before it: 长|官, 议|员. */
function endsPersonNoun(text: string, { start }: Span, at: number): boolean {
  return at > start && HAN_ONLY.test(text.charAt(at - 1)) && endsLikePerson(text.charAt(at));
}
