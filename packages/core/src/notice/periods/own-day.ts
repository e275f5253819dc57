import { datesIn } from "../../detect/dates.ts";
import type { Day } from "../../detect/days.ts";
import type { Stretch } from "../squeeze.ts";
import type { Survey } from "../survey.ts";

const PUBLISHED: ReadonlySet<string> = new Set(["发布日期", "发布时间", "公告日期", "信息发布日期"]);
const DATED: ReadonlySet<string> = new Set(["成文日期", "生成日期", "发文日期", "日期", "时间"]);

/** The day a notice begins to run without saying so: of publication, else of the signature, else of its making. */
export function ownDay(survey: Survey): Day | null {
  return labelledDay(survey, PUBLISHED) ?? dayOf(survey.signature.dates.at(-1)) ?? labelledDay(survey, DATED);
}

function labelledDay({ labelled }: Survey, keys: ReadonlySet<string>): Day | null {
  for (const { key, value, seat } of labelled) {
    const day = keys.has(key) && seat !== "column" ? dayOf(value) : null;
    if (day !== null) return day;
  }
  return null;
}

/** The one day a stretch names, or null. */
export function dayOf(stretch: Stretch | undefined): Day | null {
  if (stretch === undefined) return null;
  const dates = datesIn(stretch.view.text.slice(stretch.start, stretch.end));
  return dates.length === 1 && dates[0]!.precision === "date" ? dates[0]! : null;
}
