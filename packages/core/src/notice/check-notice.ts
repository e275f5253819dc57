import type { IsWorkingDay, View } from "../detect/hit.ts";
import type { Document } from "../document.ts";
import type { Basis, Gate, Step } from "../finding.ts";
import { isRequired } from "./condition.ts";
import { type FieldState, findField } from "./find-field.ts";
import { labelKey } from "./label-key.ts";
import { checkPeriod } from "./periods/check-periods.ts";
import { recogniseSurvey } from "./recognise.ts";
import type { NoticeField, NoticePeriod, NoticeSection, NoticeType, PersonalPolicy } from "./schema.ts";
import type { Stretch } from "./squeeze.ts";
import { type Survey, surveyDraft } from "./survey.ts";

/** A field that is missing or malformed, or a period that is not kept. Offsets are in `view.text`; without a view, in the source. */
export interface NoticeFinding {
  readonly ruleId: string;
  readonly type: "missing_field" | "bad_field";
  readonly gate: Gate;
  readonly view: View | null;
  readonly start: number;
  readonly end: number;
  /** `missing-field`, `missing-section`, `empty-field`, `bad-field`, or one of a period: `period-…`. */
  readonly messageId: string;
  /** Labels, places and expected forms; never a value found. `…En` holds the English of the key without it. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly basis: readonly Basis[];
  readonly advice: { readonly zh: string; readonly en: string };
  readonly confidence: number;
  readonly steps: readonly Step[];
}

/** What a draft is as a notice, and what it owes as one. */
export interface NoticeCheck {
  /** The type; for a draft of no known type its head, if it has one. */
  readonly noticeType: string | null;
  readonly heads: readonly string[];
  readonly why: readonly Step[];
  readonly personal: PersonalPolicy;
  readonly findings: readonly NoticeFinding[];
}

const NO_POLICY: PersonalPolicy = { public: [], board: [], review: [], mask: [], block: [] };

/** How sure a missing field is: it may stand in a form not looked for. A malformed one is seen. */
const MISSING = 0.8;
const MALFORMED = 0.9;

/**
 * Recognises the notice type of a draft and checks its fields and sections. `settled` is the type by configuration.
 * The result does not depend on the order of `notices`.
 */
export function checkNotice(
  document: Document,
  views: readonly View[],
  notices: readonly NoticeType[],
  settled?: string,
  isWorkingDay: IsWorkingDay | null = null,
): NoticeCheck {
  const survey = surveyDraft(document, views, notices);
  const { type, heads, why } = recogniseSurvey(survey, notices, settled);
  const all = type === null ? heads : [type, ...heads];
  const periods = all.flatMap((notice) => checkPeriods(notice, survey, isWorkingDay));
  return {
    noticeType: (type ?? heads[0])?.notice ?? null,
    heads: heads.map(({ notice }) => notice),
    why: [...why, ...periods.flatMap(({ unknown }) => unknown)],
    personal: type?.personal ?? NO_POLICY,
    findings: [
      ...all.flatMap((notice) => [
        ...notice.fields.flatMap((field) => checkField(notice, field, survey)),
        ...notice.sections.flatMap((section) => checkSection(notice, section, survey)),
      ]),
      ...periods.flatMap(({ findings }) => findings),
    ],
  };
}

function checkField(notice: NoticeType, field: NoticeField, survey: Survey): NoticeFinding[] {
  const found = findField(field, survey);
  if (found.state === "found") return [];
  if (found.state !== "malformed" && !isRequired(field.required, survey)) return [];
  const finding = "place" in found ? malformed(found, field) : missing(survey);
  const names = { field: field.title.zh, fieldEn: field.title.en, label: field.labels[0]!, where: field.where[0]! };
  return [{ ...common(notice, field), ...finding, data: { ...names, ...finding.data } }];
}

function checkSection(notice: NoticeType, section: NoticeSection, survey: Survey): NoticeFinding[] {
  const keys = section.titles.map(labelKey);
  if (survey.outline.some(({ key }) => keys.some((title) => key.includes(title)))) return [];
  if (!isRequired(section.required, survey)) return [];
  const names = { field: section.title.zh, fieldEn: section.title.en, label: section.titles[0]!, where: "section" };
  return [{ ...common(notice, section), ...missing(survey), messageId: "missing-section", data: names }];
}

/** Of several periods that are not kept at one place the first in the file of the type is told. */
function checkPeriods(notice: NoticeType, survey: Survey, isWorkingDay: IsWorkingDay | null) {
  const taken = new Set<string>();
  return notice.periods.map((period) => {
    const { faults, unknown } = checkPeriod(notice, period, survey, isWorkingDay);
    const first = faults.filter(({ place: { view, start } }) => {
      const at = `${view.passage.index}:${start}`;
      return !taken.has(at) && taken.add(at);
    });
    const findings = first.map(({ place: { view, start, end }, messageId, data }): NoticeFinding => {
      const told = { type: "bad_field" as const, messageId, view, start, end, data, confidence: MALFORMED };
      return { ...common(notice, period), ...told };
    });
    return { findings, unknown };
  });
}

type Common = Pick<NoticeFinding, "ruleId" | "gate" | "basis" | "advice" | "steps">;
type Outcome = Omit<NoticeFinding, keyof Common>;

function common(notice: NoticeType, member: NoticeField | NoticeSection | NoticePeriod): Common {
  const { id, gate, basis, advice } = member;
  return {
    ruleId: `notice-fields/${notice.notice.replaceAll("_", "-")}-${id}`,
    gate,
    basis: basis.map(({ law, article, url }) => ({ law, ...(article ? { article } : {}), ...(url ? { url } : {}) })),
    advice,
    steps: [{ code: "notice-asks", data: { notice: notice.notice } }],
  };
}

/** What is missing is told at the end of the title, where the head of a notice is mended; else at the very start. */
function missing({ title }: Survey): Outcome {
  const place = title === null ? START : { view: title.stretch.view, start: title.stretch.end, end: title.stretch.end };
  return { type: "missing_field", messageId: "missing-field", ...place, data: {}, confidence: MISSING };
}

const START = { view: null, start: 0, end: 0 } as const;

function malformed(
  { state, place }: Extract<FieldState, { readonly place: Stretch }>,
  { expected }: NoticeField,
): Outcome {
  return {
    type: "bad_field",
    messageId: state === "empty" ? "empty-field" : "bad-field",
    view: place.view,
    start: place.start,
    end: place.end,
    data: expected === undefined ? {} : { expected: expected.zh, expectedEn: expected.en },
    confidence: MALFORMED,
  };
}
