import type { Gate } from "@xianshen/core";
import { problem, type RuleProblem } from "../problem.ts";
import type { Configuration } from "./parse-configuration.ts";

/** A rule that does less than its pack says, and why: it goes into every report. */
export interface Lowered {
  readonly ruleId: string;
  readonly from: Gate;
  readonly to: Gate | "off";
  /** Always there when `from` is `forbid`. */
  readonly reason: string | null;
}

/** What a configuration makes of one rule. */
export interface Decision {
  readonly to: Gate | "off";
  readonly lowered?: Lowered;
  readonly problem?: RuleProblem;
}

const strength: Readonly<Record<Gate | "off", number>> = { off: 0, advise: 1, approve: 2, forbid: 3 };

/**
 * Decides the gate of a rule. Raising is free; a `forbid` rule is lowered or switched off only with a reason, and stays
 * as it is without.
 */
export function decideGate(id: string, from: Gate, { settings, keyAt }: Configuration): Decision {
  const pack = settings.packs[packOf(id)];
  const setting = settings.rules[id];
  const off = pack?.on === false;
  const to = off ? "off" : (setting?.gate ?? from);
  const reason = (off ? pack.reason : setting?.reason) ?? null;
  if (strength[to] >= strength[from]) return { to };
  if (from !== "forbid" || reason !== null) return { to, lowered: { ruleId: id, from, to, reason } };
  // A whole pack without a reason is told once, not rule by rule.
  return off ? { to: from } : { to: from, problem: problem(keyAt(["rules", id]), "lowering-needs-reason", { id, to }) };
}

/** The pack in a rule id. */
export function packOf(ruleId: string): string {
  return ruleId.slice(0, ruleId.indexOf("/"));
}
