import type { Report, ReportDraft } from "../report/schema.ts";

/** One draft object a line. */
export function formatJsonl(report: Report): string {
  return report.drafts.map(jsonLine).join("");
}

/** The line of one draft, for reports written as drafts are reviewed. */
export function jsonLine(draft: ReportDraft): string {
  return `${JSON.stringify(draft)}\n`;
}
