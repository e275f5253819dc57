export { recogniserIds } from "./detect/catalogue.ts";
export type { CredentialSpan, FindCredentials } from "./detect/credentials.ts";
export type { IsWorkingDay, Segment, Word } from "./detect/hit.ts";
export type { Archive, ArchivedLink, PersonLink } from "./detect/joins.ts";
export type * from "./document.ts";
export type * from "./finding.ts";
export { type RegionLayer, regionSchema } from "./notice/region-schema.ts";
export { type NoticeType, noticeSchema } from "./notice/schema.ts";
export {
  createReviewer,
  describeProblem,
  type Reviewer,
  type ReviewerOptions,
  unreviewable,
} from "./reviewer.ts";
export { type RosterEntry, rosterSchema } from "./roster/schema.ts";
export { compilePattern } from "./rules/pattern.ts";
export type { RuleSet } from "./rules/rule-set.ts";
export { packSchema, type Rule, type RuleExample, type RulePack, ruleSchema } from "./rules/schema.ts";
