import { enCodeSteps, enCodes } from "./en-codes.ts";
import { enFigureSteps, enFigures } from "./en-figures.ts";
import { enSteps } from "./en-steps.ts";
import { enWordingReasons } from "./en-wording.ts";
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

/** What is told in place of the system's code. */
const UNREADABLE: Readonly<Record<string, string>> = {
  "outside-link": "a symbolic link out of the folder, not followed; put the file itself there and check again",
  submodule: "a submodule: its content is in another repository and was not reviewed; put the files here",
  "lfs-pointer": "a Git LFS pointer: the content is elsewhere and was not reviewed; commit the file itself",
};

export const en: Messages = {
  reasons: {
    found: ({ title }) => String(title),
    join: ({ title, remaining }) =>
      `${title}: with what another place of this text shows of a person of this name, about ${remaining} numbers are left`,
    "join-archive": ({ title, remaining, place }) =>
      `${title}: with what ${place}, published before, shows of a person of this name, about ${remaining} numbers are left`,
    "weak-mask": ({ title, remaining, known }) =>
      `${title}: about ${remaining} numbers still fit${KNOWN[String(known)] ? ` (${KNOWN[String(known)]})` : ""}`,
    "period-over": ({ title, limit }) =>
      `${title}: the period stated is longer than, or not, a legal one (at most ${limit} years)`,
    "missing-field": ({ fieldEn, label }) => `${fieldEn} is missing: add “${label}”`,
    "missing-section": ({ fieldEn, label }) => `the section on ${fieldEn} is missing: add a heading with “${label}”`,
    "missing-table": ({ fieldEn, label }) =>
      `the table ${fieldEn} is missing: add it under “${label}”, or say 无 where there is nothing to show`,
    "missing-column": ({ fieldEn, label }) => `the table ${fieldEn} has no column or row “${label}”`,
    "few-kinds": ({ fieldEn, count, atLeast, expectedEn }) =>
      `${fieldEn}: ${count} of the ${atLeast} kinds asked for (${expectedEn})`,
    "empty-field": ({ fieldEn, expectedEn }) =>
      `${fieldEn} has a label but no value${expectedEn ? `; expected ${expectedEn}` : ""}`,
    "bad-field": ({ fieldEn, expectedEn }) =>
      `${fieldEn} is malformed; expected ${expectedEn ?? "the prescribed form"}`,
    combined: ({ title, parts }) => `${title}: a name together with ${named(parts)}`,
    ...enCodes,
    ...enWordingReasons,
    ...enFigures,
  },
  steps: { ...enSteps, ...enCodeSteps, ...enFigureSteps },
  problems: {
    "too-large": ({ limit }) => `the file is larger than a review takes (${limit}); split it and check again`,
    "too-deep": ({ line }) =>
      `nested too deep from line ${line} to be read in bounded time; use plain paragraphs and check again`,
    "too-dense": ({ line }) =>
      `too many markers in the block at line ${line} to be read in bounded time; split or rewrite it and check again`,
    "not-text": "not a text file, or it holds binary content; provide readable text",
    empty: "the file holds nothing to review",
    "bad-front-matter": ({ line }) => `line ${line}: the front matter is not correct YAML; mend it and check again`,
    unreadable: ({ errno }) =>
      UNREADABLE[String(errno)] ??
      `the file cannot be opened (${errno ?? "unknown reason"}); check path and permissions`,
    "no-reader": ({ extension }) =>
      `${extension} cannot be read yet; unreviewed text is not passed: review it by hand or convert it to text`,
    timeout: ({ seconds }) => `not finished within ${seconds} seconds; counts as not reviewed`,
    internal: "the review failed; counts as not reviewed; tell the maintainers",
  },
};

function named(parts: string | number | undefined): string {
  const names = String(parts ?? "")
    .split(",")
    .map((type) => TYPES[type] ?? "other personal data");
  return [...new Set(names)].join(", ");
}
