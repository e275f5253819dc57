import type { Gate, Language } from "@xianshen/core";
import { textsOf } from "../locales/index.ts";
import type { Report, ReportDraft, ReportFinding, ReportPlace } from "../report/schema.ts";
import type { Style } from "./format.ts";

/** Laws and articles on one line, each law once. */
export function basisLine({ basis }: Pick<ReportFinding, "basis">, lang: Language): string {
  const { articles, separator } = textsOf(lang).report;
  const laws = new Map<string, string[]>();
  for (const { law, article } of basis) laws.set(law, [...(laws.get(law) ?? []), ...(article ? [article] : [])]);
  return [...laws].map(([law, of]) => articles(law, of)).join(separator);
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
export function draftNotes(draft: ReportDraft, lang: Language, { notices = {} }: Style): readonly string[] {
  const { report } = textsOf(lang);
  const { noticeType } = draft;
  return [
    ...(noticeType === null ? [] : [report.noticeType(notices[noticeType] ?? noticeType)]),
    ...(draft.encoding === undefined ? [] : [report.readAs(draft.encoding)]),
  ];
}

/** What was read, what could not be, and what was left aside and why: a line; then a line for each lowered rule. */
export function coverageLines({ summary }: Report, lang: Language): readonly string[] {
  const { report, skip } = textsOf(lang);
  const reasons = [...new Set(summary.skipped.map((file) => file.reason))].sort();
  const aside = reasons.map((reason) => {
    const files = summary.skipped.filter((file) => file.reason === reason).map((file) => file.path);
    return report.coverageSkipped(files.length, skip[reason], sample(files));
  });
  const unread = summary.unreviewable === 0 ? [] : [report.coverageUnread(summary.unreviewable)];
  const read = report.coverageRead(summary.drafts - summary.unreviewable);
  return [[read, ...unread, ...aside].join(report.clauses), ...loweredLines(summary.lowered, lang)];
}

/** A line for each rule the configuration made weaker; one for all of a pack that were so in the same way. */
function loweredLines(lowered: Report["summary"]["lowered"], lang: Language): readonly string[] {
  const alike = new Map<string, string[]>();
  for (const { ruleId, from, to, reason } of lowered) {
    const key = JSON.stringify([ruleId.split("/")[0], from, to, reason]);
    alike.set(key, [...(alike.get(key) ?? []), ruleId]);
  }
  return [...alike].map(([key, ids]) => {
    const [pack, from, to, reason] = JSON.parse(key) as [string, Gate, Gate | "off", string | null];
    return textsOf(lang).report.lowered(ids.length === 1 ? ids[0]! : `${pack}/* (${ids.length})`, from, to, reason);
  });
}

function sample(paths: readonly string[]): string {
  return paths.length <= 2 ? paths.join(", ") : `${paths.slice(0, 2).join(", ")} …`;
}
