import type { Span } from "../../text-map.ts";
import type { Word } from "../hit.ts";

/** A sentence with its words and, for each unit, the word it belongs to. */
export interface WordedSentence extends Span {
  readonly words: readonly (Word & Span)[];
  readonly wordAt: readonly number[];
}

export function wordIndex({ wordAt, start }: WordedSentence, offset: number): number {
  return wordAt[offset - start]!;
}

export function wordOf(sentence: WordedSentence, offset: number): Word & Span {
  return sentence.words[wordIndex(sentence, offset)]!;
}

/** Tags of the segmenter in groups; persons are told apart from other nouns. */
export function kindOf(tag: string): string {
  if (tag.startsWith("nr")) return "name";
  if (tag === "ns" || tag === "nt" || tag === "nz") return "proper";
  if (/^[mq]/.test(tag)) return "count";
  if (/^[dpcurf]/.test(tag)) return "function";
  return /^[nvax]/.test(tag) ? tag.charAt(0) : "other";
}

/** The kind of a word that is just the stretch. */
export function exactKind(tag: string): string {
  const kind = kindOf(tag);
  return kind === "name" ? "n" : kind === "n" ? "noun" : kind;
}
