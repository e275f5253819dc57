import type { Combiner, Recogniser } from "../hit.ts";
import { weakMask } from "../weak-mask.ts";
import { readBankAccounts } from "./bank-accounts.ts";
import { family, surest } from "./family.ts";
import { readFifteenDigits } from "./fifteen-digits.ts";
import { readLandlines } from "./landline.ts";
import { readLicenceNumbers } from "./licences.ts";
import { readMobiles } from "./mobile.ts";
import { readOrganisationCodes } from "./organisation-codes.ts";
import { readOverMasks } from "./over-mask.ts";
import { readRegionIds } from "./region-ids.ts";
import { readIdentityNumbers } from "./resident-id.ts";
import { readTravelDocuments } from "./travel-documents.ts";
import { readVins } from "./vin.ts";

const IDENTITY = [
  "resident_id_18",
  "hmt_residence_permit",
  "foreign_pr_2023",
  "disability_cert",
  "student_no",
  "driving_licence",
  "social_security",
];

const TRAVEL = [
  "passport_cn",
  "hk_macao_permit",
  "taiwan_permit_mainland",
  "home_return_permit",
  "taiwan_compatriot_permit",
  "foreign_pr_2017",
];

/** Recognisers of values made of digits and code letters; each is named like its type, in kebab case. */
export const numberRecognisers: readonly Recogniser[] = [
  ...family(IDENTITY, { figures: 8 }, (view, context) =>
    surest([...readIdentityNumbers(view, context), ...readLicenceNumbers(view, context)]),
  ),
  ...family(["resident_id_15", "business_reg_no"], { figures: 15 }, readFifteenDigits),
  ...family(TRAVEL, { figures: 7 }, readTravelDocuments),
  ...family(["hk_id", "tw_id"], { all: ["letter"], figures: 6 }, readRegionIds),
  ...family(["mobile"], { figures: 11 }, readMobiles),
  // The shortest number with an area code and a service number have ten digits; 110, 12345, 95588 are shorter.
  ...family(
    ["landline", "public_hotline"],
    [{ figures: 10 }, { all: ["hotline"], figures: 3 }, { all: ["service"], figures: 5 }],
    readLandlines,
  ),
  ...family(["bank_card", "bank_account_personal"], { figures: 12 }, readBankAccounts),
  ...family(["uscc", "org_code"], { all: ["digit"], signs: 9 }, readOrganisationCodes),
  ...family(["vin"], { signs: 17 }, readVins),
  ...family(["over_mask"], { all: ["mask"] }, readOverMasks),
];

/** What only the surroundings of masked values show. */
export const numberCombiners: readonly Combiner[] = [weakMask];
