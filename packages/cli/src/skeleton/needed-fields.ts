import type { NoticeType } from "@xianshen/core";
import { seatOf } from "./seat.ts";

/** Ids of the rules a draft breaks. */
export type RulesBroken = (draft: string) => Promise<readonly string[]>;

/** Fields call for fields, but no type has a longer chain. */
const ROUNDS = 4;

/**
 * The fields a skeleton has to ask for: those always required, the columns of its table, and whatever the review itself
 * misses in a draft with these, because its title or its labels call for more.
 */
export async function neededFields(
  notice: NoticeType,
  draftOf: (needed: ReadonlySet<string>) => string,
  rulesBroken: RulesBroken,
): Promise<ReadonlySet<string>> {
  const prefix = `notice-fields/${notice.notice.replaceAll("_", "-")}-`;
  let needed = new Set(notice.fields.filter(isGiven).map(({ id }) => id));
  for (let round = 0; round < ROUNDS; round += 1) {
    const broken = await rulesBroken(draftOf(needed));
    const missed = notice.fields.filter(({ id }) => !needed.has(id) && broken.includes(prefix + id));
    if (missed.length === 0) break;
    needed = new Set([...needed, ...missed.map(({ id }) => id)]);
  }
  return needed;
}

function isGiven(field: NoticeType["fields"][number]): boolean {
  return field.required === "always" || (field.required !== "optional" && seatOf(field) === "column");
}
