import type { RuleSet } from "@xianshen/core";
import { type NoticeRule, noticeRules } from "../configuration/notice-rules.ts";
import { withRegions } from "./with-regions.ts";

/** A member of a notice type as a region has it. */
export interface RegionRule extends NoticeRule {
  readonly region: string;
}

/** What each region adds to the notice types or has otherwise, as rules; by region. */
export function regionRules(set: RuleSet): readonly RegionRule[] {
  const general = new Set(noticeRules(set.notices).map(({ member }) => member));
  return regionNames(set).flatMap((region) =>
    noticeRules(withRegions(set, [region]).notices)
      .filter(({ member }) => !general.has(member))
      .map((rule) => ({ ...rule, region })),
  );
}

/** Names of the regions of a rule set, each once. */
export function regionNames({ regions = [] }: RuleSet): readonly string[] {
  return [...new Set(regions.map(({ region }) => region))];
}
