import type { IsWorkingDay } from "../../detect/hit.ts";
import type { Step } from "../../finding.ts";
import { common, MALFORMED, type NoticeFinding } from "../notice-finding.ts";
import type { NoticeType } from "../schema.ts";
import type { Survey } from "../survey.ts";
import { checkPeriod } from "./check-periods.ts";

/** What became of one period of a notice type. */
interface ToldPeriod {
  readonly findings: readonly NoticeFinding[];
  /** Why it could not be counted. */
  readonly unknown: readonly Step[];
}

/** Checks all periods of a type. Of several that are not kept at one place the first in the file of the type is told. */
export function tellPeriods(
  notice: NoticeType,
  survey: Survey,
  isWorkingDay: IsWorkingDay | null,
): readonly ToldPeriod[] {
  const taken = new Set<string>();
  return notice.periods.map((period) => {
    const { faults, unknown } = checkPeriod(notice, period, survey, isWorkingDay);
    const first = faults.filter(({ place: { view, start } }) => {
      const at = `${view.passage.index}:${start}`;
      return !taken.has(at) && taken.add(at);
    });
    const findings = first.map(({ place: { view, start, end }, messageId, data }): NoticeFinding => {
      return { ...common(notice, period), type: "bad_field", messageId, view, start, end, data, confidence: MALFORMED };
    });
    return { findings, unknown };
  });
}
