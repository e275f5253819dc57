import type { RegionLayer } from "../notice/region-schema.ts";
import type { NoticeType } from "../notice/schema.ts";
import type { RosterEntry } from "../roster/schema.ts";
import type { Rule, RulePack } from "./schema.ts";

/** Everything a review judges by: plain data, so that it can be compiled ahead and sent to a worker. */
export interface RuleSet {
  /** Pack name to version. */
  readonly packs: Readonly<Record<string, string>>;
  /** Pack name to title, for those that come from a file. */
  readonly titles?: Readonly<Record<string, RulePack["title"]>>;
  readonly rules: readonly Rule[];
  readonly notices: readonly NoticeType[];
  /** Layers a configuration may lay over notice types; a review looks at none of them. */
  readonly regions?: readonly RegionLayer[];
  /** Who holds which post, from the organisation's own file. */
  readonly roster?: readonly RosterEntry[];
}
