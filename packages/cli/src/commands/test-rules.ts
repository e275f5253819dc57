import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { createReviewer, type Language, type RuleSet, recogniserIds } from "@xianshen/core";
import { createSegmenter, createWorkingCalendar, findCredentials } from "@xianshen/node";
import {
  builtInRules,
  type LoadedRules,
  noticeRules,
  proveRegions,
  proveRules,
  type ReviewOne,
  readRulesFolder,
} from "@xianshen/rules";
import { describeProblems } from "../failure.ts";
import { textsOf } from "../locales/index.ts";
import type { ExitCode } from "../report/exit-code.ts";
import { type Terminal, write } from "../terminal.ts";

/** `xianshen rules test [folders…]`: exit code 1 when an example is not as it should be, 2 when a pack is broken. */
export async function testRules(folders: readonly string[], terminal: Terminal, lang: Language): Promise<ExitCode> {
  let loaded: Pick<LoadedRules, "rules" | "placeOf" | "problems"> | null = null;
  for (const folder of folders) {
    const base = loaded?.rules ?? builtInRules();
    loaded = await readRulesFolder(resolve(terminal.cwd, folder), { base, knownRecognisers: recogniserIds });
    if (loaded.problems.length > 0) return tell(loaded.problems, terminal, lang, 2);
  }
  const rules = loaded?.rules ?? builtInRules();
  const reviewBy = (set: RuleSet) => reviewOneBy(set, lang);
  const problems = [
    ...(await proveRules(rules, reviewBy(rules), loaded?.placeOf)),
    ...(await proveRegions(rules, reviewBy, loaded?.placeOf)),
  ];
  if (problems.length > 0) return tell(problems, terminal, lang, 1);
  const proved = rules.rules.length + noticeRules(rules.notices).length;
  await write(terminal.stdout, `${textsOf(lang).run.rulesProved(proved, countExamples(rules))}\n`);
  return 0;
}

function countExamples({ rules, notices, regions = [] }: RuleSet): number {
  return [...rules, ...notices, ...regions].reduce(
    (sum, { examples }) => sum + examples.bad.length + examples.ok.length,
    0,
  );
}

function reviewOneBy(rules: RuleSet, lang: Language): ReviewOne {
  const options = {
    segment: createSegmenter(),
    isWorkingDay: createWorkingCalendar(),
    credentials: findCredentials,
  };
  const reviewer = createReviewer({ rules, key: new Uint8Array(randomBytes(32)), lang, ...options });
  return async ({ text, format, notice }) => {
    const path = format === "text" ? "example.txt" : "example.md";
    const { findings } = await reviewer.review({ path, text, ...(notice === undefined ? {} : { noticeType: notice }) });
    return findings.map(({ ruleId, place }) => ({ ruleId, start: place.start.offset, end: place.end.offset }));
  };
}

async function tell(
  problems: LoadedRules["problems"],
  { stderr, cwd }: Terminal,
  lang: Language,
  code: ExitCode,
): Promise<ExitCode> {
  await write(stderr, `${(await describeProblems(problems, cwd, lang)).join("\n")}\n`);
  return code;
}
