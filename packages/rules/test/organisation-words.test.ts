import { createReviewer } from "@xianshen/core";
import { expect, it } from "vitest";
import { applyConfiguration, loadRules, parseConfiguration } from "../src/index.ts";

it("finds a word of the organisation's own list without showing it", async () => {
  const { configuration } = parseConfiguration("xianshen.yml", "words: {names: {terms: [青松计划], gate: approve}}");
  const { rules, problems } = applyConfiguration(loadRules([]).rules, configuration!);
  expect(problems).toEqual([]);
  const reviewer = createReviewer({ rules, key: new Uint8Array(32), explain: true });
  const review = await reviewer.review({ path: "a.md", text: "青松计划进展顺利。" });
  expect(review.findings.map(({ ruleId, place }) => [ruleId, place.end.offset])).toEqual([["organisation/names", 4]]);
  expect(JSON.stringify(review)).not.toContain("青松");
});
