import type { Span } from "../../text-map.ts";
import type { Word } from "../hit.ts";
import { type CharacterTable, characterWeight } from "./character-weights.ts";
import { Features, named } from "./features.ts";
import { isCommonPhrase } from "./name-shape.ts";
import { actsAsPerson, endsLikePerson, isPersonNoun, takesPerson } from "./name-surroundings.ts";
import { isOrdinaryWord } from "./ordinary-words.ts";
import { surnameLength, surnameRank } from "./surnames.ts";

/** A stretch that may be a name. */
export interface Candidate extends Span {
  readonly features: Features;
}

/** A sentence with its words and, for each unit, the word it belongs to. */
export interface WordedSentence extends Span {
  readonly words: readonly (Word & Span)[];
  readonly wordAt: readonly number[];
}

const HAN_ONLY = /^[一-龥]+$/;
/** Posts, trades and kin that stand right before a name. */
const ROLE_BEFORE =
  /(?:记者|主席|总理|总统|部长|主任|书记|局长|处长|科长|市长|县长|省长|院长|校长|教授|博士|先生|女士|同志|医生|教练|队长|司令|作者|演员|委员|代表|编辑|导演|选手|联系人|负责人|法定代表人|姓名|经理|总裁|董事长|大使|将军|师傅|村民|农民|职工|学生|老师|医师|律师|厂长|站长|所长|秘书长|外长|首相|国王|议员|球员|门将|主帅|助理|女儿|儿子|妻子|丈夫|父亲|母亲|同学|客户|旅客|用户|患者|团长|队员|主持人|画家|诗人|作家|明星|球星|社长|政委|司令员|委员长|总书记|店主|老板|户主|教师|法官|检察官|民警|战士|参谋长|常委|干事|会长|理事长|秘书|顾问|主编|研究员|院士|工程师|设计师|摄影师|歌手|冠军|名将|小将|老将|后卫|前锋|中场|棋手|[六七八九]段|大师|导师|总监|法人|当事人|原告|被告|嫌疑人|死者|伤者|烈士|英雄|模范|乡长|镇长|村长|支书|区长|州长|议长|发言人|财长|总长|行长|署长|厅长|司长|组长|台长|馆长|船长|机长|青年|姑娘|男子|女子|妇女|大姐|大嫂|大爷|大娘|大妈|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶)$/;
/** Posts and forms of address that stand right behind a name. */
const ROLE_BEHIND =
  /^(?:同志|先生|女士|教授|同学|老师|主任|局长|书记|总书记|总理|副总理|总统|主席|副主席|委员长|省长|市长|部长|院长|校长|医生|博士|经理|总经理|夫妇|一家|元帅|将军|上将|中将|大使|行长|国王|女王|队长|导演|厂长|董事长|乡长|镇长|县长|区长|所长|站长|村长|支书|院士|记者|老人|一行)/;
const SAYS = /^(?:说|表示|指出|强调|介绍|认为|告诉|会见|主持|出席|摄|报道|回忆|透露|宣布|走|来|对|向)/;
const GOES_ON =
  /^(?:著|等|的|是|在|与|和|被|将|把|就|也|还|又|从|曾|已|因|患|住|身份|手机|电话|邮箱|自|说|表示|指出|介绍|认为)/;
const LINKS = /[由与和向为是被给请让同跟找叫]$/;
/** What makes a place or a way of what stands before it. */
const PLACE = /[市县省州国区岛山江河湖海港镇乡村路街]/;
/** Last characters that belong to the sentence, and surnames that are more often particles. */
const PARTICLE_LAST = /[的说住查将名发微给在把和与是因被之者于问约以为着了过到从也都就又再啦吗呢而或]/;
/** Last characters of words that are sometimes those of names. */
const SUFFIX_LAST = /[地来中般里上些时后前们得起性化下内外间]/;
/** Last characters of places and things called by a name. */
const PLACE_LAST = /[村镇庄县杯屯寺庙关州市省区乡岭沟湾堡桥站馆汤楼店厂队路街山河湖江海岛]/;
const PARTICLE_FIRST = /[和向应项与于对任从能时由及武师管成经]/;
const ADDRESSED = /(?:先生|女士|小姐|老师|老人|同志|某|大夫|书记|老|总|局|家|氏|姓)$/;
const PUNCTUATION = /[，,、：:（(“"《\s·.)）”]/;

/** Names in a sentence: a surname and one or two characters, or words that sound foreign. */
export function candidatesIn(text: string, sentence: WordedSentence): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let start = sentence.start; start < sentence.end; start += 1) {
    const surname = surnameLength(text, start);
    if (surname === 0) continue;
    for (const given of [1, 2]) {
      const end = start + surname + given;
      if (end > sentence.end || !HAN_ONLY.test(text.slice(start, end))) continue;
      const features = native(text, sentence, { start, end }, surname);
      if (features !== null) found.push({ start, end, features });
    }
  }
  for (const { first, last } of foreignWords(sentence)) {
    const span = { start: sentence.words[first]!.start, end: sentence.words[last]!.end };
    found.push({ ...span, features: foreign(text, sentence, span, first, last) });
  }
  return found;
}

