import type { Report, ReportFinding } from "@xianshen/cli";

const point = (line: number, column: number, offset: number) => ({ line, column, offset });

/** A finding with everything that could break a format: markup, separators, a table cell, parts. */
export function makeFinding(changes: Partial<ReportFinding> = {}): ReportFinding {
  return {
    ruleId: "personal-data/resident-id",
    type: "resident_id_18",
    gate: "forbid",
    confidence: 0.98,
    place: {
      start: point(7, 9, 88),
      end: point(7, 27, 106),
      part: "body",
      cell: { row: 2, column: "身份证号" },
    },
    parts: [],
    excerpt: "11*************01X",
    reason: "公民身份号码",
    basis: [{ law: "个人信息保护法", article: "28", url: "https://example.gov.cn/law" }],
    advice: "删除证件号码",
    fingerprint: "0123456789abcdef",
    messageId: "found",
    data: {},
    approvers: [],
    incident: false,
    ...changes,
  };
}

/** A report with a clear, a held, a blocked and an unreviewable draft. */
export function makeReport(findings: readonly ReportFinding[] = [makeFinding()], path = "公告/a b.md"): Report {
  const common = { noticeType: null, digest: "sha256:00", ms: 1.5, problems: [], ignores: [] };
  const held = makeFinding({
    gate: "approve",
    ruleId: "work-secrets/minutes",
    approvers: ["secrecy-reviewer", "leader"],
  });
  return {
    tool: { name: "xianshen", version: "0.1.0", packs: { "personal-data": "1.0.0" } },
    summary: {
      drafts: 4,
      clear: 1,
      held: 1,
      blocked: 1,
      unreviewable: 1,
      findings: findings.length + 1,
      skipped: [{ path: "code.ts", reason: "not-a-draft" }],
      lowered: [{ ruleId: "personal-data/mobile", from: "forbid", to: "advise", reason: "试行" }],
    },
    drafts: [
      { ...common, path: "clear.md", verdict: "clear", findings: [], encoding: "gb18030" },
      { ...common, path: "held.md", verdict: "held", findings: [held] },
      { ...common, path, verdict: "blocked", noticeType: "social_assistance", findings },
      {
        ...common,
        digest: null,
        path: "scan.pdf",
        verdict: "unreviewable",
        findings: [],
        problems: [{ code: "no-reader", data: { extension: "pdf" }, reason: "暂不能读取 pdf 格式" }],
      },
    ],
  };
}
