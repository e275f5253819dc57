import { allMatches } from "../../all-matches.ts";
import type { Span } from "../../text-map.ts";
import { precededBy } from "../context.ts";
import { datesIn } from "../dates.ts";
import type { Day } from "../days.ts";
import type { DetectContext, View } from "../hit.ts";
import { having } from "../traits.ts";
import { labelsOf } from "./labels-of.ts";

/** A day the draft gives for itself, where it is written. */
export interface OwnDate extends Span, Day {
  readonly view: View;
}

/** The days the draft gives for itself under labels; of a label with several days none is known. */
export interface OwnDates {
  /** 成文日期, 生成日期 … */
  readonly made: OwnDate | null;
  /** 发布日期 … */
  readonly published: OwnDate | null;
}

const MADE = /^(?:公文|文件|信息)?(?:成文|生成|形成)(?:日期|时间)$/;
const PUBLISHED = /^(?:信息|网站|网上|上网)?(?:发布|公开|上网)(?:日期|时间)$/;
const LABEL = /[日时] ?[期间] ?[\]】]? ?:? ?(?=[0-9一二])/g;
/** As far before a date as its label may begin. */
const REACH = 16;

const found = new WeakMap<DetectContext, OwnDates>();

/** The draft's own dates, found once a draft. */
export function ownDatesOf(context: DetectContext): OwnDates {
  const known = found.get(context) ?? findOwnDates(context);
  found.set(context, known);
  return known;
}

function findOwnDates(context: DetectContext): OwnDates {
  const labelled = context.views.filter(mayTellDay).flatMap((view) => [...labelledDates(view, context)]);
  const only = (pattern: RegExp): OwnDate | null => {
    const dates = labelled.filter(({ labels }) => labels.some((label) => pattern.test(label))).map(({ date }) => date);
    const days = new Set(dates.map(({ year, month, day }) => `${year}-${month}-${day}`));
    return days.size === 1 ? dates[0]! : null;
  };
  return { made: only(MADE), published: only(PUBLISHED) };
}

const mayLabelDay = having("dated");

interface Labelled {
  readonly labels: readonly string[];
  readonly date: OwnDate;
}

/** Where a label may stand besides the text itself. */
function isSeated({ passage: { cell, key } }: View): boolean {
  return cell !== undefined || key !== undefined;
}

function mayTellDay(view: View): boolean {
  return view.figures >= 4 && (mayLabelDay(view) || isSeated(view));
}

function* labelledDates(view: View, context: DetectContext): Iterable<Labelled> {
  const seated = isSeated(view);
  const starts = new Set(Array.from(allMatches(view.text, LABEL), ({ index, 0: label }) => index + label.length));
  if (!seated && starts.size === 0) return;
  for (const date of datesIn(view.text)) {
    if (date.precision !== "date") continue;
    if (seated && date.start === 0) yield { labels: labelsOf(view, 0, context), date: { ...date, view } };
    else if (starts.has(date.start)) yield { labels: writtenLabels(view, date.start), date: { ...date, view } };
  }
}

/** The label before a date: all of it since the last separator (发 布 日 期), or its last word. */
function writtenLabels(view: View, start: number): readonly string[] {
  const before = precededBy(view, start, REACH).replace(/[ :\]】]+$/, "");
  const clause = before.slice(before.search(/[^,;。|:[【]*$/)).replace(/^.* {2}/, "");
  return [clause.replaceAll(" ", ""), clause.slice(clause.lastIndexOf(" ") + 1)];
}
