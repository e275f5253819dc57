import type { Gate, Language } from "@xianshen/core";
import { textsOf } from "../locales/index.ts";
import type { Report, ReportDraft, ReportFinding } from "../report/schema.ts";
import { basisLine } from "./sentences.ts";

const COMMAND: Readonly<Record<Gate, string>> = { forbid: "error", approve: "warning", advise: "notice" };

/** GitHub workflow commands: annotations on the lines of a pull request. Incidents tell the line, nothing more. */
export function formatGithub(report: Report, lang: Language): string {
  const lines = report.drafts.flatMap((draft) => [
    ...draft.problems.map((problem) => command("error", { file: draft.path, title: problem.code }, problem.reason)),
    ...draft.findings.map((finding) => annotation(draft, finding, lang)),
  ]);
  return [...lines, escapeSummary(textsOf(lang).report.summary(report.summary)), ""].join("\n");
}

function annotation(draft: ReportDraft, finding: ReportFinding, lang: Language): string {
  const { start, end } = finding.place;
  // GitHub drops columns of an annotation over several lines.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const where = { file: draft.path, line: start.line, endLine: end.line, ...columns, title: finding.ruleId };
  const incident = finding.incident ? textsOf(lang).report.incident : "";
  const told = [finding.reason, basisLine(finding, lang), finding.advice, incident].filter((line) => line !== "");
  return command(COMMAND[finding.gate], where, told.join("\n"));
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${pairs.join(",")}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A plain line must not begin a command. */
function escapeSummary(text: string): string {
  return escapeData(text).replaceAll("::", ": :");
}
