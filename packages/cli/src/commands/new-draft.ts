import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createReviewer, type Language, type NoticeType, type RuleSet } from "@xianshen/core";
import { createSegmenter, createWorkingCalendar, errnoOf, findCredentials } from "@xianshen/node";
import { builtInRules, nearest, regionNames, withRegions } from "@xianshen/rules";
import { padEnd, widest } from "../formats/width.ts";
import { textsOf } from "../locales/index.ts";
import type { ExitCode } from "../report/exit-code.ts";
import { neededFields, type RulesBroken } from "../skeleton/needed-fields.ts";
import { skeletonOf } from "../skeleton/skeleton.ts";
import { type Terminal, write } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { inLanguage } from "./rule-page.ts";

export interface NewOptions {
  /** A file that must not be there yet; without it the skeleton goes to standard output. */
  readonly out?: string;
  readonly list?: boolean;
  /** Asks for what the practice of this region adds. */
  readonly region?: string;
}

/** `xianshen new TYPE`: a draft to fill in. @throws {UsageError} for an unknown type or a file that is there already. */
export async function newDraft(
  type: string | undefined,
  { out, list, region }: NewOptions,
  terminal: Terminal,
  lang: Language,
): Promise<ExitCode> {
  const rules = inRegion(builtInRules(), region, lang);
  const { run } = textsOf(lang);
  if (list || type === undefined) {
    await write(terminal.stdout, `${typeList(rules.notices, lang).join("\n")}\n`);
    return 0;
  }
  const notice = rules.notices.find((one) => one.notice === type);
  if (notice === undefined) {
    const types = rules.notices.map((one) => one.notice);
    const told = [run.unknownNotice(type, nearest(type, types)), ...typeList(rules.notices, lang)];
    throw new UsageError(told.join("\n"));
  }
  const draft = await makeSkeleton(notice, rules);
  if (out === undefined) await write(terminal.stdout, draft);
  else await writeNew(out, draft, terminal, lang);
  return 0;
}

function inRegion(rules: RuleSet, region: string | undefined, lang: Language): RuleSet {
  if (region === undefined) return rules;
  const known = regionNames(rules);
  if (!known.includes(region)) throw new UsageError(textsOf(lang).run.unknownRegion(region, nearest(region, known)));
  return withRegions(rules, [region]);
}

function typeList(notices: readonly NoticeType[], lang: Language): readonly string[] {
  const width = widest(notices.map(({ notice }) => notice));
  return notices.map(({ notice, title }) => `${padEnd(notice, width)}  ${inLanguage(title, lang)}`);
}

async function makeSkeleton(notice: NoticeType, rules: RuleSet): Promise<string> {
  const draftOf = (needed: ReadonlySet<string>) => skeletonOf(notice, needed);
  return draftOf(await neededFields(notice, draftOf, rulesBrokenBy(rules, notice)));
}

function rulesBrokenBy(rules: RuleSet, { notice }: NoticeType): RulesBroken {
  const options = { segment: createSegmenter(), isWorkingDay: createWorkingCalendar(), credentials: findCredentials };
  const reviewer = createReviewer({ rules, key: new Uint8Array(randomBytes(32)), ...options });
  return async (text) => {
    const { findings } = await reviewer.review({ path: "new.md", text, noticeType: notice });
    return findings.map(({ ruleId }) => ruleId);
  };
}

async function writeNew(out: string, draft: string, { cwd, stderr }: Terminal, lang: Language): Promise<void> {
  const { run } = textsOf(lang);
  try {
    await writeFile(resolve(cwd, out), draft, { flag: "wx" });
  } catch (error) {
    const errno = errnoOf(error);
    throw new UsageError(errno === "EEXIST" ? run.exists(out) : run.cannotWrite(out, errno));
  }
  stderr.write(`xianshen: ${run.written(out)}\n`);
}
