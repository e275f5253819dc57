// All notice types: identifier to template.
import { DOCUMENTS } from "./documents.js";
import { LAND } from "./land.js";
import { LISTS } from "./lists.js";
import { MONEY } from "./money.js";
import { PENALTIES } from "./penalties.js";
import { PERSONS } from "./persons.js";
import { PROCUREMENT } from "./procurement.js";
import { REPORTS } from "./reports.js";

/** `(kit) => blocks`: the title first, the signature last; good notices as they stand. */
export const NOTICES = {
  ...DOCUMENTS,
  ...REPORTS,
  ...PENALTIES,
  ...PROCUREMENT,
  ...PERSONS,
  ...LAND,
  ...LISTS,
  ...MONEY,
};
