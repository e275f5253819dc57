import type { RosterEntry, Rule, RuleSet } from "@xianshen/core";
import { formatKey } from "../key-path.ts";
import { nearest } from "../nearest.ts";
import { problem, type RuleProblem } from "../problem.ts";
import { regionNames } from "../regions/region-rules.ts";
import { REGION_PACK, withRegions } from "../regions/with-regions.ts";
import { type Decision, decideGate, type Lowered, packOf } from "./decide-gate.ts";
import { defaultApprover } from "./default-approver.ts";
import { moveNotice, noticePack, noticeRules } from "./notice-rules.ts";
import type { Configuration } from "./parse-configuration.ts";
import { rosterRule } from "./roster.ts";
import { type WordFiles, wordListRules } from "./word-lists.ts";

export interface ApplyOptions {
  /** From `readWordFiles`, or read elsewhere (a base branch). */
  readonly wordFiles?: WordFiles;
  /** From `readRoster`. */
  readonly roster?: readonly RosterEntry[];
  /** Packs that are no YAML and so not in the rule set. */
  readonly otherPacks?: readonly string[];
}

export interface AppliedConfiguration {
  readonly rules: RuleSet;
  readonly lowered: readonly Lowered[];
  readonly problems: readonly RuleProblem[];
}

/**
 * Applies a configuration to the rules: adds the organisation's words, switches packs, moves gates. A problem leaves
 * the rule it is about as it was.
 */
export function applyConfiguration(
  rules: RuleSet,
  configuration: Configuration,
  options: ApplyOptions = {},
): AppliedConfiguration {
  const words = wordListRules(configuration, options.wordFiles ?? new Map());
  const regions = settledRegions(rules, configuration);
  const roster = options.roster ?? [];
  const own = [...words.rules, ...(roster.length > 0 ? [rosterRule()] : [])];
  const all = withRegions(withOwn(roster.length > 0 ? { ...rules, roster } : rules, own), regions.known);
  const moved = all.rules.map((rule) => ({ rule, decision: decideGate(rule.id, rule.gate, configuration) }));
  const notices = all.notices.map((notice) => moveNotice(notice, configuration));
  const decisions = [...moved.map(({ decision }) => decision), ...notices.flatMap((notice) => notice.decisions)];
  const kept = moved.flatMap(({ rule, decision }) => withGate(rule, decision.to));
  const types = notices.map(({ notice }) => notice);
  return {
    rules: {
      ...all,
      packs: packsInForce(all, [...kept, ...noticeRules(types)], configuration),
      rules: kept,
      notices: types,
    },
    lowered: decisions.flatMap(({ lowered }) => lowered ?? []),
    problems: [
      ...words.problems,
      ...regions.problems,
      ...checkNames(all, configuration, options.otherPacks ?? []),
      ...packsWithoutReason(all, configuration),
      ...decisions.flatMap((decision) => decision.problem ?? []),
    ],
  };
}

/** The regions a configuration names that are there. */
function settledRegions(
  rules: RuleSet,
  { settings, at }: Configuration,
): { readonly known: readonly string[]; readonly problems: readonly RuleProblem[] } {
  const allowed = regionNames(rules);
  const unknown = settings.regions.flatMap((name, index) =>
    allowed.includes(name)
      ? []
      : [problem(at(["regions", index]), "unknown-region", { nearest: nearest(name, allowed), allowed })],
  );
  return { known: settings.regions.filter((name) => allowed.includes(name)), problems: unknown };
}

/** Adds the rules of the organisation. */
function withOwn(rules: RuleSet, own: readonly Rule[]): RuleSet {
  if (own.length === 0) return rules;
  const all = [...rules.rules, ...own].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...rules, packs: { ...rules.packs, organisation: "0.0.0" }, rules: all };
}

function withGate(rule: Rule, gate: Decision["to"]): readonly Rule[] {
  if (gate === "off") return [];
  if (gate === rule.gate) return [rule];
  return [gate === "approve" ? { ...rule, gate, approver: rule.approver ?? defaultApprover } : { ...rule, gate }];
}

/** Packs without those that were switched off to their last rule. */
function packsInForce(
  { packs }: RuleSet,
  kept: readonly { readonly id: string }[],
  { settings }: Configuration,
): RuleSet["packs"] {
  const alive = new Set(kept.map(({ id }) => packOf(id)));
  return Object.fromEntries(
    Object.entries(packs).filter(([pack]) => settings.packs[pack]?.on !== false || alive.has(pack)),
  );
}

function checkNames(
  { packs, rules, notices }: RuleSet,
  { settings, at, keyAt }: Configuration,
  otherPacks: readonly string[],
): readonly RuleProblem[] {
  const packIds = [...Object.keys(packs).filter((pack) => !pack.startsWith(REGION_PACK)), noticePack, ...otherPacks];
  const ruleIds = [...rules, ...noticeRules(notices)].map(({ id }) => id);
  const types = notices.map(({ notice }) => notice);
  const unknown = (ids: readonly string[], known: readonly string[]) =>
    ids.filter((id) => !known.includes(id)).map((id) => ({ key: id, id: formatKey(id), nearest: nearest(id, known) }));
  return [
    ...unknown(Object.keys(settings.packs), packIds).map(({ key, ...facts }) =>
      problem(keyAt(["packs", key]), "unknown-pack", facts),
    ),
    ...unknown(Object.keys(settings.rules), ruleIds).map(({ key, ...facts }) =>
      problem(keyAt(["rules", key]), "unknown-rule", facts),
    ),
    ...settings.notices.flatMap(({ type }, index) =>
      types.includes(type)
        ? []
        : [problem(at(["notices", index, "type"]), "unknown-notice", { nearest: nearest(type, types) })],
    ),
  ];
}

/** Packs switched off without a reason although they forbid something; their `forbid` rules stay on. */
function packsWithoutReason({ rules, notices }: RuleSet, { settings, keyAt }: Configuration): readonly RuleProblem[] {
  const forbidding = [...rules, ...noticeRules(notices)].filter(({ gate }) => gate === "forbid");
  return Object.entries(settings.packs).flatMap(([id, { on, reason }]) => {
    const forbids = forbidding.filter((rule) => packOf(rule.id) === id).length;
    if (on || reason !== undefined || forbids === 0) return [];
    return [problem(keyAt(["packs", id]), "pack-off-needs-reason", { id, forbids })];
  });
}
