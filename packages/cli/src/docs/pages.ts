import type { RuleSet } from "@xianshen/core";
import { regionNames } from "@xianshen/rules";
import { indexPage, packsWithRules, packTitle } from "./index-page.ts";
import { noticePage } from "./notice-page.ts";
import { packPage } from "./pack-page.ts";
import { regionPage } from "./region-page.ts";
import { voiceOf } from "./voice.ts";

/**
 * Every page of the rules' documentation, by its path with forward slashes: `zh-CN/personal-data.md`. Depends on the
 * rules alone, so that the same rules give the same pages everywhere.
 */
export function docsPages(set: RuleSet): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const lang of ["zh-CN", "en"] as const) {
    const voice = voiceOf(lang);
    pages.set(`${lang}/README.md`, indexPage(set, voice));
    for (const pack of packsWithRules(set)) {
      const rules = set.rules.filter(({ id }) => id.startsWith(`${pack}/`));
      pages.set(`${lang}/${pack}.md`, packPage(pack, packTitle(pack, set, voice), rules, voice));
    }
    for (const notice of set.notices) pages.set(`${lang}/notice-${notice.notice}.md`, noticePage(notice, voice));
    for (const region of regionNames(set)) pages.set(`${lang}/region-${region}.md`, regionPage(region, set, voice));
  }
  return pages;
}
