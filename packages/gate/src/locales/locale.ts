import type { Language } from "@xianshen/core";
import { en } from "./en.ts";
import type { GateTexts } from "./texts.ts";
import { zhCN } from "./zh-CN.ts";

/** The gate's texts in a language. */
export function gateTexts(lang: Language): GateTexts {
  return lang === "en" ? en : zhCN;
}
