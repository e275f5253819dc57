import type { Language } from "@xianshen/core";
import { en } from "./en.ts";
import type { Texts } from "./texts.ts";
import { zhCN } from "./zh-CN.ts";

/** The texts of a language. */
export function textsOf(lang: Language): Texts {
  return lang === "en" ? en : zhCN;
}

/** `zh`, `zh-CN` or `en` as an option; else the locale of the environment when it is English; else Chinese. */
export function chooseLanguage(option: string | undefined, environment: NodeJS.ProcessEnv): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return /^en/i.test(option ?? locale) ? "en" : "zh-CN";
}
