import type { Rule } from "@xianshen/core";
import { textsOf } from "../locales/index.ts";
import { examplesOf } from "./examples.ts";
import { anchor, code, page, prose } from "./markdown.ts";
import type { Voice } from "./voice.ts";

/** The page of a pack: its rules, each under an anchor named like the rule. */
export function packPage(pack: string, title: string, rules: readonly Rule[], voice: Voice): string {
  const { texts } = voice;
  return page([
    `# ${title}`,
    `${texts.generated}${voice.lang === "en" ? " " : ""}${texts.synthetic}${voice.lang === "en" ? " " : ""}${texts.invisible}`,
    ...rules.flatMap((rule) => ruleBlocks(rule, pack, voice)),
  ]);
}

function ruleBlocks(rule: Rule, pack: string, voice: Voice): readonly string[] {
  const applies = conditions(rule, voice);
  const facts = [
    voice.fact("id", code(rule.id)),
    voice.fact("gate", voice.gate(rule.gate)),
    ...(rule.approver === undefined ? [] : [voice.fact("approver", roles(rule.approver, voice))]),
    voice.fact("finds", finds(rule, voice)),
    ...(applies.length === 0 ? [] : [voice.fact("applies", applies.join(voice.lang === "en" ? " " : ""))]),
    ...(rule.type === undefined ? [] : [voice.fact("type", code(rule.type))]),
    voice.fact("basis", voice.basis(rule.basis)),
    voice.fact("advice", voice.say(rule.advice)),
  ];
  return [
    anchor(rule.id.slice(pack.length + 1)),
    `## ${voice.say(rule.title)}`,
    facts.map((fact) => `- ${fact}`).join("\n"),
    ...examplesOf("bad", rule.examples.bad, voice),
    ...examplesOf("ok", rule.examples.ok, voice),
  ];
}

function roles(approver: NonNullable<Rule["approver"]>, voice: Voice): string {
  const { role } = textsOf(voice.lang);
  return voice.join(approver.map((one) => prose(role[one])));
}

function finds({ find, incident }: Rule, { texts, words, lang }: Voice): string {
  const told = incident ? [texts.incident] : [];
  if ("recogniser" in find) told.unshift(texts.byRecogniser(code(find.recogniser), (find.types ?? []).map(code)));
  else if ("terms" in find) {
    told.unshift(texts.byTerms(words(find.terms), find.as === "mark"));
    if ("replace" in find) told.push(texts.instead(replacements(find.replace)));
    if (find.except !== undefined) told.push(texts.except(words(find.except)));
  } else told.unshift(texts.byPattern(code(find.pattern), find.as === "mark"));
  return told.join(lang === "en" ? " " : "");
}

/** Each wording with what to write for it. */
function replacements(replace: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(replace)
    .map(([term, instead]) => prose(`${term} → ${instead.join(" / ")}`))
    .join("; ");
}

function conditions({ when }: Rule, { texts, join, words }: Voice): readonly string[] {
  if (when === undefined) return [];
  const { notice, notNotice, notInside, since, near, notNear, atLeast, within } = when;
  return [
    ...(when.in === undefined ? [] : [texts.in(join(when.in.map((kind) => texts.passage[kind])))]),
    ...(when.situation === undefined
      ? []
      : [texts.situation(join(when.situation.map((one) => texts.situations[one])))]),
    ...(notice === undefined ? [] : [texts.notice(words(notice))]),
    ...(notNotice === undefined ? [] : [texts.notNotice(words(notNotice))]),
    ...(when.with === undefined ? [] : [texts.with(words(when.with))]),
    ...(notInside === undefined ? [] : [texts.notInside(join(notInside.map((kind) => texts.inside[kind])))]),
    ...(since === undefined ? [] : [texts.since(since)]),
    ...(near === undefined ? [] : [texts.near(words(near), within)]),
    ...(notNear === undefined ? [] : [texts.notNear(words(notNear), within)]),
    ...(atLeast === undefined ? [] : [texts.atLeast(atLeast)]),
  ];
}
