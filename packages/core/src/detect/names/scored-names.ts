import type { Span } from "../../text-map.ts";
import type { Segment, Word } from "../hit.ts";
import { givenFit, isCommonPhrase, isFullName } from "./name-shape.ts";
import type { NameSpan } from "./name-span.ts";
import { surnameLength, surnameRank } from "./surnames.ts";

/** A sentence is cut here; longer stretches without any of these are cut by length. */
const SENTENCE_END = /[。!?;；\n]/;
const SENTENCE_MAX = 400;
/** Score from which a candidate counts as a name. */
const THRESHOLD = 3;

const BEFORE =
  /(?:记者|主席|总理|总统|部长|主任|书记|局长|处长|科长|市长|县长|省长|院长|校长|教授|博士|先生|女士|同志|医生|教练|队长|司令|作者|演员|委员|代表|编辑|导演|选手|联系|通知|找|叫|给|让|请|由|与|和|、|同学|客户|旅客|用户|患者|为|是|向|对|的|:|及|到|至)$/;
const AFTER =
  /^(?:同志|先生|女士|教授|说|表示|指出|强调|介绍|认为|告诉|会见|主持|出席|同学|老师|主任|局长|书记|,|、|的|\(|在|等|和|与|自|是|因|患|住|身份|手机|电话|邮箱|摄|报道|\d| )/;

/** Last characters that belong to the sentence and not to a name, and surnames that are more often particles. */
const PARTICLE_LAST = /[的说住查将名发微给在把和与是因被之者于问约]/;
const PARTICLE_FIRST = /[和向应项与于对任从能时由及武师管成经]/;

interface Sentence extends Span {
  readonly words: readonly (Word & Span)[];
}

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

function weigh(text: string, { start, end }: Span, segment: Segment): readonly NameSpan[] {
  const candidates = candidatesIn(text, { start, end });
  if (candidates.length === 0) return [];
  const sentence = { start, end, words: placed(segment(text.slice(start, end)), start) };
  const found: NameSpan[] = [];
  for (const candidate of candidates) {
    const score = scoreOf(text, candidate, sentence);
    if (score >= THRESHOLD) found.push({ ...candidate, masked: false, confidence: Math.min(0.79, 0.3 + score / 30) });
  }
  return found;
}

function* sentencesOf(text: string): Iterable<Span> {
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const ends = SENTENCE_END.test(text.charAt(at));
    if (!ends && at - from < SENTENCE_MAX) continue;
    if (at > from) yield { start: from, end: at };
    from = ends ? at + 1 : at;
  }
  if (text.length > from) yield { start: from, end: text.length };
}

function candidatesIn(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (let at = start; at < end; at += 1) {
    const surname = surnameLength(text, at);
    if (surname === 0) continue;
    for (const given of [1, 2]) {
      const stop = at + surname + given;
      if (stop <= end && isFullName(text.slice(at, stop))) found.push({ start: at, end: stop });
    }
  }
  return found;
}

function placed(words: readonly Word[], offset: number): readonly (Word & Span)[] {
  let at = offset;
  return words.map((word) => {
    const start = at;
    at += word.word.length;
    return { ...word, start, end: at };
  });
}

/** Points for a candidate; the weights were set by hand and checked against labelled sets. */
function scoreOf(text: string, { start, end }: Span, { words }: Sentence): number {
  const name = text.slice(start, end);
  const first = words.find((word) => word.end > start);
  const last = words.find((word) => word.end >= end);
  if (!first || !last) return 0;
  const exact = first === last && first.start === start && last.end === end;
  let score = givenFit(name) * 0.5 + surnameRank(name.charAt(0)) * 2 - 1;
  if (name.length - surnameLength(name, 0) === 2) score += 0.5;
  if (surnameLength(name, 0) === 2) score += 2;
  if (first.start === start) score += 1;
  else score -= 2;
  if (last.end === end) score += 1;
  else score -= 2;
  if (exact && first.tag === "nr") score += 1.5;
  if (exact && first.tag === "x") score += 1.5;
  if (exact && first.tag !== "nr" && first.tag !== "x") score -= 3;
  if (BEFORE.test(text.slice(Math.max(0, start - 3), start))) score += 0.7;
  if (AFTER.test(text.slice(end, end + 2))) score += 0.7;
  if (PARTICLE_LAST.test(name.slice(-1))) score -= 1.5;
  if (PARTICLE_FIRST.test(name.charAt(0))) score -= 1.5;
  return isCommonPhrase(name) ? score - 2 : score;
}
