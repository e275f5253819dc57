import type { NoticeType } from "../notice/schema.ts";
import type { Rule } from "./schema.ts";

/** Everything a review judges by: plain data, so that it can be compiled ahead and sent to a worker. */
export interface RuleSet {
  /** Pack name to version. */
  readonly packs: Readonly<Record<string, string>>;
  readonly rules: readonly Rule[];
  readonly notices: readonly NoticeType[];
}
