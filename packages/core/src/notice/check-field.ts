import { isRequired, says } from "./condition.ts";
import { findField } from "./find-field.ts";
import { belowTitle, common, MALFORMED, MISSING, type NoticeFinding } from "./notice-finding.ts";
import type { NoticeField, NoticeType } from "./schema.ts";
import type { Stretch } from "./squeeze.ts";
import type { Survey } from "./survey.ts";

/** Looks for a field and at the form of its value. */
export function checkField(notice: NoticeType, field: NoticeField, survey: Survey): NoticeFinding[] {
  const found = findField(field, survey);
  switch (found.state) {
    case "found":
      return found.bad.length > 0
        ? found.bad.map((place) => malformed(notice, field, place))
        : fewKinds(notice, field, survey, found.place);
    case "malformed":
      return found.bad.map((place) => malformed(notice, field, place));
    case "empty":
      return isRequired(field.required, survey)
        ? [{ ...malformed(notice, field, found.place), messageId: "empty-field" }]
        : [];
    case "missing":
      return isRequired(field.required, survey) ? [missing(notice, field, survey)] : [];
  }
}

function missing(notice: NoticeType, field: NoticeField, survey: Survey): NoticeFinding {
  return {
    ...common(notice, field),
    ...belowTitle(survey),
    type: "missing_field",
    messageId: "missing-field",
    data: namesOf(field),
    confidence: MISSING,
  };
}

function malformed(notice: NoticeType, field: NoticeField, { view, start, end }: Stretch): NoticeFinding {
  return {
    ...common(notice, field),
    type: "bad_field",
    messageId: "bad-field",
    view,
    start,
    end,
    data: { ...namesOf(field), ...expectedOf(field) },
    confidence: MALFORMED,
  };
}

/** A field that has to name several kinds of one thing, and names fewer. */
function fewKinds(notice: NoticeType, field: NoticeField, survey: Survey, place: Stretch): NoticeFinding[] {
  if (field.kinds === undefined) return [];
  const { atLeast, of } = field.kinds;
  const count = of.filter((kind) => says(survey, kind)).length;
  if (count >= atLeast) return [];
  const found = malformed(notice, field, place);
  return [{ ...found, messageId: "few-kinds", data: { ...found.data, count, atLeast } }];
}

function namesOf({ title, labels, where }: NoticeField): NoticeFinding["data"] {
  return { field: title.zh, fieldEn: title.en, label: labels[0]!, where: where[0]! };
}

function expectedOf({ expected }: NoticeField): NoticeFinding["data"] {
  return expected === undefined ? {} : { expected: expected.zh, expectedEn: expected.en };
}
