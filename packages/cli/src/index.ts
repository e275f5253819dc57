export { FORMAT_NAMES, type Format, type FormatName, loadFormat, type Style } from "./formats/format.ts";
export { buildReport, type Detail, type DraftId, reportDraft } from "./report/build.ts";
export { type ExitCode, worst } from "./report/exit-code.ts";
export {
  draftSchema,
  type Report,
  type ReportDraft,
  type ReportFinding,
  type ReportPlace,
  type ReportProblem,
  reportSchema,
} from "./report/schema.ts";
