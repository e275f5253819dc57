import type { Language } from "@xianshen/core";
import { textsOf } from "../locales/index.ts";
import type { Report, ReportDraft, ReportFinding, ReportPlace } from "../report/schema.ts";

/** Laws and articles of a finding on one line. */
export function basisLine(finding: ReportFinding, lang: Language): string {
  const { article, separator } = textsOf(lang).report;
  return finding.basis.map((basis) => article(basis.law, basis.article)).join(separator);
}

/** Who may approve a finding, on one line; empty when nobody is asked. */
export function approverLine(finding: ReportFinding, lang: Language): string {
  const { role, report } = textsOf(lang);
  return finding.approvers.map((name) => role[name]).join(report.separator);
}

/** `line:column` and, in a table or an attachment, the cell and the part. */
export function placeLine(place: ReportPlace, lang: Language): string {
  const { cell } = textsOf(lang).report;
  const seat = place.cell === undefined ? "" : ` ${cell(place.cell.row, place.cell.column)}`;
  const part = place.part === "body" ? "" : ` [${place.part}]`;
  return `${place.start.line}:${place.start.column}${part}${seat}`;
}

/** The masked excerpt; empty for an incident, of which nothing is quoted. */
export function quotable(finding: ReportFinding): string {
  return finding.incident ? "" : finding.excerpt;
}

/** Whether any finding of a draft is an incident. */
export function hasIncident(draft: ReportDraft): boolean {
  return draft.findings.some((finding) => finding.incident);
}

/** Kind of notice and encoding, where there is something to say. */
export function draftNotes(draft: ReportDraft, lang: Language): readonly string[] {
  const { report } = textsOf(lang);
  return [
    ...(draft.noticeType === null ? [] : [report.noticeType(draft.noticeType)]),
    ...(draft.encoding === undefined ? [] : [report.readAs(draft.encoding)]),
  ];
}

/** What was read, what could not be, and what was left aside and why. */
export function coverageLines({ summary }: Report, lang: Language): readonly string[] {
  const { report, skip } = textsOf(lang);
  const reasons = [...new Set(summary.skipped.map((file) => file.reason))].sort();
  return [
    report.coverageRead(summary.drafts - summary.unreviewable),
    ...(summary.unreviewable === 0 ? [] : [report.coverageUnread(summary.unreviewable)]),
    ...reasons.map((reason) => {
      const files = summary.skipped.filter((file) => file.reason === reason);
      return report.coverageSkipped(files.length, `${skip[reason]} (${sample(files.map((file) => file.path))})`);
    }),
    ...summary.lowered.map(({ ruleId, from, to, reason }) => report.lowered(ruleId, from, to, reason)),
  ];
}

function sample(paths: readonly string[]): string {
  return paths.length <= 3 ? paths.join(", ") : `${paths.slice(0, 3).join(", ")} …`;
}
