export { recogniserIds } from "./detect/catalogue.ts";
export type { CredentialSpan, FindCredentials } from "./detect/credentials.ts";
export type { IsWorkingDay, Segment, Word } from "./detect/hit.ts";
export type { Archive, ArchivedLink, PersonLink } from "./detect/joins.ts";
export type * from "./document.ts";
export type * from "./finding.ts";
export type { RegionLayer } from "./notice/region-schema.ts";
export type { NoticeType } from "./notice/schema.ts";
export {
  createReviewer,
  describeProblem,
  type Reviewer,
  type ReviewerOptions,
  unreviewable,
} from "./reviewer.ts";
export type { RosterEntry } from "./roster/schema.ts";
export { compilePattern, rememberFacts } from "./rules/pattern.ts";
export { type AnchorFault, anchorFault, factsOf, type PatternFacts } from "./rules/pattern-facts.ts";
export type { RuleSet } from "./rules/rule-set.ts";
export type { Rule, RuleExample, RulePack } from "./rules/schema.ts";