/** Longest foreign name, in words and in characters, and how foreign each of its characters sounds at least. */
const MOST_WORDS = 4;
const MOST_SOUNDS = 6;
const LEAST_SOUND = -0.5;

/** Words that follow each other and sound foreign throughout, first to last; those with a surname are candidates already. */
function* foreignWords({ words }: WordedSentence): Iterable<{ readonly first: number; readonly last: number }> {
  const sounding = words.map(mayBeForeign);
  for (let first = 0; first < words.length; first += 1) {
    let length = 0;
    for (let last = first; last < words.length && last - first < MOST_WORDS && sounding[last]; last += 1) {
      length += words[last]!.word.length;
      if (length > MOST_SOUNDS) break;
      const written = length < 4 && surnameLength(words[first]!.word, 0) === 1;
      if (length > 1 && !(written && length < 4)) yield { first, last };
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

function sound(character: string): number {
  return characterWeight("foreign" satisfies CharacterTable, character);
}

/** Stretches that fit so badly, by characters and words, are no names: of 3,983 names in the fitted halves one is lost. */
const LEAST_FIT = -2;

/** A name with a surname: how its characters fit, how the words lie, what stands around it. Null for what cannot be one. */
function native(text: string, sentence: WordedSentence, span: Span, surname: 1 | 2): Features | null {
  const name = text.slice(span.start, span.end);
  const [first, second] = [name.charAt(surname), name.charAt(surname + 1)];
  const short = second === "";
  const fit = surname === 2 ? COMPOUND_FIT : characterWeight("surname", name.charAt(0));
  const given = givenFit(first, second);
  const [ordinary, common] = [isOrdinaryWord(name), isCommonPhrase(name)];
  if (fit + given - misfit(sentence, span) - (ordinary ? 3 : 0) - (common ? 3 : 0) < LEAST_FIT) return null;
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
    if (wordOf(sentence, span.end).word.length === 1) features.add("longerOneWord");
  }
  addSounds(features, text, sentence, span, "native");
  features.add("native:sounds", Math.max(0, Math.min(...Array.from(name, sound))));
  const last = name.slice(-1);
  if (ordinary) features.add("ordinary");
  if (common) features.add("common");
  if (ADDRESSED.test(name)) features.add("addressed");
  if (PARTICLE_LAST.test(last)) features.add("particleLast");
  if (SUFFIX_LAST.test(last)) features.add("suffixLast");
  if (PLACE_LAST.test(last)) features.add("placeLast");
  if (endsPersonNoun(text, sentence, span.start)) features.add("surnameEndsNoun");
  if (PARTICLE_FIRST.test(name.charAt(0))) features.add("particleFirst");
  return features;
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
  if (begins) features.add("begins");
  if (ends) features.add("ends");
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
    if (last - first === 1 && isPersonNoun(tail.word, tail.tag)) features.add("given:person");
  }
  if (begins && ends && last - first === 1 && head.word.length === surname + 1) {
    tell("lead|last");
    features.add(LEAD(kindOf(head.tag)));
  }
  if (!begins) {
    tell("inside");
    if (head.tag === "x") features.add("inside:x");
    if (head.tag.startsWith("nr")) features.add("inside:name");
  }
  if (!ends) {
    tell("cut");
    if (tail.tag === "x") features.add("cut:x");
  }
  return told;
}

const FOREIGN = named<string>("foreign:");
const FOREIGN_SOUNDS = named<string>("foreign sounds as ");
const FOREIGN_STEP = named<string>("foreign in steps ");
const FOREIGN_WEAKER = named<number>("foreign:weaker ");
const FOREIGN_LENGTH = named<number>("foreign:long ");

/** A foreign name of one or more words, `first` to `last`. */
function foreign(text: string, sentence: WordedSentence, span: Span, first: number, last: number): Features {
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
function step(weight: number): number {
  return Math.max(-2, Math.min(4, Math.floor(weight)));
}

/** Whether the surname's character may end a noun for persons that begins before it: 长|官, 议|员. */
function endsPersonNoun(text: string, { start }: Span, at: number): boolean {
  return at > start && HAN_ONLY.test(text.charAt(at - 1)) && endsLikePerson(text.charAt(at));
}

const SOUNDS_BEFORE = named<string>("sounds before ");
const SOUNDS_BEHIND = named<string>("sounds behind ");

/** How foreign the neighbours sound: between them a name is a piece of a longer one. */
function addSounds(features: Features, text: string, { start, end }: Span, span: Span, kind: string): void {
  const [previous, next] = [text.charAt(span.start - 1), text.charAt(span.end)];
  if (span.start > start && HAN_ONLY.test(previous)) features.add(SOUNDS_BEFORE(kind), Math.max(0, sound(previous)));
  if (span.end < end && HAN_ONLY.test(next)) features.add(SOUNDS_BEHIND(kind), Math.max(0, sound(next)));
}

const LEFT = named<string>("left:");
const RIGHT = named<string>("right:");

function addSurroundings(around: Features, text: string, sentence: WordedSentence, { start, end }: Span): void {
  const before = text.slice(Math.max(sentence.start, start - 4), start);
  const behind = text.slice(end, Math.min(sentence.end, end + 4));
  const mark = (name: string, holds: boolean) => {
    if (holds) around.add(name);
  };
  const [previous, next] = [before.slice(-1), behind.charAt(0)];
  mark("opens the sentence", previous === "");
  mark("ends the sentence", next === "");
  const [afterHan, beforeHan] = [HAN_ONLY.test(previous), HAN_ONLY.test(next)];
  if (afterHan) {
    around.add("after Han");
    mark("after a role", ROLE_BEFORE.test(before));
    mark("linked", LINKS.test(before));
  } else {
    mark("after punctuation", PUNCTUATION.test(previous));
    mark("after a sign", /[0-9A-Za-z]/.test(previous));
    mark("after a dot", /[·・•]/.test(previous));
    mark("after a colon", /[:：]/.test(previous));
  }
  if (beforeHan) {
    around.add("before Han");
    mark("before a role", ROLE_BEHIND.test(behind));
    mark("speaks", SAYS.test(behind));
    mark("goes on", GOES_ON.test(behind));
    mark("before a place", PLACE.test(next));
  } else {
    mark("before punctuation", PUNCTUATION.test(next));
    mark("before a dot", /[·・•]/.test(next));
  }
  addNeighbours(around, text, sentence, { start, end });
}

function addNeighbours(around: Features, text: string, sentence: WordedSentence, { start, end }: Span): void {
  const mark = (name: string, holds: boolean) => {
    if (holds) around.add(name);
  };
  const { words } = sentence;
  const [first, last] = [wordIndex(sentence, start), wordIndex(sentence, end - 1)];
  const [head, tail, left, right] = [words[first]!, words[last]!, words[first - 1], words[last + 1]];
  if (head.start === start && left) {
    around.add(LEFT(sideKind(left.tag)));
    mark("after a person", isPersonNoun(left.word, left.tag));
    mark("after what is done", takesPerson(left.word));
    const before = words[first - 2];
    mark("after a person's", left.word === "的" && before !== undefined && isPersonNoun(before.word, before.tag));
  }
  if (tail.end === end && right) {
    around.add(RIGHT(sideKind(right.tag)));
    mark("before a person", isPersonNoun(right.word, right.tag));
    mark("before a deed", actsAsPerson(right.word));
  }
  // The rest of the word may be what is known by the name: 邓小平|理论.
  mark("heads a word", head === tail && head.start === start && tail.end > end && DEED.test(text.slice(end, tail.end)));
}

const DEED = /^(?:理论|思想|主义|学说|精神)$/;

/** Kinds of neighbouring words: particles one by one. */
function sideKind(tag: string): string {
  return /^[dpcuf]/.test(tag) ? tag.charAt(0) : kindOf(tag);
}

function wordIndex({ wordAt, start }: WordedSentence, offset: number): number {
  return wordAt[offset - start]!;
}

function wordOf(sentence: WordedSentence, offset: number): Word & Span {
  return sentence.words[wordIndex(sentence, offset)]!;
}

/** Tags of the segmenter in groups; persons are told apart from other nouns. */
function kindOf(tag: string): string {
  if (tag.startsWith("nr")) return "name";
  if (tag === "ns" || tag === "nt" || tag === "nz") return "proper";
  if (/^[mq]/.test(tag)) return "count";
  if (/^[dpcurf]/.test(tag)) return "function";
  return /^[nvax]/.test(tag) ? tag.charAt(0) : "other";
}

function exactKind(tag: string): string {
  const kind = kindOf(tag);
  return kind === "name" ? "n" : kind === "n" ? "noun" : kind;
}
