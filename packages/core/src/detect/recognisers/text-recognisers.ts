import type { Combiner, Recogniser } from "../hit.ts";
import { addressHome } from "./address-home.ts";
import { birthDate } from "./birth-date.ts";
import { caseNo } from "./case-no.ts";
import { combination } from "./combination.ts";
import { coordinates } from "./coordinates.ts";
import { docNo } from "./doc-no.ts";
import { email } from "./email.ts";
import { examNo } from "./exam-no.ts";
import { health } from "./health.ts";
import { householdFact } from "./household-fact.ts";
import { internalNetwork } from "./internal-network.ts";
import { militaryId } from "./military-id.ts";
import { minor } from "./minor.ts";
import { minorById } from "./minor-by-id.ts";
import { personNameInList } from "./person-name-in-list.ts";
import { plate } from "./plate.ts";
import { propertyCert } from "./property-cert.ts";
import { qqWechat } from "./qq-wechat.ts";

/** Recognisers of values that are text or mixed with text; those of plain numbers and codes stand apart. */
export const textRecognisers: readonly Recogniser[] = [
  email,
  qqWechat,
  plate,
  militaryId,
  addressHome,
  birthDate,
  personNameInList,
  health,
  minor,
  propertyCert,
  caseNo,
  docNo,
  examNo,
  coordinates,
  internalNetwork,
  householdFact,
];

/** What only several hits show; in the order in which they run. */
export const textCombiners: readonly Combiner[] = [minorById, combination];
