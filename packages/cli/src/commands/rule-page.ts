import type { Gate, Language, Rule, RuleExample } from "@xianshen/core";
import type { NoticeRule, RegionRule } from "@xianshen/rules";
import { basisLine } from "../formats/sentences.ts";
import { textsOf } from "../locales/index.ts";

/** Prose of a rule. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What `xianshen rules show` says of a rule of a pack. */
export function rulePage(rule: Rule, lang: Language): string {
  const { rules: texts } = textsOf(lang);
  const { bad, ok } = rule.examples;
  return page([...head(rule, rule.title, lang), ...examples(texts.bad, bad), ...examples(texts.ok, ok)]);
}

/** The same of a field, section or period; the examples are those of its notice type that speak of it. */
export function noticeRulePage(rule: NoticeRule | RegionRule, lang: Language): string {
  const { rules: texts } = textsOf(lang);
  const { id, gate, notice, member } = rule;
  const labels = labelsOf(rule);
  const lacking = notice.examples.bad.filter(
    ({ missing, malformed }) => missing.includes(member.id) || malformed.includes(member.id),
  );
  return page([
    ...head({ ...member, id, gate }, titleOf(rule), lang),
    ...("region" in rule ? [`${texts.region}: ${rule.region}`] : []),
    ...(labels.length > 0 ? [`${texts.labels}: ${labels.join(textsOf(lang).report.separator)}`] : []),
    ...examples(texts.bad, lacking),
    ...examples(texts.ok, notice.examples.ok),
  ]);
}

/** The labels of a field or of an identity's terms, the titles of a section; those of the fields a period is read from. */
function labelsOf({ member, notice }: NoticeRule): readonly string[] {
  if ("labels" in member) return member.labels;
  if ("titles" in member) return member.titles;
  if ("left" in member) return [...member.left, ...member.right].map(([label]) => label!);
  const { of, from, to } = member;
  return notice.fields.filter(({ id }) => id === of || id === from || id === to).map(({ labels }) => labels[0]!);
}

/** The notice type and its field, section or period. */
export function titleOf({ notice, member }: NoticeRule): Bilingual {
  return { zh: `${notice.title.zh}：${member.title.zh}`, en: `${notice.title.en}: ${member.title.en}` };
}

interface Head {
  readonly id: string;
  readonly gate: Gate;
  readonly basis: Rule["basis"];
  readonly advice: Bilingual;
}

function head({ id, gate, basis, advice }: Head, title: Bilingual, lang: Language): readonly string[] {
  const texts = textsOf(lang);
  const laws = basis.map(({ law, article }) => ({ law, ...(article === undefined ? {} : { article }) }));
  return [
    `${id}  ${inLanguage(title, lang)}`,
    `${texts.rules.gate}: ${texts.gate[gate]}`,
    `${texts.rules.basis}: ${basisLine({ basis: laws }, lang)}`,
    `${texts.rules.advice}: ${inLanguage(advice, lang)}`,
  ];
}

function examples(head: string, list: readonly RuleExample[]): readonly string[] {
  if (list.length === 0) return [];
  const texts = list.map((example) => (typeof example === "string" ? example : example.text));
  return [`${head}:`, ...texts.map((text, at) => `  ${at + 1}. ${text.trimEnd().replaceAll("\n", "\n     ")}`)];
}

/** The text in the language asked for. */
export function inLanguage(text: Bilingual, lang: Language): string {
  return lang === "en" ? text.en : text.zh;
}

function page(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
