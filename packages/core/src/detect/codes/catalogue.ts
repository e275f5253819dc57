import type { Combiner, Recogniser } from "../hit.ts";
import { caseNumber } from "./case-number.ts";
import { catalogueIndex } from "./catalogue-index.ts";
import { creditCode } from "./credit-code.ts";
import { dateOrder } from "./date-order.ts";
import { documentDates } from "./document-dates.ts";
import { documentNumber } from "./document-number.ts";
import { impossibleDate } from "./impossible-date.ts";
import { mapNumber } from "./map-number.ts";
import { weekday } from "./weekday.ts";

/** Recognisers of public codes and dates that are wrong. */
export const codeRecognisers: readonly Recogniser[] = [
  creditCode,
  catalogueIndex,
  documentNumber,
  caseNumber,
  mapNumber,
  impossibleDate,
  weekday,
];

/** What only two dates show together. */
export const codeCombiners: readonly Combiner[] = [dateOrder, documentDates];
