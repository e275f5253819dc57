import type { Hit, IsWorkingDay, View } from "../detect/hit.ts";
import type { Document } from "../document.ts";
import { takenBy } from "../figures/readable.ts";
import type { Step } from "../finding.ts";
import { checkField } from "./check-field.ts";
import { checkIdentity } from "./check-identity.ts";
import { checkSection } from "./check-section.ts";
import { checkTable } from "./check-table.ts";
import type { NoticeFinding } from "./notice-finding.ts";
import { tellPeriods } from "./periods/tell-periods.ts";
import { recogniseSurvey } from "./recognise.ts";
import type { NoticeType, PersonalPolicy } from "./schema.ts";
import { surveyDraft } from "./survey.ts";

/** What a draft is as a notice, and what it owes as one. */
export interface NoticeCheck {
  /** The type; for a draft of no known type its head, if it has one. */
  readonly noticeType: string | null;
  readonly heads: readonly string[];
  readonly why: readonly Step[];
  readonly personal: PersonalPolicy;
  readonly findings: readonly NoticeFinding[];
}

export interface NoticeAids {
  readonly isWorkingDay?: IsWorkingDay | null;
  /** All that was recognised: none of it is a figure. */
  readonly hits?: readonly Hit[];
}

const NO_POLICY: PersonalPolicy = { public: [], board: [], review: [], mask: [], block: [] };

/**
 * Recognises the notice type of a draft and checks its fields and sections. `settled` is the type by configuration.
 * The result does not depend on the order of `notices`.
 */
export function checkNotice(
  document: Document,
  views: readonly View[],
  notices: readonly NoticeType[],
  settled?: string,
  { isWorkingDay = null, hits = [] }: NoticeAids = {},
): NoticeCheck {
  const survey = surveyDraft(document, views, notices);
  const { type, heads, why } = recogniseSurvey(survey, notices, settled);
  const all = type === null ? heads : [type, ...heads];
  const taken = takenBy(hits);
  const periods = all.flatMap((notice) => tellPeriods(notice, survey, isWorkingDay));
  return {
    noticeType: (type ?? heads[0])?.notice ?? null,
    heads: heads.map(({ notice }) => notice),
    why: [...why, ...periods.flatMap(({ unknown }) => unknown)],
    personal: type?.personal ?? NO_POLICY,
    findings: [
      ...all.flatMap((notice) => [
        ...notice.fields.flatMap((field) => checkField(notice, field, survey)),
        ...notice.sections.flatMap((section) => checkSection(notice, section, survey)),
        ...notice.tables.flatMap((table) => checkTable(notice, table, survey)),
        ...notice.identities.flatMap((identity) => checkIdentity(notice, identity, { document, views }, taken)),
      ]),
      ...periods.flatMap(({ findings }) => findings),
    ],
  };
}
