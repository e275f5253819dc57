import type { Messages } from "./locale.ts";

const TYPES: Readonly<Record<string, string>> = {
  address_home: "home address",
  health: "health",
  household_fact: "household facts",
  minor: "a minor's data",
  mobile: "mobile number",
  landline: "telephone number",
  resident_id_18: "resident identity number",
  bank_card: "bank card number",
  bank_account_personal: "bank account",
  birth_date: "birth date",
};

const KNOWN: Readonly<Record<string, string>> = {
  date: "the birth date stands beside it",
  month: "the month of birth stands beside it",
  year: "the year of birth or age stands beside it",
  none: "",
};

export const en: Messages = {
  reasons: {
    found: ({ title }) => String(title),
    "weak-mask": ({ title, remaining, known }) =>
      `${title}: about ${remaining} numbers still fit${KNOWN[String(known)] ? ` (${KNOWN[String(known)]})` : ""}`,
    "period-over": ({ title, limit }) => `${title}: the period stated is longer than, or not, a legal one (at most ${limit} years)`,
    combined: ({ title, parts }) => `${title}: a name together with ${named(parts)}`,
  },
  steps: {
    "no-rule": "no rule applies here",
    "other-type": "the rule does not speak of this type",
    "not-in": "the rule does not apply to this kind of passage",
    "not-situation": ({ situation }) => `stands in a ${situation} situation, where the rule does not apply`,
    "not-notice": "the rule does not apply to this notice type",
    "exempt-notice": "this notice type is exempt from the rule",
    "without-words": "none of the words the rule asks for stands near",
    "public-by-duty": "this notice type has to publish it by law",
    "notice-forbids": "this notice type must not publish it",
    near: "supporting words stand near",
    "not-near": "excluding words stand near",
    term: "matches the word list",
    mention: "a mention in running text, not shaped as a mark",
    "inside-word": "the term crosses a word boundary",
    "mark-star": "a level with the star of a secret mark",
    "mark-look-alike": "a level with a look-alike star and a period",
    "mark-label": "stands behind a label of level or attribute",
    "mark-alone": "stands alone on its line",
    "mark-bracketed": "stands in brackets at an end of its line",
    "mark-declared": "the text declares itself secret",
    "mark-period-over": ({ limit }) => `the period is not within the legal ${limit} years`,
  },
  problems: {
    "too-large": ({ limit }) => `the file is larger than a review takes (${limit}); split it and check again`,
    "too-deep": ({ line }) => `nested too deep from line ${line} to be read in bounded time; use plain paragraphs and check again`,
    "too-dense": ({ line }) => `too many markers in the block at line ${line} to be read in bounded time; split or rewrite it and check again`,
    "not-text": "not a text file, or it holds binary content; provide readable text",
    empty: "the file holds nothing to review",
    "bad-front-matter": ({ line }) => `line ${line}: the front matter is not correct YAML; mend it and check again`,
    unreadable: ({ errno }) => `the file cannot be opened (${errno ?? "unknown reason"}); check path and permissions`,
    "no-reader": ({ extension }) => `${extension} cannot be read yet; unreviewed text is not passed: review it by hand or convert it to text`,
    timeout: ({ seconds }) => `not finished within ${seconds} seconds; counts as not reviewed`,
    internal: "the review failed; counts as not reviewed; tell the maintainers",
  },
};

function named(parts: string | number | undefined): string {
  const names = String(parts ?? "").split(",").map((type) => TYPES[type] ?? "other personal data");
  return [...new Set(names)].join(", ");
}
