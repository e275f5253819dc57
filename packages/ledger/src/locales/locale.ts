import type { Language } from "@xianshen/core";
import type { Answer } from "../policy/answer.ts";
import type { LedgerRefusal } from "../refusal.ts";
import { en } from "./en.ts";
import type { AnswerCode, LedgerTexts } from "./texts.ts";
import { zhCN } from "./zh-CN.ts";

/** The ledger's texts in a language. */
export function ledgerTexts(lang: Language): LedgerTexts {
  return lang === "en" ? en : zhCN;
}

/** A refusal in one sentence. */
export function describeRefusal({ code, data }: Pick<LedgerRefusal, "code" | "data">, lang: Language): string {
  return ledgerTexts(lang).refusal[code](data);
}

/** An explanation as indented lines, `√` for what is satisfied and `×` for what is not. */
export function describeAnswer(answer: Answer, lang: Language, depth = 0): readonly string[] {
  const told = ledgerTexts(lang).answer[answer.code as AnswerCode](answer.data, answer.satisfied);
  const line = `${"  ".repeat(depth)}${answer.satisfied ? "√" : "×"} ${told}`;
  return [line, ...answer.parts.flatMap((part) => describeAnswer(part, lang, depth + 1))];
}
