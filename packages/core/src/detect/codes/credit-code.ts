import { allMatches } from "../../all-matches.ts";
import { isBirthDate } from "../calendar.ts";
import { passesMod112 } from "../checksums.ts";
import type { Recogniser } from "../hit.ts";
import { having } from "../traits.ts";
import { creditCodeFault, organisationCodeFault } from "./check-credit-code.ts";
import { labelsOf } from "./labels-of.ts";
import { type Fault, faultAt } from "./public-code-hit.ts";

/** Letters and digits in a row or in up to nine groups (codes are set in groups of four), with no mask around them. */
const TOKEN = /(?<![0-9A-Za-z*#○●×_-])[0-9A-Za-z]{2,24}(?:[ -][0-9A-Za-z]{1,12}){0,8}(?![0-9A-Za-z*#○●×_/-])/g;

const CREDIT_LABEL = /信用代码(?:\([^()]{0,12}\)?|\))?[为是]?$/;
/** A label that names other numbers as well leaves open which one is given. */
const OTHER_LABEL = /注册号|登记号|证号|证件|识别号|身份|护照|或|[/、]/;
const ORGANISATION_LABEL = /组织机构代码(?:\([^()]{0,8}\)?)?[为是]?$/;

const namesCode = having("code");

/**
 * Unified social credit codes (GB 32100) and organisation codes (GB 11714) that are wrong, under their labels only.
 * A masked one is not wrong but hidden, which is told elsewhere; the one in an index number belongs to that number.
 */
export const creditCode: Recogniser = {
  id: "credit-code",
  types: ["bad_field"],
  needs: { all: ["digit"], figures: 5 },
  *find(view, context) {
    const { cell, key } = view.passage;
    if (!cell && key === undefined && !namesCode(view)) return;
    for (const match of allMatches(view.text, TOKEN)) {
      const label = labelsOf(view, match.index, context).find((text) => /代码/.test(text));
      if (label === undefined) continue;
      const read = readCredit(match[0], label) ?? readOrganisation(match[0], label);
      if (read === null) continue;
      yield faultAt(view, { start: match.index, end: match.index + read.written }, { ...read, why: ["label-of-code"] });
    }
  },
};

/** A fault and how many units of the token were read as the code. */
type Read = (Fault & { readonly written: number }) | null;

function readCredit(token: string, label: string): Read {
  if (!CREDIT_LABEL.test(label)) return null;
  const [first] = /^[^ -]+/.exec(token)!;
  const written = first.length >= 16 ? first.length : token.length;
  const code = compact(token.slice(0, written));
  if (code.length < 16 || code.length > 20 || !isCode(code) || isPersonal(code)) return null;
  if (code.length !== 18 && OTHER_LABEL.test(label)) return null;
  const fault = creditCodeFault(code);
  return fault && { ...fault, written };
}

function readOrganisation(token: string, label: string): Read {
  const code = compact(token);
  if (!ORGANISATION_LABEL.test(label) || !/^[0-9A-Z]{8}[0-9X]$/.test(code) || !isCode(code)) return null;
  const fault = organisationCodeFault(code);
  return fault && { ...fault, written: token.length };
}

/** Words of an English label have few digits; X in a row hide something. */
function isCode(code: string): boolean {
  return code.replace(/\D/g, "").length >= Math.min(6, code.length / 2) && !/X{4}/.test(code);
}

/** A natural person's identity number may stand where an enterprise has its code. */
function isPersonal(code: string): boolean {
  return passesMod112(code) && isBirthDate(code.slice(6, 14));
}

function compact(token: string): string {
  return token.replace(/[ -]/g, "").toUpperCase();
}
