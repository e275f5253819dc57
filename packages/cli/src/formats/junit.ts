import type { Language } from "@xianshen/core";
import junit, { type Builder } from "junit-report-builder";
import { textsOf } from "../locales/index.ts";
import type { Report, ReportDraft, ReportFinding } from "../report/schema.ts";
import { basisLine, placeLine, quotable } from "./sentences.ts";

type Suite = ReturnType<Builder["testSuite"]>;

/** The package is CommonJS that exports the builder itself; its types describe an ES module. */
const root = junit as unknown as Builder;

/** JUnit XML: a suite a draft; findings that hold or block are failures, unread drafts are errors. */
export function formatJunit(report: Report, lang: Language): string {
  const builder = root.newBuilder().name(report.tool.name);
  for (const draft of report.drafts) {
    const suite = builder
      .testSuite()
      .name(xmlText(draft.path))
      .time(draft.ms / 1000);
    for (const problem of draft.problems) {
      caseOf(suite, draft, problem.code).error(xmlText(problem.reason), problem.code);
    }
    for (const finding of draft.findings) addFinding(suite, draft, finding, lang);
    if (draft.problems.length + draft.findings.length === 0) caseOf(suite, draft, textsOf(lang).report.nothing);
  }
  return `${builder.build()}\n`;
}

function addFinding(suite: Suite, draft: ReportDraft, finding: ReportFinding, lang: Language): void {
  const place = placeLine(finding.place, lang);
  const one = caseOf(suite, draft, `${finding.ruleId} ${place}`);
  const detail = [quotable(finding), basisLine(finding, lang), finding.advice].filter((line) => line !== "").join("\n");
  const told = `${textsOf(lang).gate[finding.gate]}: ${finding.reason}`;
  if (finding.gate === "advise") one.standardOutput(xmlText(`${told}\n${detail}`));
  else one.failure(xmlText(told), finding.type).stacktrace(xmlText(`${draft.path}:${place}\n${detail}`));
}

function caseOf(suite: Suite, draft: ReportDraft, name: string): ReturnType<Suite["testCase"]> {
  return suite.testCase().className(xmlText(draft.path)).name(xmlText(name)).file(xmlText(draft.path));
}

/** Without the characters XML 1.0 has no way to write. */
function xmlText(text: string): string {
  return text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");
}
