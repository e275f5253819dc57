import type { Language } from "@xianshen/core";
import { en } from "../locales/en.ts";
import { zhCN } from "../locales/zh-CN.ts";

/** The commented starter file `xianshen init` writes. As it stands it changes nothing but the language. */
export function configurationTemplate(language: Language): string {
  return (language === "en" ? en : zhCN).configurationTemplate;
}
