import type { Report } from "../report/schema.ts";

/** The report as JSON, as `reportSchema` describes it. */
export function formatJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
