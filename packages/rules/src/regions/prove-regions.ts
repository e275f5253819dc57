import type { RuleSet } from "@xianshen/core";
import type { RulePlace } from "../load-rules.ts";
import type { RuleProblem } from "../problem.ts";
import type { ReviewOne } from "../prove.ts";
import { proveNotices } from "../prove-notices.ts";
import { layerId } from "./accept-regions.ts";
import { regionNames } from "./region-rules.ts";
import { withRegions } from "./with-regions.ts";

/**
 * Runs the examples of every region with all its layers applied and no other region's.
 * @param reviewBy makes a review by a rule set.
 */
export async function proveRegions(
  rules: RuleSet,
  reviewBy: (rules: RuleSet) => ReviewOne,
  placeOf: RulePlace = (id) => ({ file: id, line: 0, column: 0 }),
): Promise<readonly RuleProblem[]> {
  const problems: RuleProblem[] = [];
  for (const region of regionNames(rules)) {
    const applied = withRegions(rules, [region]);
    const review = reviewBy(applied);
    for (const layer of rules.regions!.filter((one) => one.region === region)) {
      const notice = applied.notices.find((one) => one.notice === layer.notice)!;
      const proof = { ...applied, notices: [{ ...notice, examples: layer.examples }] };
      problems.push(...(await proveNotices(proof, review, (_, path) => placeOf(layerId(layer), path))));
    }
  }
  return problems;
}
