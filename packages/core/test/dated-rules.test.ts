import { describe, expect, it } from "vitest";
import { createReviewer } from "../src/reviewer.ts";
import { ruleSchema } from "../src/rules/schema.ts";

const rule = ruleSchema.parse({
  id: "trial/renamed",
  title: { zh: "机构已更名", en: "Renamed" },
  gate: "advise",
  type: "wording",
  find: { replace: { 工商局: ["市场监管局", "市场监督管理局"] }, except: ["工商局域网"], boundary: "none" },
  when: { since: "2019-04-01", notInside: ["title", "quotes"] },
  basis: [{ law: "某方案" }],
  advice: { zh: "改", en: "mend" },
  examples: { bad: ["2024年5月6日，市工商局"], ok: ["市场监管局"] },
});
const reviewer = createReviewer({
  rules: { packs: { trial: "1.0.0" }, rules: [rule], notices: [] },
  key: new Uint8Array(32),
});

/** What the rule finds in a draft, as written. */
async function found(text: string): Promise<readonly string[]> {
  const { findings } = await reviewer.review({ path: "a.md", text });
  return findings.map(({ place }) => text.slice(place.start.offset, place.end.offset));
}

describe("a rule that holds since a day", () => {
  it.each([
    ["a later draft, signed", "市工商局负责。\n\n2024年5月6日"],
    ["a later draft, by its label", "发布日期：2024-05-06\n\n市工商局负责。"],
    ["spaces in the term", "市工 商 局负责。\n\n2024年5月6日"],
    ["full width and emphasis", "市**工商**局负责。\n\n２０２４年５月６日"],
    ["a day later named for a plan", "2024年5月6日，到2030年，市工商局负责。"],
  ])("tells %s", async (_, text) => {
    expect((await found(text)).map((one) => one.replace(/[ *]/g, ""))).toEqual(["工商局"]);
  });

  it.each([
    ["an earlier draft", "市工商局负责。\n\n2016年5月6日"],
    ["a draft without a day", "市工商局负责。"],
    ["a sentence about an earlier year", "2015年，市工商局立案。\n\n2024年5月6日"],
    ["a number of an earlier paper", "依据某政〔2015〕12号，市工商局立案。\n\n2024年5月6日"],
    ["a title", "依据《市工商局办事规则》。\n\n2024年5月6日"],
    ["a quotation", "所谓“工商局”已经更名。\n\n2024年5月6日"],
    ["an exception", "工商局域网。\n\n2024年5月6日"],
  ])("is silent on %s", async (_, text) => {
    expect(await found(text)).toEqual([]);
  });
});

it("says what to write instead", async () => {
  const { findings } = await reviewer.review({ path: "a.md", text: "市工商局负责。\n\n2024年5月6日" });
  expect(findings[0]).toMatchObject({
    reason: "机构已更名：“工商局”应写作“市场监管局”或“市场监督管理局”",
    data: { term: "工商局", instead: "市场监管局|市场监督管理局" },
  });
});
