import { isRequired } from "./condition.ts";
import { labelKey } from "./label-key.ts";
import { belowTitle, common, MISSING, type NoticeFinding } from "./notice-finding.ts";
import type { NoticeSection, NoticeType } from "./schema.ts";
import type { Survey } from "./survey.ts";

/** Looks for a section by its titles in the draft's outline. */
export function checkSection(notice: NoticeType, section: NoticeSection, survey: Survey): NoticeFinding[] {
  const keys = section.titles.map(labelKey);
  if (survey.outline.some(({ key }) => keys.some((title) => key.includes(title)))) return [];
  if (!isRequired(section.required, survey)) return [];
  return [
    {
      ...common(notice, section),
      ...belowTitle(survey),
      type: "missing_field",
      messageId: "missing-section",
      data: { field: section.title.zh, fieldEn: section.title.en, label: section.titles[0]!, where: "section" },
      confidence: MISSING,
    },
  ];
}
