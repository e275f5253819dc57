import { latestDate } from "../draft-date.ts";
import type { Combiner } from "../hit.ts";

/** Types whose value holds an 18-digit identity number, with the date of birth in it. */
const WITH_BIRTH = new Set(["resident_id_18", "student_no", "hmt_residence_permit", "disability_cert"]);
const BIRTH = /\d{6}((?:18|19|20)\d{2})(\d{2})(\d{2})/;
const MAJORITY = 18;

/** Identity numbers of persons under 18 on the latest day that the draft names; without a day nothing can be said. */
export const minorById: Combiner = {
  id: "minor-by-id",
  types: ["minor"],
  *combine(hits, context) {
    const numbers = hits.filter(({ type, confidence }) => WITH_BIRTH.has(type) && confidence >= 0.5);
    const day = numbers.length > 0 ? latestDate(context.views) : null;
    if (!day) return;
    const majorIfBornBy = (day.year - MAJORITY) * 10000 + day.month * 100 + day.day;
    const today = majorIfBornBy + MAJORITY * 10000;
    for (const hit of numbers) {
      const born = Number(BIRTH.exec(hit.value)?.slice(1).join("") ?? 0);
      if (born <= majorIfBornBy || born > today) continue;
      const { view, start, end, value } = hit;
      yield {
        type: "minor",
        view,
        start,
        end,
        value,
        confidence: 0.9,
        steps: [{ code: "born-less-than-18-years-before" }],
      };
    }
  },
};
