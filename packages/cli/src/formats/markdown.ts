import type { Language } from "@xianshen/core";
import { textsOf } from "../locales/index.ts";
import type { Report, ReportDraft, ReportFinding } from "../report/schema.ts";
import type { Style } from "./format.ts";
import { approverLine, basisLine, coverageLines, draftNotes, hasIncident, placeLine, quotable } from "./sentences.ts";

/** A Markdown report for a comment or a record; GFM tables, everything from drafts escaped. */
export function formatMarkdown(report: Report, lang: Language, style: Style): string {
  const { title, summary } = textsOf(lang).report;
  const parts = [
    `# ${title}`,
    summary(report.summary),
    coverageLines(report, lang)
      .map((line) => `- ${escapeText(line)}`)
      .join("\n"),
    ...report.drafts.map((draft) => section(draft, lang, style)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function section(draft: ReportDraft, lang: Language, style: Style): string {
  const { verdict, report } = textsOf(lang);
  const notes = draftNotes(draft, lang, style);
  return [
    `## ${escapeText(draft.path)}`,
    `**${verdict[draft.verdict]}**${notes.length === 0 ? "" : `  (${escapeText(notes.join("; "))})`}`,
    ...(hasIncident(draft) ? [`> ${report.incident}`] : []),
    ...draft.problems.map((problem) => `- ${escapeText(problem.reason)}`),
    ...(draft.findings.length === 0 ? [] : [table(draft.findings, lang)]),
  ].join("\n\n");
}

function table(findings: readonly ReportFinding[], lang: Language): string {
  const { report, gate } = textsOf(lang);
  const head = [report.place, report.verdictHead, report.finding, report.excerpt, report.basis, report.advice];
  const rows = findings.map((finding) => [
    escapeText(placeLine(finding.place, lang)),
    [gate[finding.gate], approverLine(finding, lang)].filter((text) => text !== "").join(": "),
    `${escapeText(finding.reason)} ${code(finding.ruleId)}`,
    code(quotable(finding)),
    escapeText(basisLine(finding, lang)),
    escapeText(finding.advice),
  ]);
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function code(text: string): string {
  if (text === "") return "";
  return `<code>${entities(text)}</code>`;
}

/** Every character with a meaning in Markdown or HTML as an entity or with a backslash, on one line. */
function escapeText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\\`*_{}[\]()#!|~@:]/g, "\\$&");
}

function entities(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[^\p{L}\p{N} ./-]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
