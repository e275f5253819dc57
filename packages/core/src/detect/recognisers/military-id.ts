import { allMatches } from "../../all-matches.ts";
import { precededBy } from "../context.ts";
import type { Recogniser } from "../hit.ts";
import { textHit } from "./text-hit.ts";

/** The series word before 字第: service papers use one character, seldom a word of the arm before it. */
const SERIES = /(?:^|[^一-龥]|证|号|码|为|持|是)((?:空|海|陆|武|火箭|军)?[军兵士武警])$/;
/** Series words that also stand in civil numbers: only behind a label of a service paper. */
const DOUBTFUL = /([军兵士文武警离休退][一-龥]{0,4})$/;
const LABEL = /军官证|士兵证|士官证|警官证|文职(?:干部|人员)?证|军人证|离休证|退休证|退伍证|义务兵证|学员证|军队/;
const NUMBER = /字第 ?([0-9A-Z]{4,10})号?/g;

/** The number alone behind a label: 士兵证号12345678. */
const LABELLED =
  /(?:军官|士兵|士官|警官|文职干部|文职人员|军人|义务兵)证(?:件)?(?:号码?|编号)?[:：]? ?(\d{6,10})(?!\d)/g;

/** Numbers of officers', soldiers' and civilian cadres' papers. */
export const militaryId: Recogniser = {
  id: "military-id",
  types: ["military_id"],
  needs: { all: ["series"] },
  *find(view) {
    for (const match of allMatches(view.text, NUMBER)) {
      const before = precededBy(view, match.index, 20);
      const labelled = LABEL.test(before);
      const series = SERIES.exec(before)?.[1] ?? (labelled ? DOUBTFUL.exec(before)?.[1] : undefined);
      if (series === undefined) continue;
      const span = { start: match.index - series.length, end: match.index + match[0].length };
      const why = labelled ? "service-paper-label" : "service-paper-series";
      yield textHit(view, span, { type: "military_id", confidence: labelled ? 0.95 : 0.8, why: [why] });
    }
    for (const match of allMatches(view.text, LABELLED)) {
      const end = match.index + match[0].length;
      const span = { start: end - match[1]!.length, end };
      yield textHit(view, span, { type: "military_id", confidence: 0.9, why: ["service-paper-label"] });
    }
  },
};
