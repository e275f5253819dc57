import { labelKey } from "./label-key.ts";
import { matches } from "./match.ts";
import { yearOf } from "./recognise.ts";
import type { NoticeCondition, NoticeField, SimpleCondition } from "./schema.ts";
import type { Survey } from "./survey.ts";

/** Labels and column headers under which persons are named. */
const PERSON = /(?:姓名|户主|申请人|救助对象|保障对象|持卡人|受益人|被救助人|低保对象|特困人员|享受人)$/;
/** A roll in running text: 名单:张某、李某 … */
const ROLL = /(?:名单|对象|人员|户主)[^:。]{0,10}:\p{Script=Han}{2,4}(?:[、,]\p{Script=Han}{2,4})+/u;

/** The opening of a person's particulars in running text: 张某,男, … */
const PARTICULARS = /\p{Script=Han}{2,4},(?:[男女],|汉族,|(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?出?生)/u;

/** Whether the draft names natural persons one by one: a column, a label, a roll of them or their particulars. */
function listsPersons({ labelled, lines }: Survey): boolean {
  const named = labelled.some(({ key, value }) => PERSON.test(key) && value.end > value.start);
  return named || lines.some(({ squeezed: { text } }) => ROLL.test(text) || PARTICULARS.test(text));
}

/** Whether a field must be there in this draft. */
export function isRequired(required: NoticeField["required"], survey: Survey): boolean {
  return typeof required === "string" ? required === "always" : holds(required.when, survey);
}

function holds({ any, not, ...condition }: NoticeCondition, survey: Survey): boolean {
  if (!holdsSimply(condition, survey)) return false;
  if (any !== undefined && !any.some((one) => holdsSimply(one, survey))) return false;
  return not === undefined || !holdsSimply(not, survey);
}

function holdsSimply(condition: SimpleCondition, survey: Survey): boolean {
  const { persons, title, notTitle, text, labels, years } = condition;
  const heading = survey.title?.text ?? "";
  return [
    persons === undefined || persons === listsPersons(survey),
    title === undefined || matches(title, heading),
    notTitle === undefined || !matches(notTitle, heading),
    text === undefined || says(survey, text),
    labels === undefined || hasAny(labels, survey),
    years === undefined || within(yearOf(survey), years),
  ].every(Boolean);
}

/** Whether a line or cell matches. */
export function says({ lines, cells }: Survey, pattern: string): boolean {
  const all = [...lines.map(({ squeezed }) => squeezed), ...cells];
  return all.some(({ text }) => matches(pattern, text));
}

function hasAny(labels: readonly string[], survey: Survey): boolean {
  const keys = new Set(labels.map(labelKey));
  return survey.labelled.some(({ key }) => keys.has(key));
}

function within(year: number | undefined, { from, to }: NonNullable<NoticeCondition["years"]>): boolean {
  return year !== undefined && year >= (from ?? year) && year <= (to ?? year);
}
