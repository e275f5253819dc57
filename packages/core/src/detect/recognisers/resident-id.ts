import type { Step } from "../../finding.ts";
import { precededBy } from "../context.ts";
import type { DetectContext, Hit, View } from "../hit.ts";
import { surest } from "./family.ts";
import { type IdForm, idForms, isCreditCode, startsWithProvince } from "./id-form.ts";
import { inHost, isReference, labelWord, ownLabel, standsApart } from "./number-place.ts";

/** Words before a number that call it an identity number. */
export const ID_LABEL: RegExp =
  /身份证|身份号|身份信息|公民身份|居民身份|居民证|居住证|证件(?:号|编号|代码|:)|\bID\s?(?:card|number|no|号)|identity|sfz/i;
const CODE_LABEL = /信用代码|索引号|机构代码|代码|税号|识别号|注册号|登记号/;
const LICENCE_LABEL = /驾驶证|驾照|驾驶员证/;
const INSURANCE_LABEL =
  /社会保障[卡号]|社会保障号|社保[卡号]|社保(?:账号|编号)|医保[卡号]|医保(?:账号|编号)|医疗保险(?:号|证号|编号)/;
const DISABILITY_LABEL = /残疾/;
const STUDENT_LABEL = /学籍/;

/** The type of an ID-form number by its own digits. */
function ownType({ code }: IdForm): string | null {
  if (/^8[123]0000/.test(code)) return "hmt_residence_permit";
  if (code.startsWith("9")) return "foreign_pr_2023";
  return startsWithProvince(code) ? "resident_id_18" : null;
}

/** What an ID-form number is called where it stands: a licence and an insurance number are the resident number itself. */
function roleType(label: string): string | null {
  if (ID_LABEL.test(label)) return null;
  if (LICENCE_LABEL.test(label)) return "driving_licence";
  return INSURANCE_LABEL.test(label) ? "social_security" : null;
}

function* readStudentNumber(view: View, form: IdForm): Iterable<Hit> {
  const letter = /(?:^|[^0-9A-Za-z])([GLJ])[ -]?$/i.exec(precededBy(view, form.start, 3))?.[1]?.toUpperCase();
  if (!letter || form.suffix || !form.dated || !startsWithProvince(form.code)) return;
  if (/[0-9A-Za-z]/.test(view.text[form.end] ?? "")) return;
  // The last four of a temporary number (L) are drawn at random.
  if (!form.checked && letter !== "L") return;
  const start = view.text.toUpperCase().lastIndexOf(letter, form.start - 1);
  const label = labelWord(ownLabel(view, start), STUDENT_LABEL);
  const confidence = form.checked || label ? 0.95 : 0.8;
  yield hitOf(view, { ...form, start }, "student_no", letter + form.code, confidence, label);
}

function* readDisabilityCertificate(view: View, form: IdForm): Iterable<Hit> {
  const label = labelWord(ownLabel(view, form.start), DISABILITY_LABEL);
  if (!/^[1-7][1-4]$/.test(form.suffix) || !form.dated || (!form.checked && !label)) return;
  // A number in pieces may as well be an identity number and an age.
  if (form.pieces > 1 && !label) return;
  const reissue = /^-?B\d/i.exec(view.text.slice(form.end, form.end + 3))?.[0] ?? "";
  const end = form.end + reissue.length;
  if (!startsWithProvince(form.code) || !standsApart(view, { start: form.start, end })) return;
  const value = form.code + form.suffix + reissue.replace("-", "").toUpperCase();
  yield hitOf(view, { ...form, end }, "disability_cert", value, form.checked ? 0.97 : 0.6, label);
}

function* readPlain(view: View, form: IdForm): Iterable<Hit> {
  const type = ownType(form);
  if (!type || form.suffix || !standsApart(view, form) || inHost(view, form) || isReference(view, form)) return;
  const text = ownLabel(view, form.start);
  const label = labelWord(text, ID_LABEL);
  const role = roleType(text);
  const coded = CODE_LABEL.test(text);
  if (isCreditCode(form.code) && !(label && !coded && form.checked)) return;
  if (form.checked) {
    yield hitOf(view, form, role ?? type, form.code, label || role ? 0.99 : 0.95, label);
  } else if ((label || role) && !coded) {
    yield hitOf(view, form, role ?? type, form.code, form.dated ? 0.6 : 0.55, label);
  }
}

function hitOf(view: View, form: IdForm, type: string, value: string, confidence: number, label: string | null): Hit {
  const steps: Step[] = [{ code: form.checked ? "checksum-passes" : "checksum-fails" }];
  if (label) steps.push({ code: "label", data: { label } });
  const hit = { type, view, start: form.start, end: form.end, value, confidence, steps };
  return type === "driving_licence" || type === "social_security" ? { ...hit, data: { alsoId: 1 } } : hit;
}

function* readForm(view: View, form: IdForm): Iterable<Hit> {
  if (!ownType(form)) return;
  if (form.suffix) yield* readDisabilityCertificate(view, form);
  else {
    const student = [...readStudentNumber(view, form)];
    yield* student.length > 0 ? student : readPlain(view, form);
  }
}

/** Every ID-form number under the type it has there; numbers that pass their check win over those that a label names. */
export function readIdentityNumbers(view: View, context: DetectContext): readonly Hit[] {
  return surest([...idForms(view, context)].flatMap((form) => [...readForm(view, form)]));
}
