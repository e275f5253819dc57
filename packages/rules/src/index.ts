export { builtInRules } from "./built-in-rules.ts";
export {
  type AppliedConfiguration,
  type ApplyOptions,
  applyConfiguration,
} from "./configuration/apply-configuration.ts";
export { configurationTemplate } from "./configuration/configuration-template.ts";
export type { Lowered } from "./configuration/decide-gate.ts";
export { findConfiguration } from "./configuration/find-configuration.ts";
export { type NoticeRule, noticeRules } from "./configuration/notice-rules.ts";
export {
  type Configuration,
  type ParsedConfiguration,
  parseConfiguration,
} from "./configuration/parse-configuration.ts";
export { readConfiguration } from "./configuration/read-configuration.ts";
export { parseRoster, type Roster, readRoster } from "./configuration/roster.ts";
export { type Column, configurationSchema, type Settings } from "./configuration/schema.ts";
export { readWordFiles, type WordFiles } from "./configuration/word-lists.ts";
export { jsonSchemas } from "./json-schemas.ts";
export { type LoadedRules, type LoadOptions, loadRules, type RulePlace } from "./load-rules.ts";
export { type ExampleDraft, type Stretch, stripMarks } from "./marks.ts";
export { nearest } from "./nearest.ts";
export {
  describeRuleProblem,
  type FilePlace,
  type ProblemCode,
  type ProblemFacts,
  type RuleProblem,
  RulesError,
} from "./problem.ts";
export { proveRules, type Raised, type ReviewOne } from "./prove.ts";
export { readRulesFolder } from "./read-folder.ts";
export { proveRegions } from "./regions/prove-regions.ts";
export { type RegionRule, regionNames, regionRules } from "./regions/region-rules.ts";
export { withRegions } from "./regions/with-regions.ts";
export type { RuleFile } from "./rule-files.ts";
