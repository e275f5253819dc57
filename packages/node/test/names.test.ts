import { createReviewer } from "@xianshen/core";
import { createSegmenter } from "@xianshen/node";
import { builtInRules } from "@xianshen/rules";
import { expect, it } from "vitest";

const reviewer = createReviewer({
  rules: builtInRules(),
  key: new Uint8Array(32),
  segment: createSegmenter(),
  entities: true,
});

async function namesIn(text: string): Promise<readonly string[]> {
  const { entities } = await reviewer.review({ path: "a.txt", text, format: "text" });
  const names = entities.filter(({ type }) => type === "person_name");
  return names.map(({ place }) => text.slice(place.start.offset, place.end.offset));
}

it.each([
  ["记者王小明从现场报道。", ["王小明"]],
  ["市长张建国会见了来访的美国商人史密斯先生。", ["张建国", "史密斯"]],
  ["村民李秀英等参加了座谈。", ["李秀英"]],
  ["他们贯彻毛泽东思想和邓小平理论。", ["毛泽东", "邓小平"]],
  // The name of an area that is half a sentence yields to a sure name.
  ["郑州大学经贸学院由教育家陈志远先生与企业合作兴办。", ["陈志远"]],
  ["会上，赵国强主任传达了精神，孙丽华作了发言。", ["赵国强", "孙丽华"]],
  ["唐外长出席会议，对各方表示感谢。", []],
  ["严格执行信息发布保密审查制度，坚持先审查、后公开。", []],
  ["各单位要高度重视，明确责任，按照时间节点抓好落实。", []],
])("names in running text: %s", async (text, names) => {
  expect(await namesIn(text)).toEqual(names);
});
