import type { Sentence } from "./locale.ts";

/** Sentences on figures that do not agree. Each shows the sum that was done. */
export const enFigures: Readonly<Record<string, Sentence>> = {
  "sum-differs": ({ title, sum, stated }) => `${title}: ${sum}, the text says ${stated}`,
  "identity-differs": ({ fieldEn, sum, stated }) => `${fieldEn} does not hold: ${sum}, the other side is ${stated}`,
  "amount-differs": ({ title, sum, stated }) => `${title}: ${sum} in one place, ${stated} in the other`,
  "list-count-differs": ({ title, sum, stated }) => `${title}: the table numbers ${sum} rows, the text says ${stated}`,
  "attachment-not-listed": ({ title, sum, stated }) =>
    `${title}: the text refers to attachment ${stated}, the list of attachments has ${sum}`,
};

/** Steps on the same. */
export const enFigureSteps: Readonly<Record<string, Sentence>> = {
  "sum-holds": ({ sum }) => `the figures agree: ${sum}`,
  "sum-fails": ({ sum }) => `the figures do not agree: ${sum}`,
};
