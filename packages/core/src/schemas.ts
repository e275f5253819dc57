/**
 * Schemas of what people write: packs, notice types, regional layers, rosters. Apart from the rest of core, because a
 * review of a draft under rules that are loaded already does without them.
 */
export { regionSchema } from "./notice/region-schema.ts";
export { noticeSchema } from "./notice/schema.ts";
export { rosterSchema } from "./roster/schema.ts";
export { packSchema, ruleSchema } from "./rules/schema.ts";
