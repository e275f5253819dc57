import type { Problem } from "../document.ts";
import type { Language, Step } from "../finding.ts";
import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

type Facts = Readonly<Record<string, string | number>>;

/** A sentence, or a function that puts facts into one. */
export type Sentence = string | ((facts: Facts) => string);

/** All prose of core in one language. */
export interface Messages {
  /** By message id; `{title}` of the rule is given as fact `title`. */
  readonly reasons: Readonly<Record<string, Sentence>>;
  /** By step code, for `--explain`. */
  readonly steps: Readonly<Record<string, Sentence>>;
  readonly problems: Readonly<Record<Problem["code"], Sentence>>;
}

export interface Locale {
  reason(messageId: string, title: string, data: Facts): string;
  step(step: Step): string;
  problem(problem: Problem): string;
}

const MESSAGES: Readonly<Record<Language, Messages>> = { "zh-CN": zhCN, en };

/** The sentences of a language. An id without a sentence is shown as it is, so that nothing is lost. */
export function localeOf(lang: Language): Locale {
  const { reasons, steps, problems } = MESSAGES[lang];
  return {
    reason: (messageId, title, data) => say(reasons[messageId] ?? title, { ...data, title }),
    step: ({ code, data, confidence }) =>
      say(steps[code] ?? code, data ?? {}) + (confidence === undefined ? "" : ` (${confidence.toFixed(2)})`),
    problem: ({ code, data }) => say(problems[code], data),
  };
}

function say(sentence: Sentence, facts: Facts): string {
  return typeof sentence === "string" ? sentence : sentence(facts);
}
