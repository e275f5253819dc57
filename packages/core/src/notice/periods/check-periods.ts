import { type Day, daysBetween, isoDay } from "../../detect/days.ts";
import type { IsWorkingDay } from "../../detect/hit.ts";
import { workingDaysAfter } from "../../detect/working-days.ts";
import type { Step } from "../../finding.ts";
import { isRequired } from "../condition.ts";
import { goodValues } from "../find-field.ts";
import type { NoticeField, NoticePeriod, NoticeType } from "../schema.ts";
import type { Stretch } from "../squeeze.ts";
import type { Survey } from "../survey.ts";
import { exceeds, fallsShort, measure } from "./measure.ts";
import { ownDay } from "./own-day.ts";
import { pairedDays } from "./paired-days.ts";
import { type Period, readPeriod } from "./read-period.ts";

/** What is wrong with a period, and where. */
export interface PeriodFault {
  readonly messageId: string;
  readonly place: Stretch;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A fault, nothing, or a step that tells why the period could not be counted. */
type Outcome = { readonly fault: PeriodFault } | { readonly unknown: Step } | null;

/** Checks one period of a notice type: all faults, and what could not be counted. */
export function checkPeriod(
  notice: NoticeType,
  period: NoticePeriod,
  survey: Survey,
  isWorkingDay: IsWorkingDay | null,
): { readonly faults: readonly PeriodFault[]; readonly unknown: readonly Step[] } {
  if (!isInForce(notice, period, survey)) return { faults: [], unknown: [] };
  const judge = new Judge(notice, period, isWorkingDay);
  const outcomes = period.of === undefined ? judge.betweenFields(survey) : judge.lengthOf(survey);
  return {
    faults: outcomes.flatMap((outcome) => (outcome !== null && "fault" in outcome ? [outcome.fault] : [])),
    unknown: outcomes.flatMap((outcome) => (outcome !== null && "unknown" in outcome ? [outcome.unknown] : [])),
  };
}

/** A period is read from fields: one that the configuration switched off takes its period along. */
function isInForce({ fields }: NoticeType, { of, from, to, when }: NoticePeriod, survey: Survey): boolean {
  const needed = [of, from, to].filter((id) => id !== undefined);
  return needed.every((id) => fields.some((field) => field.id === id)) && (!when || isRequired({ when }, survey));
}

class Judge {
  private readonly notice: NoticeType;
  private readonly period: NoticePeriod;
  private readonly isWorkingDay: IsWorkingDay | null;

  constructor(notice: NoticeType, period: NoticePeriod, isWorkingDay: IsWorkingDay | null) {
    this.notice = notice;
    this.period = period;
    this.isWorkingDay = isWorkingDay;
  }

  /** One reading that keeps the limit is enough, as one good value is for a field; else the first is told. */
  lengthOf(survey: Survey): readonly Outcome[] {
    const own = ownDay(survey);
    const outcomes = goodValues(this.field(this.period.of!), survey).flatMap((place) => {
      const read = readPeriod(place, own);
      return read === null ? [] : [this.judge(read, place)];
    });
    return outcomes.includes(null) ? [] : outcomes.slice(0, 1);
  }

  betweenFields(survey: Survey): readonly Outcome[] {
    const from = this.field(this.period.from!);
    const to = this.field(this.period.to!);
    return pairedDays(goodValues(from, survey), goodValues(to, survey)).map((pair) => {
      const days = daysBetween(pair.from, pair.to);
      const { atLeast, atMost } = this.period;
      const names = { ...fieldNames(to), earlier: from.title.zh, earlierEn: from.title.en, ...dates(pair) };
      if (atLeast !== undefined && days < 0) return fault("period-order", pair.place, names);
      return atMost === undefined || days < 0 ? null : this.within(pair, atMost, names);
    });
  }

  private within(
    pair: { readonly from: Day; readonly to: Day; readonly place: Stretch },
    required: number,
    names: PeriodFault["data"],
  ): Outcome {
    const { unit } = this.period;
    const counted =
      unit === "days"
        ? { known: true as const, days: daysBetween(pair.from, pair.to) }
        : workingDaysAfter(pair.from, pair.to, this.isWorkingDay);
    if (!counted.known) return this.unknown(counted.year);
    if (counted.days <= required) return null;
    return fault("period-long", pair.place, { ...names, count: counted.days, unit, required });
  }

  private judge(read: Period, place: Stretch): Outcome {
    const names = fieldNames(this.field(this.period.of!));
    const { unit, atLeast, atMost } = this.period;
    if (read.kind === "length") {
      const { said } = read;
      const facts = { ...names, count: said.count, stated: said.unit, unit };
      if (atLeast !== undefined && fallsShort(said, atLeast, unit))
        return fault("period-said-short", place, { ...facts, required: atLeast });
      if (atMost !== undefined && exceeds(said, atMost, unit))
        return fault("period-said-long", place, { ...facts, required: atMost });
      return null;
    }
    return this.judgeDates(read, place, { ...names, ...dates(read) });
  }

  private judgeDates(
    read: Exclude<Period, { readonly kind: "length" }>,
    place: Stretch,
    facts: PeriodFault["data"],
  ): Outcome {
    const { unit, atLeast, atMost } = this.period;
    if (daysBetween(read.from, read.to) < 0) return null;
    const measured = measure(read, unit, this.isWorkingDay);
    if (!measured.known) return this.unknown(measured.year);
    const { count } = measured;
    if (atLeast !== undefined && measured.atMost < atLeast)
      return fault("period-short", place, { ...facts, count, unit, required: atLeast });
    if (atMost !== undefined && count > atMost)
      return fault("period-long", place, { ...facts, count, unit, required: atMost });
    return read.kind === "range" ? this.asStated(read, place, facts) : null;
  }

  /** The length written beside a range against the days it holds; who does not count the first day is not told. */
  private asStated(
    read: Extract<Period, { readonly kind: "range" }>,
    place: Stretch,
    facts: PeriodFault["data"],
  ): Outcome {
    const { said } = read;
    if (said === null) return null;
    const measured = measure(read, said.unit, this.isWorkingDay);
    if (!measured.known) return this.unknown(measured.year);
    const { count } = measured;
    if (count === said.count || count === said.count + 1) return null;
    // 5天 often means working days.
    const working = measure(read, "working-days", this.isWorkingDay);
    if (said.unit === "days" && (!working.known || working.count === said.count)) return null;
    return fault("period-stated", place, { ...facts, count, unit: said.unit, said: said.count });
  }

  private unknown(year: number | null): Outcome {
    if (year === null) return null;
    const data = { notice: this.notice.notice, period: this.period.title.zh, periodEn: this.period.title.en, year };
    return { unknown: { code: "period-unknown", data } };
  }

  private field(id: string): NoticeField {
    return this.notice.fields.find((field) => field.id === id)!;
  }
}

function fault(messageId: string, place: Stretch, data: PeriodFault["data"]): Outcome {
  return { fault: { messageId, place, data } };
}

function fieldNames({ title }: NoticeField) {
  return { field: title.zh, fieldEn: title.en };
}

function dates({ from, to }: { readonly from: Day; readonly to: Day }) {
  return { from: isoDay(from), to: isoDay(to) };
}
