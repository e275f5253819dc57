import type { NoticeType, Rule, RulePack, RuleSet } from "@xianshen/core";
import { checkRule } from "./check-rule.ts";
import { noticePack } from "./configuration/notice-rules.ts";
import { builtIn, compare, type FilePlace, formatPlace, inOrder, problem, type RuleProblem } from "./problem.ts";
import { acceptRegions, layerId } from "./regions/accept-regions.ts";
import { type Read, type RuleFile, readRuleFiles } from "./rule-files.ts";

export interface LoadOptions {
  /** Recognisers core has; without it, names of recognisers are taken on trust. */
  readonly knownRecognisers?: readonly string[];
  /** Rules and notice types that are there already: the files come on top and may not repeat them. */
  readonly base?: RuleSet;
}

/** Where a part of a rule stands; the path starts at the rule. */
export type RulePlace = (ruleId: string, path: readonly PropertyKey[]) => FilePlace;

export interface LoadedRules {
  /** What could be loaded, sorted by id: nothing with a problem of its own is in it. */
  readonly rules: RuleSet;
  readonly problems: readonly RuleProblem[];
  /** For {@link proveRules}. */
  readonly placeOf: RulePlace;
}

/** A rule with its place, before and after it is accepted. */
interface Seat {
  readonly rule: Rule;
  readonly pack: string;
  readonly at: (path: readonly PropertyKey[]) => FilePlace;
}

/**
 * Loads packs (`pack:`) and notice types (`notice:`) from the texts of their files. A bad file or rule is left out and
 * told of; the others load. The result does not depend on the order of the files.
 */
export function loadRules(files: readonly RuleFile[], options: LoadOptions = {}): LoadedRules {
  const problems: RuleProblem[] = [];
  const read = readRuleFiles(files, problems);
  const notices = acceptNotices(read.notices, options.base?.notices ?? [], problems);
  const regions = acceptRegions(read.regions, notices, options.base?.regions ?? [], problems);
  const packs = acceptPacks(read.packs, options.base?.packs ?? {}, problems);
  const seats = acceptRules(packs.accepted, notices, options, problems);
  const rules: RuleSet = {
    packs: Object.fromEntries([...packs.versions, ...noticeVersion(notices)].sort(([a], [b]) => compare(a, b))),
    titles: titlesOf(packs.accepted, options.base?.titles ?? {}),
    rules: sortBy([...(options.base?.rules ?? []), ...[...seats.values()].map(({ rule }) => rule)], ({ id }) => id),
    notices: sortBy(notices, ({ notice }) => notice),
    ...(regions.layers.length === 0 ? {} : { regions: sortBy(regions.layers, layerId) }),
  };
  const placeOf: RulePlace = (id, path) =>
    seats.get(id)?.at(path) ?? regions.placeOf(id, path) ?? { file: id, line: 0, column: 0 };
  return { rules, problems: inOrder(problems), placeOf };
}

function acceptNotices(
  read: readonly Read<NoticeType>[],
  base: readonly NoticeType[],
  problems: RuleProblem[],
): readonly NoticeType[] {
  const known = new Map(base.map(({ notice }) => [notice, builtIn]));
  const accepted = [...base];
  for (const { source, value } of read) {
    const at = source.at(["notice"]);
    const other = known.get(value.notice);
    if (other !== undefined) problems.push(problem(at, "duplicate-notice", { id: value.notice, other }));
    else {
      known.set(value.notice, formatPlace(at));
      accepted.push(value);
    }
  }
  return accepted;
}

/** Notice types count as one pack, of the highest version among them. */
function noticeVersion(notices: readonly NoticeType[]): readonly (readonly [string, string])[] {
  const newest = notices
    .map(({ version }) => version)
    .toSorted(byVersion)
    .at(-1);
  return newest === undefined ? [] : [[noticePack, newest]];
}

function byVersion(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

function acceptPacks(
  read: readonly Read<RulePack>[],
  base: RuleSet["packs"],
  problems: RuleProblem[],
): { readonly accepted: readonly Read<RulePack>[]; readonly versions: ReadonlyMap<string, string> } {
  const versions = new Map(Object.entries(base));
  const first = new Map<string, Read<RulePack>>();
  const accepted = read.filter((pack) => {
    const { pack: name, version } = pack.value;
    const other = first.get(name);
    const told = other === undefined ? againstBase(pack, versions.get(name)) : disagreements(pack, other);
    problems.push(...told);
    if (told.length > 0) return false;
    if (other === undefined) first.set(name, pack);
    versions.set(name, version);
    return true;
  });
  return { accepted, versions };
}

type Titles = NonNullable<RuleSet["titles"]>;

function titlesOf(packs: readonly Read<RulePack>[], base: Titles): Titles {
  const own = packs.map(({ value: { pack, title } }) => [pack, title] as const);
  return Object.fromEntries([...own, ...Object.entries(base)].sort(([a], [b]) => compare(a, b)));
}

function againstBase({ source, value }: Read<RulePack>, version: string | undefined): readonly RuleProblem[] {
  if (version === undefined || version === value.version) return [];
  return [problem(source.at(["version"]), "pack-disagrees", { pack: value.pack, key: "version", other: builtIn })];
}

function disagreements(pack: Read<RulePack>, other: Read<RulePack>): readonly RuleProblem[] {
  return (["version", "title"] as const)
    .filter((key) => identity(pack.value[key]) !== identity(other.value[key]))
    .map((key) => {
      const facts = { pack: pack.value.pack, key, other: formatPlace(other.source.at([key])) };
      return problem(pack.source.at([key]), "pack-disagrees", facts);
    });
}

function identity(value: RulePack["version"] | RulePack["title"]): string {
  return typeof value === "string" ? value : JSON.stringify([value.zh, value.en]);
}

function acceptRules(
  packs: readonly Read<RulePack>[],
  notices: readonly NoticeType[],
  options: LoadOptions,
  problems: RuleProblem[],
): ReadonlyMap<string, Seat> {
  const known = {
    ...(options.knownRecognisers === undefined ? {} : { recognisers: options.knownRecognisers }),
    notices: notices.map(({ notice }) => notice),
  };
  const taken = new Map((options.base?.rules ?? []).map((rule) => [rule.id, builtIn]));
  const accepted = new Map<string, Seat>();
  for (const seat of packs.flatMap(seatsOf)) {
    const told = [...checkId(seat, taken), ...checkRule(seat.rule, seat.at, known)];
    problems.push(...told);
    if (!taken.has(seat.rule.id)) taken.set(seat.rule.id, formatPlace(seat.at(["id"])));
    if (told.length === 0) accepted.set(seat.rule.id, seat);
  }
  return accepted;
}

function seatsOf({ source, value }: Read<RulePack>): readonly Seat[] {
  return value.rules.map((rule, index) => ({
    rule,
    pack: value.pack,
    at: (path) => source.at(["rules", index, ...path]),
  }));
}

function checkId({ rule, pack, at }: Seat, taken: ReadonlyMap<string, string>): readonly RuleProblem[] {
  const { id } = rule;
  const other = taken.get(id);
  return [
    ...(id.startsWith(`${pack}/`) ? [] : [problem(at(["id"]), "foreign-rule-id", { id, pack })]),
    ...(other === undefined ? [] : [problem(at(["id"]), "duplicate-rule", { id, other })]),
  ];
}

function sortBy<T>(items: readonly T[], id: (item: T) => string): readonly T[] {
  return items.toSorted((a, b) => compare(id(a), id(b)));
}
