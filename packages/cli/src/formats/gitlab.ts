import { createHash } from "node:crypto";
import type { Gate } from "@xianshen/core";
import type { Report } from "../report/schema.ts";

const SEVERITY: Readonly<Record<Gate, string>> = { forbid: "blocker", approve: "major", advise: "info" };

/** GitLab's Code Quality report. The reason only, never an excerpt; a draft that could not be reviewed is a blocker. */
export function formatGitlab(report: Report): string {
  const issues = report.drafts.flatMap(({ path, findings, problems }) => [
    ...problems.map(({ code, reason }) => ({
      description: reason,
      check_name: `unreviewable/${code}`,
      fingerprint: createHash("sha256").update(`${code} ${path}`).digest("hex"),
      severity: "blocker",
      location: { path, lines: { begin: 1 } },
    })),
    ...findings.map(({ reason, ruleId, fingerprint, gate, place }) => ({
      description: reason,
      check_name: ruleId,
      // Keyed already; the path tells equal values of two drafts apart.
      fingerprint: createHash("sha256").update(`${fingerprint} ${path}`).digest("hex"),
      severity: SEVERITY[gate],
      location: { path, lines: { begin: place.start.line } },
    })),
  ]);
  return `${JSON.stringify(issues, null, 2)}\n`;
}
