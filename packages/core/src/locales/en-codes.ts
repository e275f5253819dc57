import type { Sentence } from "./locale.ts";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Sentences on public codes, dates and periods. */
export const enCodes: Readonly<Record<string, Sentence>> = {
  "code-length": ({ title, length, expected }) => `${title}: ${length} characters, ${expected} expected`,
  "code-characters": ({ title, characters }) =>
    `${title}: holds ${Array.from(String(characters)).join(", ")}, which the code does not use`,
  "code-check": ({ title, expected }) =>
    `${title}: the check fails; by the characters before it the last one should be ${expected}`,
  "index-agency": ({ title }) => `${title}: the check of the body's code fails`,
  "index-month": ({ title }) => `${title}: there is no such month`,
  "index-later": ({ title }) => `${title}: its month lies behind the day of publication`,
  "number-brackets": ({ title }) => `${title}: the year takes tortoise-shell brackets 〔〕`,
  "number-year": ({ title }) => `${title}: the year takes four digits`,
  "number-ordinal": ({ title }) => `${title}: no 第 before the serial`,
  "number-zero": ({ title }) => `${title}: no leading zero`,
  "number-ending": ({ title }) => `${title}: 号 is missing`,
  "number-later": ({ title }) => `${title}: its year lies behind every date of the text`,
  "case-brackets": ({ title }) => `${title}: the year takes round brackets`,
  "case-ordinal": ({ title }) => `${title}: no 第 before the serial`,
  "case-zero": ({ title }) => `${title}: no leading zero`,
  "map-number-form": ({ title }) => `${title}: expected a form such as GS（2024）0001号 or 皖S（2024）1号`,
  "no-such-month": ({ title }) => `${title}: there is no such month`,
  "no-such-day": ({ title, month, days, year }) =>
    `${title}: ${Number(year) > 0 ? `${year} is no leap year; ` : ""}month ${month} has at most ${days} days`,
  "weekday-wrong": ({ title, weekday }) => `${title}: that day is a ${WEEKDAYS[Number(weekday)]}`,
  "range-backwards": ({ title }) => `${title}: it ends before it begins`,
  "columns-backwards": ({ title }) => `${title}: in this row the last day comes before the first`,
  "made-after-published": ({ title, made, published }) => `${title}: made on ${made}, published on ${published}`,
  "signed-after-published": ({ title, made, published }) => `${title}: signed on ${made}, published on ${published}`,
  "published-late": ({ title, made, published, days, limit }) =>
    `${title}: made on ${made}, published on ${published}${
      Number(days) > 0 ? `, ${days} working days later` : ""
    }; the limit is ${limit} working days`,
  "period-short": (f) =>
    `${f.fieldEn} from ${f.from} to ${f.to} is ${amount(f.count, f.unit)}; at least ${amount(f.required, f.unit)} are required`,
  "period-long": (f) =>
    `${f.fieldEn} from ${f.from} to ${f.to} is ${amount(f.count, f.unit)}; at most ${amount(f.required, f.unit)} are allowed`,
  "period-said-short": (f) =>
    `${f.fieldEn} states ${amount(f.count, f.stated)}; at least ${amount(f.required, f.unit)} are required`,
  "period-said-long": (f) =>
    `${f.fieldEn} states ${amount(f.count, f.stated)}; at most ${amount(f.required, f.unit)} are allowed`,
  "period-stated": (f) =>
    `${f.fieldEn} from ${f.from} to ${f.to} is ${amount(f.count, f.unit)}, not ${amount(f.said, f.unit)} as stated`,
  "period-order": (f) => `${f.fieldEn} (${f.to}) comes before ${f.earlierEn} (${f.from})`,
};

/** Steps on the same. */
export const enCodeSteps: Readonly<Record<string, Sentence>> = {
  "label-of-code": "behind the label of a code",
  "local-practice": "may be numbered by local rules",
  "no-publication-date": "no day of publication to compare with",
  "calendar-unknown": "the holidays of that year are not known, so its working days are not counted",
  "case-shape": "has the form of a court's case number",
  "period-unknown": ({ notice, periodEn, year }) =>
    Number(year) > 0
      ? `${periodEn} of ${notice}: the holidays of ${year} are not known, working days not counted`
      : `${periodEn} of ${notice}: no working calendar, working days not counted`,
};

function amount(count: string | number | undefined, unit: string | number | undefined): string {
  return `${count} ${unit === "working-days" ? "working days" : "days"}`;
}
