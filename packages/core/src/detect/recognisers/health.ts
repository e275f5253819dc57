import { allMatches } from "../../all-matches.ts";
import { headerKind } from "../../headers.ts";
import { followedBy, precededBy } from "../context.ts";
import type { DetectContext, Hit, Recogniser, View } from "../hit.ts";
import { nameInRow, personOf } from "../near-name.ts";
import { AGGREGATE, POLICY } from "./policy-words.ts";
import { textHit } from "./text-hit.ts";

/** Conditions that tell of health by themselves, with a grade or a number of weeks where one goes with them. */
const CONDITION =
  /尿毒症|白血病|艾滋病?|HIV(?:感染|阳性)?|梅毒|淋病|肺结核|结核病|乙肝|丙肝|肝炎|肝硬化|[肺肝胃肠乳骨脑喉]{1,2}(?:腺)?癌|[一-龥]{0,4}(?:恶性肿瘤|肿瘤)|癌症|脑瘫|脑梗(?:死|塞)?|脑溢血|脑出血|中风|偏瘫|瘫痪|癫痫|抑郁症|帕金森|冠心病|心脏病|糖尿病|高血压|肾衰竭|血友病|地中海贫血|精神(?:分裂症?|障碍|病|残疾|疾病)|智力残疾|智障|(?:肢体|视力|听力|言语|多重)残疾|孕 ?\d{1,2} ?周|流产|不孕不育|尘肺病?/g;
const GRADE = /^ ?(?:[一二三四1-4] ?级|[(（] ?[一二三四1-4] ?级 ?[)）])/;
const SUFFERS = /患(?!者)(?:有|上)?([一-龥]{1,12}?(?:病|癌|瘤|症))/g;
const LABELLED =
  /(?:病种|诊断(?:结果|意见)?|疾病名称|残疾(?:类别|类型|等级|级别)|致残原因|孕周|住院号|病案号|健康状况|身体状况)[:：] ?([一-龥A-Za-z0-9()（）]{2,20})/g;
/** One patient without a name: sex or age is given. 患者 alone speaks of all who have the illness. */
const PATIENT = /[男女][,，]|\d ?岁/;
/** What makes a condition part of an institution's or a programme's name. */
const INSTITUTION = /^(?:医院|院|科|研究|联合|感染率|事业部|防治|防控|中心|日)/;
const WELL = /^(?:健康|良好|正常|无|否|较好|一般|—|-|\/|健康或良好)$/;

/** The sentence or line around a stretch, cut at full stops. */
function sentenceAround(view: View, start: number, end: number): string {
  const before = precededBy(view, start, 60)
    .split(/[。;；!?]/)
    .pop()!;
  return before + view.text.slice(start, end) + followedBy(view, end, 40).split(/[。;；!?]/)[0]!;
}

function personal(view: View, start: number, end: number, context: DetectContext): boolean {
  if (view.passage.cell) return nameInRow(view, context) !== null;
  return personOf(view, start, end, context) !== null;
}

/** A condition in running text: somebody's only when a person stands beside it and nothing speaks of policy or of many. */
function conditionHit(view: View, start: number, end: number, labelled: boolean, context: DetectContext): Hit {
  const hit = (confidence: number, why: string): Hit =>
    textHit(view, { start, end }, { type: "health", confidence, why: [why] });
  const sentence = sentenceAround(view, start, end);
  if (AGGREGATE.test(sentence)) return hit(0.1, "about-many");
  if (!labelled && INSTITUTION.test(followedBy(view, end, 4))) return hit(0.1, "policy-words");
  const policy = POLICY.test(sentence);
  // Asked late: it may need words, and the segmenter is slow to load.
  const person = (labelled || !policy) && personal(view, start, end, context);
  if (policy && !person) return hit(0.1, "policy-words");
  if (person) return hit(labelled ? 0.9 : 0.8, "person-beside");
  if (labelled) return hit(0.6, "health-label");
  return PATIENT.test(sentence) ? hit(0.6, "patient-beside") : hit(0.2, "no-person");
}

function* inHealthColumn(view: View, context: DetectContext): Iterable<Hit> {
  const value = view.text.trim();
  if (value === "" || value.length > 40 || WELL.test(value)) return;
  const start = view.text.indexOf(value);
  const listed = nameInRow(view, context) !== null;
  const confidence = listed ? 0.9 : 0.3;
  const why = [listed ? "health-column" : "no-person"];
  yield textHit(view, { start, end: start + value.length }, { type: "health", confidence, why });
}

function* inText(view: View, context: DetectContext): Iterable<Hit> {
  const found = [...stretches(view.text)].sort((a, b) => a.start - b.start || b.end - a.end);
  let taken = 0;
  for (const { start, end, labelled } of found) {
    if (start < taken) continue;
    taken = end;
    yield conditionHit(view, start, end, labelled, context);
  }
}

function* stretches(text: string): Iterable<{ start: number; end: number; labelled: boolean }> {
  for (const match of allMatches(text, LABELLED)) {
    const end = match.index + match[0].length;
    if (!WELL.test(match[1]!)) yield { start: end - match[1]!.length, end, labelled: true };
  }
  for (const match of allMatches(text, CONDITION)) {
    const end = match.index + match[0].length;
    yield { start: match.index, end: end + (GRADE.exec(text.slice(end, end + 6))?.[0].length ?? 0), labelled: false };
  }
  for (const match of allMatches(text, SUFFERS)) {
    const end = match.index + match[0].length;
    yield { start: end - match[1]!.length, end, labelled: false };
  }
}

/** Illness, disability and pregnancy of a natural person (个人信息保护法 art. 28). */
export const health: Recogniser = {
  id: "health",
  types: ["health"],
  needs: { all: ["illness"] },
  find(view, context) {
    const { cell } = view.passage;
    if (cell?.row === 0) return [];
    return cell && headerKind(cell.header) === "health" ? inHealthColumn(view, context) : inText(view, context);
  },
};
