import type { ReportDraft } from "./schema.ts";

/** 0: all clear; 1: a draft is held or blocked; 2: something could not be reviewed, which is worse than a finding. */
export type ExitCode = 0 | 1 | 2;

/** The exit code that one more draft leads to. */
export function worst(code: ExitCode, verdict: ReportDraft["verdict"]): ExitCode {
  if (verdict === "unreviewable") return 2;
  return verdict === "clear" || code === 2 ? code : 1;
}
