import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import {
  createReviewer,
  type Language,
  type Rule,
  type RuleExample,
  type RuleSet,
  recogniserIds,
} from "@xianshen/core";
import { createSegmenter, findCredentials } from "@xianshen/node";
import {
  builtInRules,
  describeRuleProblem,
  type LoadedRules,
  proveRules,
  type ReviewOne,
  readRulesFolder,
} from "@xianshen/rules";
import { UsageError } from "../failure.ts";
import { padEnd } from "../formats/width.ts";
import { textsOf } from "../locales/index.ts";
import type { ExitCode } from "../report/exit-code.ts";
import { type Terminal, write } from "../terminal.ts";

/** `xianshen rules list`. */
export async function listRules(json: boolean, { stdout }: Terminal, lang: Language): Promise<ExitCode> {
  const { rules, packs } = builtInRules();
  const { gate, rules: texts } = textsOf(lang);
  if (json) {
    const listed = rules.map(({ id, gate, title }) => ({ id, gate, title }));
    await write(stdout, `${JSON.stringify(listed, null, 2)}\n`);
    return 0;
  }
  const widestId = widest(rules.map(({ id }) => id));
  const widestGate = widest(Object.values(gate));
  const lines = rules.map(
    (rule) => `${padEnd(rule.id, widestId)}  ${padEnd(gate[rule.gate], widestGate)}  ${inLanguage(rule.title, lang)}`,
  );
  await write(stdout, `${lines.join("\n")}\n\n${texts.count(rules.length, Object.keys(packs).length)}\n`);
  return 0;
}

/** `xianshen rules show <id>`. @throws {UsageError} for an id that is not there, with the nearest one. */
export async function showRule(id: string, json: boolean, { stdout }: Terminal, lang: Language): Promise<ExitCode> {
  const { rules } = builtInRules();
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new UsageError(textsOf(lang).run.unknownRule(id, likely(id, rules)));
  await write(stdout, json ? `${JSON.stringify(rule, null, 2)}\n` : page(rule, lang));
  return 0;
}

/** `xianshen rules test [folders…]`: exit code 1 when an example is not as it should be, 2 when a pack is broken. */
export async function testRules(folders: readonly string[], terminal: Terminal, lang: Language): Promise<ExitCode> {
  let loaded: Pick<LoadedRules, "rules" | "placeOf" | "problems"> | null = null;
  for (const folder of folders) {
    const base = loaded?.rules ?? builtInRules();
    loaded = await readRulesFolder(resolve(terminal.cwd, folder), { base, knownRecognisers: recogniserIds });
    if (loaded.problems.length > 0) return tell(loaded.problems, terminal, lang, 2);
  }
  const rules = loaded?.rules ?? builtInRules();
  const problems = await proveRules(rules, reviewOneBy(rules, lang), loaded?.placeOf);
  if (problems.length > 0) return tell(problems, terminal, lang, 1);
  const examples = rules.rules.reduce((sum, rule) => sum + rule.examples.bad.length + rule.examples.ok.length, 0);
  await write(terminal.stdout, `${textsOf(lang).run.rulesProved(rules.rules.length, examples)}\n`);
  return 0;
}

function reviewOneBy(rules: RuleSet, lang: Language): ReviewOne {
  const options = { segment: createSegmenter(), credentials: findCredentials };
  const reviewer = createReviewer({ rules, key: new Uint8Array(randomBytes(32)), lang, ...options });
  return async ({ text, format, notice }) => {
    const path = format === "text" ? "example.txt" : "example.md";
    const { findings } = await reviewer.review({ path, text, ...(notice === undefined ? {} : { noticeType: notice }) });
    return findings.map(({ ruleId, place }) => ({ ruleId, start: place.start.offset, end: place.end.offset }));
  };
}

async function tell(
  problems: LoadedRules["problems"],
  { stderr }: Terminal,
  lang: Language,
  code: ExitCode,
): Promise<ExitCode> {
  await write(stderr, `${problems.map((problem) => describeRuleProblem(problem, lang)).join("\n")}\n`);
  return code;
}

function page(rule: Rule, lang: Language): string {
  const { gate, rules: texts, report } = textsOf(lang);
  const basis = rule.basis.map(({ law, article }) => report.article(law, article)).join(report.separator);
  const examples = (head: string, list: readonly RuleExample[]): readonly string[] => [
    `${head}:`,
    ...list.map(
      (example) => `  ${(typeof example === "string" ? example : example.text).trimEnd().replaceAll("\n", "\n  ")}`,
    ),
  ];
  const lines = [
    `${rule.id}  ${inLanguage(rule.title, lang)}`,
    `${texts.gate}: ${gate[rule.gate]}`,
    `${texts.basis}: ${basis}`,
    `${texts.advice}: ${inLanguage(rule.advice, lang)}`,
    ...examples(texts.bad, rule.examples.bad),
    ...examples(texts.ok, rule.examples.ok),
  ];
  return `${lines.join("\n")}\n`;
}

function inLanguage(text: { readonly zh: string; readonly en: string }, lang: Language): string {
  return lang === "en" ? text.en : text.zh;
}

/** The id that shares most with a mistyped one: the same name in any pack, or the longest common beginning. */
function likely(id: string, rules: readonly Rule[]): string | null {
  const name = id.slice(id.indexOf("/") + 1);
  const byName = rules.find((rule) => rule.id.endsWith(`/${name}`));
  if (byName !== undefined) return byName.id;
  const shared = (other: string): number => [...other].findIndex((sign, at) => sign !== id[at]);
  const best = rules.map((rule) => rule.id).sort((a, b) => shared(b) - shared(a))[0];
  return best !== undefined && shared(best) >= 3 ? best : null;
}

function widest(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (padEnd(longest, text) === longest ? longest : text), "");
}
