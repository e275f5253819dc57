import type { Language } from "@xianshen/core";
import { textsOf } from "../locales/index.ts";
import type { Report, ReportDraft, ReportFinding } from "../report/schema.ts";
import type { Style } from "./format.ts";
import { approverLine, basisLine, coverageLines, draftNotes, hasIncident, placeLine, quotable } from "./sentences.ts";

const STYLE = `
body { font: 16px/1.6 system-ui, "Noto Sans SC", "Microsoft YaHei", sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1a1a1a; background: #fff }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% } caption { text-align: left }
th, td { border: 1px solid #bbb; padding: .35rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
th { background: #f2f2f2 } code { font-family: ui-monospace, monospace }
.verdict { font-weight: bold } .blocked, .forbid { color: #a11212 } .held, .approve { color: #7a4b00 } .clear, .advise { color: #14602b } .unreviewable { color: #6a1b7a }
.incident { border-left: .3rem solid #a11212; padding: .5rem 1rem; background: #fdf1f1 }
`;

/** A report as one HTML page without scripts or anything to load; prints well. */
export function formatHtml(report: Report, lang: Language, style: Style): string {
  const { title, summary } = textsOf(lang).report;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeText(title)}</h1>
<p>${escapeText(summary(report.summary))}</p>
<ul>${coverageLines(report, lang)
    .map((line) => `<li>${escapeText(line)}</li>`)
    .join("")}</ul>
${report.drafts.map((draft) => section(draft, lang, style)).join("\n")}
</body>
</html>
`;
}

function section(draft: ReportDraft, lang: Language, style: Style): string {
  const { verdict, report } = textsOf(lang);
  const notes = draftNotes(draft, lang, style).map(escapeText).join("; ");
  return [
    "<section>",
    `<h2>${escapeText(draft.path)}</h2>`,
    `<p><span class="verdict ${draft.verdict}">${escapeText(verdict[draft.verdict])}</span> ${notes}</p>`,
    ...(hasIncident(draft) ? [`<p class="incident">${escapeText(report.incident)}</p>`] : []),
    ...draft.problems.map((problem) => `<p>${escapeText(problem.reason)}</p>`),
    ...(draft.findings.length === 0 ? [] : [table(draft.findings, lang)]),
    "</section>",
  ].join("\n");
}

function table(findings: readonly ReportFinding[], lang: Language): string {
  const { report } = textsOf(lang);
  const head = [report.place, report.verdictHead, report.finding, report.excerpt, report.basis, report.advice];
  const cells = head.map((text) => `<th scope="col">${escapeText(text)}</th>`).join("");
  return `<table>\n<thead><tr>${cells}</tr></thead>\n<tbody>\n${findings.map((one) => row(one, lang)).join("\n")}\n</tbody>\n</table>`;
}

function row(finding: ReportFinding, lang: Language): string {
  const gate = [textsOf(lang).gate[finding.gate], approverLine(finding, lang)].filter((text) => text !== "").join(": ");
  const cells = [
    escapeText(placeLine(finding.place, lang)),
    `<span class="${finding.gate}">${escapeText(gate)}</span>`,
    `${escapeText(finding.reason)}<br><code>${escapeText(finding.ruleId)}</code>`,
    `<code>${escapeText(quotable(finding))}</code>`,
    escapeText(basisLine(finding, lang)),
    escapeText(finding.advice),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
