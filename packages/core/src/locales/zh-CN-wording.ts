import type { Sentence } from "./locale.ts";

/** Sentences about wording and posts, by message id. */
export const zhCNWordingReasons: Readonly<Record<string, Sentence>> = {
  "write-instead": ({ title, term, instead }) =>
    `${title}：“${term}”应写作${String(instead)
      .split("|")
      .map((one) => `“${one}”`)
      .join("或")}`,
  "roster-title": ({ post, since, source }) => `与名册不符：名册所载职务为“${post}”（自 ${since}，依据：${source}）`,
  "roster-over": ({ post, until, source }) => `与名册不符：“${post}”任职已于 ${until} 结束（依据：${source}）`,
  "roster-holder": ({ post, since, source }) => `与名册不符：名册中“${post}”另有其人（自 ${since}，依据：${source}）`,
};

/** Steps of the judgement of wording, by code. */
export const zhCNWordingSteps: Readonly<Record<string, Sentence>> = {
  "inside-title": "在书名号之中，属名称",
  "inside-quotes": "在引号之中，属引用",
  undated: ({ since }) => `文稿未写明日期，不适用 ${since} 起的写法`,
  "draft-before": ({ since }) => `文稿日期早于 ${since}`,
  "speaks-of-before": ({ since }) => `所述事项早于 ${since}`,
};
