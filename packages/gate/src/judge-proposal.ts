import type { Finding, Verdict } from "@xianshen/core";
import { type Desk, type Person, type Standings, type Submission, submissionOf } from "@xianshen/ledger";
import type { Proposal } from "./proposal.ts";
import type { ProposalReview, ReviewedFile } from "./review-proposal.ts";

/** A value of an earlier commit that the head no longer has: taken out of the text, still in the history. */
export interface HistoryFinding {
  readonly path: string;
  readonly commit: string;
  readonly finding: Finding;
}

/** A file of the head and where its item stands; null where no ledger is asked. */
export interface JudgedFile {
  readonly file: ReviewedFile;
  readonly verdict: Verdict;
  readonly standings: Standings | null;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly files: readonly JudgedFile[];
  readonly history: readonly HistoryFinding[];
  /** Blobs of earlier commits that cannot be read. */
  readonly unreadHistory: readonly ReviewedFile[];
  /** The item of a proposed configuration. */
  readonly configuration: { readonly verdict: Verdict; readonly standings: Standings | null } | null;
  /** Whether a secret mark stands anywhere in it. */
  readonly incident: boolean;
  readonly review: ProposalReview;
}

/** Rule of the item that stands for a proposed configuration. */
export const CONFIGURATION_RULE = "gate/configuration";

/** Findings that are about a notice as it was, not about a value in it: an earlier draft may lack what the last one has. */
const NOT_VALUES = new Set(["missing_field", "bad_field", "inconsistent_figures", "wording"]);

const ORDER: readonly Verdict[] = ["clear", "held", "blocked", "unreviewable"];

/**
 * Judges a reviewed proposal. With a desk, each file of the head is handed in as an item of its own and stands where
 * its decisions put it; without one, where its findings do.
 * @param submitter Who hands in: the account that proposes.
 */
export async function judgeProposal(
  proposal: Proposal,
  review: ProposalReview,
  office: { readonly desk: Desk; readonly submitter: Person } | null,
): Promise<Judgement> {
  const head = review.files.filter(({ atHead }) => atHead);
  const files: JudgedFile[] = [];
  for (const file of head) files.push(await judgeFile(proposal, review, file, office));
  const history = historyOf(review.files, head);
  const unreadHistory = review.files.filter((file) => !file.atHead && file.review.verdict === "unreviewable");
  const configuration = await judgeConfiguration(proposal, review, office);
  const verdicts: readonly Verdict[] = [
    ...files.map(({ verdict }) => verdict),
    ...(history.length > 0 ? ["blocked" as const] : []),
    ...(unreadHistory.length > 0 ? ["unreviewable" as const] : []),
    ...(configuration === null ? [] : [configuration.verdict]),
  ];
  return {
    verdict: worst(verdicts),
    files,
    history,
    unreadHistory,
    configuration,
    incident: review.files.some((file) => file.review.findings.some(({ incident }) => incident)),
    review,
  };
}

function worst(verdicts: readonly Verdict[]): Verdict {
  return ORDER[Math.max(0, ...verdicts.map((verdict) => ORDER.indexOf(verdict)))]!;
}

async function judgeFile(
  proposal: Proposal,
  review: ProposalReview,
  file: ReviewedFile,
  office: { readonly desk: Desk; readonly submitter: Person } | null,
): Promise<JudgedFile> {
  if (office === null) return { file, verdict: file.review.verdict, standings: null };
  const about = {
    source: sourceOf(proposal, file.path),
    unit: review.settings.review.unit,
    authors: proposal.authors,
    column: file.column,
    organs: [],
    packs: review.packs,
    bytesDigest: file.bytesDigest,
    masked: file.masked,
  };
  const standings = await office.desk.submit(submissionOf(file.review, about), office.submitter);
  return { file, verdict: standings.standing.verdict, standings };
}

/** The source of an item in the record. */
export function sourceOf(proposal: Pick<Proposal, "name">, path: string): string {
  return `proposal:${proposal.name}:${path}`;
}

/** What earlier commits held and the head does not, each value once, at its latest commit. */
function historyOf(all: readonly ReviewedFile[], head: readonly ReviewedFile[]): readonly HistoryFinding[] {
  const keyOf = ({ ruleId, fingerprint }: Finding): string => `${ruleId}#${fingerprint}`;
  const present = new Set(head.flatMap(({ review }) => review.findings.map(keyOf)));
  const gone = new Map<string, HistoryFinding>();
  for (const { path, commit, atHead, review } of all) {
    if (atHead) continue;
    for (const finding of review.findings) {
      const counts = finding.gate !== "advise" && !NOT_VALUES.has(finding.type);
      if (counts && !present.has(keyOf(finding))) gone.set(keyOf(finding), { path, commit, finding });
    }
  }
  return [...gone.values()];
}

async function judgeConfiguration(
  proposal: Proposal,
  { configuration, settings, packs }: ProposalReview,
  office: { readonly desk: Desk; readonly submitter: Person } | null,
): Promise<Judgement["configuration"]> {
  if (configuration === null) return null;
  const broken = configuration.broken !== null;
  if (office === null) return { verdict: broken ? "unreviewable" : "held", standings: null };
  const point = { line: 1, column: 1 };
  const submission: Submission = {
    source: sourceOf(proposal, "<configuration>"),
    path: configuration.paths.join(", ").slice(0, 1900),
    title: "",
    documentNumber: null,
    noticeType: null,
    column: null,
    unit: settings.review.unit,
    authors: proposal.authors,
    verdict: broken ? "unreviewable" : "held",
    problems: broken ? [configuration.broken!] : [],
    attachments: [],
    findings: [
      {
        ruleId: CONFIGURATION_RULE,
        type: "configuration_change",
        gate: "approve",
        approvers: ["secrecy-reviewer"],
        incident: false,
        // No value hides in it: the digest of what is proposed is what is approved.
        fingerprint: configuration.digest.slice("sha256:".length, "sha256:".length + 32),
        part: "body",
        start: point,
        end: point,
      },
    ],
    organs: [],
    digest: configuration.digest,
    packs,
  };
  const standings = await office.desk.submit(submission, office.submitter);
  return { verdict: standings.standing.verdict, standings };
}
