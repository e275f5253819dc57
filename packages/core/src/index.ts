export type * from "./document.ts";
export type * from "./finding.ts";
export type { RuleSet } from "./rules/rule-set.ts";
