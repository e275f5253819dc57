import { dirname, resolve } from "node:path";
import type { Rule } from "@xianshen/core";
import { en } from "../locales/en.ts";
import { zhCN } from "../locales/zh-CN.ts";
import { problem, type RuleProblem } from "../problem.ts";
import { readText } from "../read-text.ts";
import { defaultApprover } from "./default-approver.ts";
import type { Configuration } from "./parse-configuration.ts";
import type { WordList } from "./schema.ts";

/** Name of a word list to the text of its file, or to why that could not be read. */
export type WordFiles = ReadonlyMap<string, { readonly text: string } | { readonly problem: RuleProblem }>;

/** Reads the files of the organisation's word lists; their paths are relative to the configuration. */
export async function readWordFiles({ path, settings }: Configuration): Promise<WordFiles> {
  const files = new Map<string, Awaited<ReturnType<typeof readText>>>();
  for (const [name, { file }] of Object.entries(settings.words)) {
    if (file !== undefined) files.set(name, await readText(resolve(dirname(path), file)));
  }
  return files;
}

/** Makes the rule `organisation/<name>` of every word list. */
export function wordListRules(
  configuration: Configuration,
  files: WordFiles,
): { readonly rules: readonly Rule[]; readonly problems: readonly RuleProblem[] } {
  const rules: Rule[] = [];
  const problems: RuleProblem[] = [];
  for (const [name, list] of Object.entries(configuration.settings.words)) {
    const read = termsOf(configuration, name, list, files);
    const told = "terms" in read ? checkTerms(configuration, name, read.terms, list) : [read.problem];
    problems.push(...told);
    if ("terms" in read && told.length === 0) rules.push(toRule(name, list, read.terms));
  }
  return { rules, problems };
}

type Terms = { readonly terms: readonly string[] } | { readonly problem: RuleProblem };

function termsOf(configuration: Configuration, name: string, list: WordList, files: WordFiles): Terms {
  if (list.terms !== undefined) return { terms: distinct(list.terms) };
  const file = files.get(name);
  const place = configuration.at(["words", name, "file"]);
  if (file === undefined) return { problem: problem(place, "word-list-missing", { id: name }) };
  return "problem" in file ? file : { terms: distinct(readTerms(file.text)) };
}

/** One term a line; empty lines and lines that start with `#` are left out. */
function readTerms(text: string): readonly string[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  return lines.map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}

/** Each once, without those that show nothing, which are blank lines to whoever wrote them. */
function distinct(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)].filter((term) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(term));
}

function checkTerms(
  { at, keyAt }: Configuration,
  name: string,
  terms: readonly string[],
  list: WordList,
): readonly RuleProblem[] {
  if (terms.length === 0) return [problem(keyAt(["words", name]), "words-empty", { id: name })];
  return [...(list.ok ?? []).entries()]
    .filter(([, phrase]) => !terms.some((term) => phrase.includes(term) && phrase !== term))
    .map(([index]) => problem(at(["words", name, "ok", index]), "ok-without-term", { id: name }));
}

function toRule(name: string, list: WordList, terms: readonly string[]): Rule {
  const { title, advice, ok } = list;
  return {
    id: `organisation/${name}`,
    title: { zh: title ?? zhCN.words.title(name), en: title ?? en.words.title(name) },
    gate: list.gate,
    find: { terms, as: "anywhere", boundary: "none", ...(ok === undefined ? {} : { except: ok }) },
    type: "organisation_word",
    confidence: 0.8,
    incident: false,
    ...(list.gate === "approve" ? { approver: defaultApprover } : {}),
    basis: list.basis ?? [{ law: zhCN.words.basis }],
    advice: { zh: advice ?? zhCN.words.advice, en: advice ?? en.words.advice },
    examples: { bad: [], ok: ok ?? [] },
  };
}
