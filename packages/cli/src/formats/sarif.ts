import { pathToFileURL } from "node:url";
import type { Gate, Language } from "@xianshen/core";
import type { Report, ReportDraft, ReportFinding, ReportPlace } from "../report/schema.ts";
import { basisLine } from "./sentences.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const LEVEL: Readonly<Record<Gate, "error" | "warning" | "note">> = {
  forbid: "error",
  approve: "warning",
  advise: "note",
};

/** SARIF 2.1.0 for code-scanning services. Columns count UTF-16 units; snippets are left out on purpose. */
export function formatSarif(report: Report, lang: Language): string {
  const ids = [...new Set(report.drafts.flatMap((draft) => draft.findings.map((finding) => finding.ruleId)))].sort();
  const run = {
    tool: {
      driver: { name: report.tool.name, version: report.tool.version, rules: ids.map((id) => rule(id, report, lang)) },
    },
    columnKind: "utf16CodeUnits",
    language: lang,
    invocations: [
      {
        executionSuccessful: report.summary.unreviewable === 0 && report.summary.drafts > 0,
        toolExecutionNotifications: report.drafts.flatMap(notifications),
      },
    ],
    results: report.drafts.flatMap((draft) =>
      draft.findings.map((finding) => result(draft, finding, ids.indexOf(finding.ruleId))),
    ),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function rule(id: string, report: Report, lang: Language): object {
  const finding = report.drafts.flatMap((draft) => draft.findings).find(({ ruleId }) => ruleId === id)!;
  const url = finding.basis.find((basis) => basis.url !== undefined)?.url;
  return {
    id,
    shortDescription: { text: id },
    fullDescription: { text: basisLine(finding, lang) || id },
    help: { text: finding.advice || finding.reason },
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration: { level: LEVEL[finding.gate] },
  };
}

function result(draft: ReportDraft, finding: ReportFinding, ruleIndex: number): object {
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: LEVEL[finding.gate],
    rank: Math.round(finding.confidence * 1000) / 10,
    message: { text: finding.reason },
    locations: [location(draft.path, finding.place)],
    ...(finding.parts.length === 0
      ? {}
      : {
          relatedLocations: finding.parts.map((part, id) => ({
            id,
            message: { text: part.type },
            ...location(draft.path, part.place),
          })),
        }),
    partialFingerprints: { "xianshen/v1": finding.fingerprint },
    properties: {
      type: finding.type,
      gate: finding.gate,
      confidence: finding.confidence,
      approvers: finding.approvers,
      incident: finding.incident,
    },
  };
}

function notifications(draft: ReportDraft): readonly object[] {
  return draft.problems.map((problem) => ({
    level: "error",
    descriptor: { id: problem.code },
    message: { text: problem.reason },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(draft.path) } } }],
  }));
}

function location(path: string, { start, end }: ReportPlace): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

/** A relative reference, or a file URL for an absolute path; a colon in a first segment would read as a scheme. */
function uriOf(path: string): string {
  if (path.startsWith("/") || /^[a-z]:[\\/]/i.test(path)) return pathToFileURL(path).href;
  const segments = path.split("/").map((segment) => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\ufffd")));
  return segments.join("/");
}
