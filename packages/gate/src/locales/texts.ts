import type { Verdict } from "@xianshen/core";
import type { BeyondReach } from "../proposal.ts";

/** Everything the gate says, in one language. */
export interface GateTexts {
  /** Name of the check. */
  readonly name: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly gate: Readonly<Record<"forbid" | "approve" | "advise", string>>;
  readonly title: (verdict: Verdict, findings: number, history: number) => string;
  readonly coverage: (files: number, versions: number, commits: number) => string;
  readonly skipped: (files: number, sample: string) => string;
  readonly incident: string;
  readonly incidentFile: string;
  readonly findings: string;
  readonly heads: readonly string[];
  readonly who: (roles: string) => string;
  readonly mustChange: string;
  readonly decided: (what: string, who: string) => string;
  readonly history: string;
  readonly historyAdvice: (commits: string) => string;
  readonly historyHeads: readonly string[];
  readonly unread: string;
  readonly unreadLine: (path: string, reason: string, commit: string | null) => string;
  readonly lapsed: string;
  readonly waits: string;
  readonly items: string;
  readonly configuration: string;
  readonly configurationChanged: (paths: string) => string;
  readonly configurationBroken: (reason: string) => string;
  readonly configurationLowered: (rules: string) => string;
  readonly configurationVerdicts: (path: string, from: string, to: string) => string;
  readonly more: (rows: number) => string;
  readonly advice: string;
  readonly commands: string;
  readonly reach: Readonly<Record<BeyondReach["code"], (data: Readonly<Record<string, string>>) => string>>;
  readonly nothing: string;
  readonly place: (line: number, column: number) => string;
  readonly separator: string;
  readonly colon: string;
  readonly configurationFault: (reason: string) => string;
}
