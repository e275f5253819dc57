export type { PostgresPool as Pool } from "kysely";
export { Desk, type DeskOptions, itemsIn, type RecordKeeper, type Standings, type Submission } from "./desk.ts";
export { type Form, type FormOptions, lapsedLine, reviewForm } from "./forms/form.ts";
export { monthlySheet, type Sheet, sheetCsv, sheetXlsx } from "./forms/sheet.ts";
export { describeAnswer, describeRefusal, ledgerTexts } from "./locales/locale.ts";
export type { Answer } from "./policy/answer.ts";
export { clockIn, type Deadline, dayIn, deadlineAfter, isOverdue, workingDaysBetween } from "./policy/deadlines.ts";
export type { Person } from "./policy/delegations.ts";
export { type Incident, type Item, itemOf, keyOf, type Lapsed, publishes } from "./policy/item.ts";
export { type Action, findingOf } from "./policy/may.ts";
export {
  type Chain,
  chainOf,
  DEFAULT_POLICY,
  type Policy,
  personOf,
  policyOf,
  SIGNERS,
  type Signer,
} from "./policy/policy.ts";
export { decidersOf, type Standing, shortId, standingOf, type Waiting } from "./policy/standing.ts";
export { refuseValues } from "./policy/words.ts";
export { type Head, type Row, Seals } from "./record/chain.ts";
export {
  CONCLUSIONS,
  type Conclusion,
  DISPOSITIONS,
  type Disposition,
  type Entry,
  type EntryOf,
  GROUNDS,
  type Ground,
  HOLDERS,
  type Holder,
  isKind,
  type RecordedFinding,
} from "./record/entry.ts";
export { type Fault, Verifier } from "./record/verify.ts";
export { LedgerRefusal, type RefusalCode } from "./refusal.ts";
export { type ColumnSettings, countYear, type Freshness, freshnessOf, type Statistics } from "./statistics/count.ts";
export { type AnnualReport, annualReport, type ReportOptions } from "./statistics/report.ts";
export { databaseOf } from "./store/database-of.ts";
export { type NewEntry, poolOf, type Reading, Store, type StoreOptions } from "./store/store.ts";
export { type About, bytesDigest, type ReviewedAttachment, submissionOf } from "./submission.ts";
/** Document writers load late: a decision needs none of them. */
export const documents = {
  formDocx: async (...given: Parameters<typeof import("./forms/form-docx.ts").formDocx>): Promise<Uint8Array> =>
    (await import("./forms/form-docx.ts")).formDocx(...given),
  formPdf: async (...given: Parameters<typeof import("./forms/form-pdf.ts").formPdf>): Promise<Uint8Array> =>
    (await import("./forms/form-pdf.ts")).formPdf(...given),
  report: (): Promise<typeof import("./statistics/report-formats.ts")> => import("./statistics/report-formats.ts"),
};
