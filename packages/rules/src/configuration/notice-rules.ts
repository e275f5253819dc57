import type { Gate, NoticeType } from "@xianshen/core";
import { type Decision, decideGate } from "./decide-gate.ts";
import type { Configuration } from "./parse-configuration.ts";

/** The pack of everything notice types ask for. */
export const noticePack = "notice-fields";

/** A member of a notice type, seen as the rule its findings are told under. */
export interface NoticeRule {
  readonly id: string;
  readonly gate: Gate;
  readonly notice: NoticeType;
  readonly member: NoticeType["fields" | "sections" | "tables" | "periods" | "identities"][number];
}

/** Every member as a rule. */
export function noticeRules(notices: readonly NoticeType[]): readonly NoticeRule[] {
  return notices.flatMap((notice) =>
    [...notice.fields, ...notice.sections, ...notice.tables, ...notice.periods, ...notice.identities].map((member) => ({
      id: ruleId(notice, member.id),
      gate: member.gate,
      notice,
      member,
    })),
  );
}

/**
 * Moves the gates of a notice type's members; those switched off are left out. What the type says of
 * personal data is not touched.
 */
export function moveNotice(
  notice: NoticeType,
  configuration: Configuration,
): { readonly notice: NoticeType; readonly decisions: readonly Decision[] } {
  const decisions: Decision[] = [];
  const move = <T extends { readonly id: string; readonly gate: Gate }>(member: T): readonly T[] => {
    const decision = decideGate(ruleId(notice, member.id), member.gate, configuration);
    decisions.push(decision);
    return decision.to === "off" ? [] : [{ ...member, gate: decision.to }];
  };
  const moved = {
    ...notice,
    fields: notice.fields.flatMap(move),
    sections: notice.sections.flatMap(move),
    tables: notice.tables.flatMap(move),
    periods: notice.periods.flatMap(move),
    identities: notice.identities.flatMap(move),
  };
  return { notice: moved, decisions };
}

/** The id core gives the findings of a field, section or period. */
function ruleId(notice: NoticeType, id: string): string {
  return `${noticePack}/${notice.notice.replaceAll("_", "-")}-${id}`;
}
