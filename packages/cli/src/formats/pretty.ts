import type { Language, Verdict } from "@xianshen/core";
import pc from "picocolors";
import { textsOf } from "../locales/index.ts";
import type { Report, ReportDraft, ReportFinding } from "../report/schema.ts";
import type { Style } from "./format.ts";
import { approverLine, basisLine, coverageLines, draftNotes, hasIncident, placeLine, quotable } from "./sentences.ts";
import { padEnd, widest, wrap } from "./width.ts";

type Colors = ReturnType<typeof pc.createColors>;
type Paint = (text: string) => string;

interface View {
  readonly lang: Language;
  readonly style: Style;
  readonly colors: Colors;
}

/** A report for a terminal: a verdict line a draft, its findings below, the summary and the coverage at the end. */
export function formatPretty(report: Report, lang: Language, style: Style): string {
  const view = { lang, style, colors: pc.createColors(style.color) };
  const shown = report.drafts.filter((draft) => !style.quiet || draft.verdict !== "clear");
  const blocks = shown.map((draft) => draftLines(draft, view).join("\n"));
  return `${[...blocks, closing(report, view).join("\n")].join("\n\n")}\n`;
}

function draftLines(draft: ReportDraft, view: View): readonly string[] {
  const { lang } = view;
  const texts = textsOf(lang);
  return [
    verdictLine(draft, view),
    ...(hasIncident(draft) ? indent(texts.report.incident, 2, view, view.colors.red) : []),
    ...draft.problems.flatMap((problem) => indent(problem.reason, 2, view)),
    ...findingBlock(draft.findings, view),
    ...draft.ignores.flatMap((use) => {
      const told = `${texts.report.ignores} ${placeLine(use.place, lang)} ${use.ruleId}: ${texts.ignoreEffect[use.effect]}`;
      return indent(told, 2, view, view.colors.dim);
    }),
    ...explanation(draft, view),
  ];
}

function verdictLine(draft: ReportDraft, { lang, style, colors }: View): string {
  const notes = draftNotes(draft, lang, style);
  const aside = notes.length === 0 ? "" : colors.dim(`  (${notes.join("; ")})`);
  const verdict = colors.bold(paintOf(draft.verdict, colors)(`[${textsOf(lang).verdict[draft.verdict]}]`));
  return `${verdict} ${colors.bold(oneLine(draft.path))}${aside}`;
}

function findingBlock(findings: readonly ReportFinding[], view: View): readonly string[] {
  const { gate } = textsOf(view.lang);
  const places = findings.map((finding) => placeLine(finding.place, view.lang));
  const columns = { place: widest(places), gate: widest(findings.map((finding) => gate[finding.gate])) };
  return findings.flatMap((finding, at) => [
    headLine(finding, places[at]!, columns, view),
    ...bodyLines(finding, view),
  ]);
}

function headLine(
  finding: ReportFinding,
  place: string,
  columns: { readonly place: string; readonly gate: string },
  { lang, colors }: View,
): string {
  const gate = padEnd(textsOf(lang).gate[finding.gate], columns.gate);
  const painted = paintOf(VERDICT_OF[finding.gate], colors)(gate);
  return `  ${padEnd(place, columns.place)}  ${painted}  ${oneLine(finding.reason)}  ${colors.dim(finding.ruleId)}`;
}

function bodyLines(finding: ReportFinding, view: View): readonly string[] {
  const { lang, colors } = view;
  const { report } = textsOf(lang);
  const excerpt = quotable(finding);
  const also = finding.parts.map((part) => `${part.type} ${placeLine(part.place, lang)}`).join(report.separator);
  const approvers = approverLine(finding, lang);
  const lines: readonly (readonly [label: string, text: string])[] = [
    [report.excerpt, excerpt],
    [report.alsoAt, also],
    [report.basis, basisLine(finding, lang)],
    [report.advice, finding.advice],
    [report.approvers, approvers],
    [report.proposal, finding.proposal ?? ""],
    ...(finding.why === undefined ? [] : [["·", report.confidence(percent(finding.confidence))] as const]),
    ...(finding.why ?? []).map((step) => ["·", step] as const),
  ];
  return lines
    .filter(([, text]) => text !== "")
    .flatMap(([label, text]) =>
      indent(`${label}  ${text}`, 6, view, label === report.excerpt ? colors.cyan : colors.dim),
    );
}

function explanation(draft: ReportDraft, view: View): readonly string[] {
  const { lang, colors } = view;
  const { report } = textsOf(lang);
  const considered = draft.considered ?? [];
  const entities = draft.entities;
  const count = (type: string): number => (entities ?? []).filter((entity) => entity.type === type).length;
  return [
    ...(draft.notice ?? []).flatMap((line) => indent(line, 2, view, colors.dim)),
    ...(considered.length === 0 ? [] : [`  ${report.considered}`]),
    ...considered.flatMap((one) => {
      const sure = report.confidence(percent(one.confidence));
      const head = `${placeLine(one.place, lang)}  ${one.ruleId ?? one.type}  ${one.excerpt}  ${sure}`;
      return [
        ...indent(head, 4, view, colors.dim),
        ...one.why.flatMap((why) => indent(`· ${why}`, 6, view, colors.dim)),
      ];
    }),
    ...(entities === undefined
      ? []
      : indent(report.entities(count("person_name"), count("address"), count("organisation")), 2, view, colors.dim)),
  ];
}

function closing(report: Report, { lang, colors }: View): readonly string[] {
  const packs = Object.entries(report.tool.packs).map(([name, version]) => `${name} ${version}`);
  return [
    colors.bold(textsOf(lang).report.summary(report.summary)),
    ...coverageLines(report, lang).map(oneLine),
    colors.dim(`xianshen ${report.tool.version}  ${textsOf(lang).report.packs}: ${packs.join(", ")}`),
  ];
}

function percent(share: number): number {
  return Math.round(share * 100);
}

const VERDICT_OF = { forbid: "blocked", approve: "held", advise: "clear" } as const;

function paintOf(verdict: Verdict, colors: Colors): Paint {
  const paints = { clear: colors.green, held: colors.yellow, blocked: colors.red, unreviewable: colors.magenta };
  return paints[verdict];
}

function indent(text: string, by: number, { style }: View, paint: Paint = (line) => line): readonly string[] {
  return wrap(oneLine(text), Math.max(20, style.width - by)).map((line) => " ".repeat(by) + paint(line));
}

/** A name or reason must not break the layout, nor send the terminal commands. */
function oneLine(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, " ");
}
