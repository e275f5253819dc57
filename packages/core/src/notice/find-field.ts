import { isPlaceholder, isWellFormed } from "./formats.ts";
import { labelKey } from "./label-key.ts";
import type { Line } from "./lines.ts";
import { firstMatch } from "./match.ts";
import type { FieldWhere, NoticeField } from "./schema.ts";
import { type Stretch, writtenText } from "./squeeze.ts";
import type { Labelled, Survey } from "./survey.ts";

/**
 * What became of a field. `place` is its first good value, or the label of an empty one; `bad` are malformed values: of
 * a column all of them, whether or not others are good, elsewhere the first where none is good.
 */
export type FieldState =
  | { readonly state: "missing" }
  | { readonly state: "empty"; readonly place: Stretch }
  | { readonly state: "malformed"; readonly bad: readonly Stretch[] }
  | { readonly state: "found"; readonly place: Stretch; readonly bad: readonly Stretch[] };

interface Candidate {
  readonly label: Stretch;
  readonly value: Stretch;
  /** In a column of a table, where every row has a value of its own. */
  readonly column?: boolean;
}

/** So many malformed cells of one column are told. */
const MOST_CELLS = 20;

/**
 * Looks for a field in all the places it may stand. One good value is enough, wherever it stands, but for the other
 * cells of a column; else the first malformed value is told, else the first label without a value.
 */
export function findField(field: NoticeField, survey: Survey): FieldState {
  const candidates = field.where.flatMap((where) => candidatesAt(where, field, survey));
  const filled = candidates.filter(({ value }) => !isPlaceholder(writtenText(value)));
  const good = filled.find(({ value }) => isGood(value, field));
  const malformed = good === undefined ? filled[0] : undefined;
  const cells = (malformed ?? good)?.column ? malformedCells(filled, field) : [];
  if (good !== undefined) return { state: "found", place: good.value, bad: cells };
  if (malformed !== undefined) return { state: "malformed", bad: malformed.column ? cells : [malformed.value] };
  const [empty] = candidates;
  if (empty === undefined) return { state: "missing" };
  return { state: "empty", place: empty.value.end > empty.value.start ? empty.value : empty.label };
}

function malformedCells(filled: readonly Candidate[], field: NoticeField): readonly Stretch[] {
  const cells = filled.filter(({ column, value }) => column && !isGood(value, field));
  return cells.slice(0, MOST_CELLS).map(({ value }) => value);
}

/** All values of a field that are good ones, in the order of `where`; a value that stands in two places counts once. */
export function goodValues(field: NoticeField, survey: Survey): readonly Stretch[] {
  const values = field.where.flatMap((where) => candidatesAt(where, field, survey).map(({ value }) => value));
  const seen = new Set<string>();
  return values.filter((value) => {
    const id = `${value.view.passage.index}:${value.start}:${value.end}`;
    if (seen.has(id) || isPlaceholder(writtenText(value)) || !isGood(value, field)) return false;
    return seen.add(id);
  });
}

function isGood(value: Stretch, { format }: NoticeField): boolean {
  return format === undefined || isWellFormed(writtenText(value), format);
}

function candidatesAt(where: FieldWhere, field: NoticeField, survey: Survey): readonly Candidate[] {
  switch (where) {
    case "title":
      return survey.title === null ? [] : [alone(survey.title.stretch)];
    case "signature-organ":
      return survey.signature.organs.map(alone);
    case "signature-date":
      return survey.signature.dates.map(alone);
    case "recipient":
      return survey.recipient === undefined ? [] : [alone(survey.recipient)];
    case "pattern":
      return survey.lines.flatMap((line) => patternMatch(line, field.patterns ?? []));
    case "section":
      return [...labelledAt(where, field, survey), ...sectionsOf(field, survey)];
    default:
      return labelledAt(where, field, survey);
  }
}

function alone(stretch: Stretch): Candidate {
  return { label: stretch, value: stretch };
}

function patternMatch({ view, squeezed: { text, at } }: Line, patterns: readonly string[]): Candidate[] {
  for (const pattern of patterns) {
    const match = firstMatch(pattern, text);
    if (match !== undefined) return [alone({ view, start: at(match.start), end: at(match.end - 1) + 1 })];
  }
  return [];
}

function labelledAt(where: FieldWhere, field: NoticeField, { labelled }: Survey): readonly Candidate[] {
  const keys = field.labels.map(labelKey);
  return labelled
    .filter((found) => standsAt(found, where) && named(found, keys))
    .map(({ label, value, seat }) => ({ label, value, column: seat === "column" }));
}

function standsAt({ seat, head }: Labelled, where: FieldWhere): boolean {
  if (where === "head") return head && (seat === "label" || seat === "table");
  if (where === "table") return seat === "table" || seat === "column";
  return seat === where;
}

/** A column may say more than the label: 户主姓名, 月保障金额. */
function named({ key, seat }: Labelled, keys: readonly string[]): boolean {
  return keys.includes(key) || (seat === "column" && keys.some((label) => key.endsWith(label)));
}

function sectionsOf(field: NoticeField, { outline }: Survey): readonly Candidate[] {
  const keys = field.labels.map(labelKey);
  return outline.filter(({ key }) => keys.some((label) => key.includes(label))).map(alone);
}
