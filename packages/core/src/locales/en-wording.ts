import type { Sentence } from "./locale.ts";

/** Sentences about wording and posts, by message id. */
export const enWordingReasons: Readonly<Record<string, Sentence>> = {
  "write-instead": ({ title, term, instead }) =>
    `${title}: write ${String(instead)
      .split("|")
      .map((one) => `“${one}”`)
      .join(" or ")} for “${term}”`,
  "roster-title": ({ post, since, source }) =>
    `differs from the roster, which has “${post}” (since ${since}; ${source})`,
  "roster-over": ({ post, until, source }) => `differs from the roster: “${post}” ended on ${until} (${source})`,
  "roster-holder": ({ post, since, source }) =>
    `differs from the roster, where somebody else is “${post}” (since ${since}; ${source})`,
};

/** Steps of the judgement of wording, by code. */
export const enWordingSteps: Readonly<Record<string, Sentence>> = {
  "inside-title": "within title marks: a name",
  "inside-quotes": "within quotation marks: a quotation",
  undated: ({ since }) => `the draft names no day, so what holds since ${since} is not asked of it`,
  "draft-before": ({ since }) => `the draft is dated before ${since}`,
  "speaks-of-before": ({ since }) => `speaks of a time before ${since}`,
};
