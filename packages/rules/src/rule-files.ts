import type { NoticeType, RegionLayer, RulePack } from "@xianshen/core";
import { noticeSchema, packSchema, regionSchema } from "@xianshen/core/schemas";
import { compare, problem, type RuleProblem } from "./problem.ts";
import { validate } from "./validate.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

/** One YAML file of a rules folder. */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

/** The checked value of a file, with the way back to its places. */
export interface Read<T> {
  readonly source: YamlSource;
  readonly value: T;
}

/** What the files of a folder hold. */
export interface ReadFiles {
  readonly packs: readonly Read<RulePack>[];
  readonly notices: readonly Read<NoticeType>[];
  readonly regions: readonly Read<RegionLayer>[];
}

/** Reads packs, notice types and regions, by path; what is wrong with a file goes to `problems`, and the file is left out. */
export function readRuleFiles(files: readonly RuleFile[], problems: RuleProblem[]): ReadFiles {
  const packs: Read<RulePack>[] = [];
  const notices: Read<NoticeType>[] = [];
  const regions: Read<RegionLayer>[] = [];
  for (const file of files.toSorted((a, b) => compare(a.path, b.path) || compare(a.text, b.text))) {
    const { source, problems: unreadable } = readYaml(file.path, file.text);
    problems.push(...unreadable);
    if (source === null) continue;
    if (hasKey(source, "region")) keep(source, validate(regionSchema, source), regions, problems);
    else if (hasKey(source, "notice")) keep(source, validate(noticeSchema, source), notices, problems);
    else if (hasKey(source, "pack") || hasKey(source, "rules"))
      keep(source, validate(packSchema, source), packs, problems);
    else problems.push(problem(source.at([]), "not-rules", {}));
  }
  return { packs, notices, regions };
}

function keep<T>(
  source: YamlSource,
  { value, problems }: ReturnType<typeof validate<T>>,
  into: Read<T>[],
  all: RuleProblem[],
): void {
  all.push(...problems);
  if (value !== null) into.push({ source, value });
}

function hasKey(source: YamlSource, key: string): boolean {
  return typeof source.value === "object" && source.value !== null && Object.hasOwn(source.value, key);
}
