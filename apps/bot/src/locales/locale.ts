import type { Language } from "@xianshen/core";
import { en } from "./en.ts";
import type { BotTexts } from "./texts.ts";
import { zhCN } from "./zh-CN.ts";

export function botTexts(lang: Language): BotTexts {
  return lang === "en" ? en : zhCN;
}
