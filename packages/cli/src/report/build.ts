import { describeProblem, type Language, type Problem } from "@xianshen/core";
import type { InForce, Outcome, SkipReason } from "@xianshen/node";
import { textsOf } from "../locales/index.ts";
import type { Report, ReportDraft } from "./schema.ts";

/** What is wanted in a report beyond the findings. */
export interface Detail {
  readonly lang: Language;
  readonly explain: boolean;
  readonly entities: boolean;
}

/** The id an input line gave its draft; null for a line that could not be read. */
export type DraftId = string | number | null;

/** One draft of the report, as a JSON-safe object. `id` is absent for files. */
export function reportDraft({ review, ms, encoding }: Outcome, detail: Detail, id?: DraftId): ReportDraft {
  return {
    ...(id === undefined ? {} : { id }),
    path: review.path,
    verdict: review.verdict,
    noticeType: review.noticeType,
    digest: review.digest,
    ...(encoding === null || encoding === "utf-8" ? {} : { encoding }),
    ms: Math.round(ms * 10) / 10,
    findings: review.findings.map(({ path: _, ...finding }) => finding),
    problems: review.problems.map((problem) => ({ ...problem, reason: reasonOf(problem, detail.lang) })),
    ignores: review.ignores,
    ...(detail.entities ? { entities: review.entities } : {}),
    ...(detail.explain ? { considered: review.considered, notice: review.notice } : {}),
  };
}

/** A bad input line is a matter of this command; core speaks of all else. */
function reasonOf(problem: Problem, lang: Language): string {
  const { line } = problem.data;
  return problem.code === "unreadable" && typeof line === "number"
    ? textsOf(lang).run.badLine(line)
    : describeProblem(problem, lang);
}

/** The whole report. Drafts keep their order. */
export function buildReport(
  tool: { readonly version: string } & Pick<InForce, "packs" | "lowered">,
  drafts: readonly ReportDraft[],
  skipped: readonly { readonly path: string; readonly reason: SkipReason }[],
): Report {
  const having = (verdict: ReportDraft["verdict"]): number =>
    drafts.filter((draft) => draft.verdict === verdict).length;
  return {
    tool: { name: "xianshen", version: tool.version, packs: { ...tool.packs } },
    summary: {
      drafts: drafts.length,
      clear: having("clear"),
      held: having("held"),
      blocked: having("blocked"),
      unreviewable: having("unreviewable"),
      findings: drafts.reduce((sum, draft) => sum + draft.findings.length, 0),
      skipped,
      lowered: tool.lowered,
    },
    drafts,
  };
}
