import { createHash } from "node:crypto";
import type { Place, Review } from "@xianshen/core";
import type { Submission } from "./desk.ts";
import type { RecordedFinding } from "./record/entry.ts";

/** A reviewed attachment of a draft. */
export interface ReviewedAttachment {
  readonly path: string;
  /** `sha256:` over its bytes. */
  readonly digest: string;
  readonly review: Review;
}

/** What is known of a draft beside its review. */
export interface About {
  readonly source: string;
  readonly unit: string;
  readonly authors: readonly string[];
  readonly column: string | null;
  /** Organs whose consent it needs. */
  readonly organs: readonly string[];
  readonly packs: Readonly<Record<string, string>>;
  /** Of the draft's bytes, for one that could not be read as text. */
  readonly bytesDigest: string;
  /** The text with every finding masked, or null when it could not be reviewed: title and document number come from it. */
  readonly masked: string | null;
}

/** Turns a review into what is handed in: places, types and keyed fingerprints, never a value or an excerpt. */
export function submissionOf(
  review: Review,
  about: About,
  attachments: readonly ReviewedAttachment[] = [],
): Submission {
  const reviews = [review, ...attachments.map((one) => one.review)];
  const incident = review.findings.some((finding) => finding.incident);
  // The heading of a classified text may itself be classified.
  const head = incident || about.masked === null ? { title: "", documentNumber: null } : headOf(about.masked);
  const { source, unit, authors, column, organs, packs } = about;
  return {
    source,
    path: review.path,
    ...head,
    noticeType: review.noticeType,
    column,
    unit,
    authors,
    verdict: worst(reviews),
    problems: reviews.flatMap(({ problems }) => problems.map(({ code }) => code)),
    attachments: attachments.map(({ path, digest }) => ({ path, digest })),
    findings: reviews.flatMap((one, at) => findingsOf(one, at === 0 ? null : one.path)),
    organs,
    digest: joinedDigest(review.digest ?? about.bytesDigest, attachments),
    packs,
  };
}

/** `sha256:` and the digest of bytes. */
export function bytesDigest(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** One digest over the draft and its attachments: whatever changes, it changes. */
function joinedDigest(own: string, attachments: readonly ReviewedAttachment[]): string {
  if (attachments.length === 0) return own;
  const lines = attachments.map(({ path, digest }) => `${digest} ${path}`);
  return bytesDigest(Buffer.from([own, ...lines].join("\n")));
}

function findingsOf({ findings }: Review, attachment: string | null): readonly RecordedFinding[] {
  return findings.map(({ ruleId, type, gate, approvers, incident, fingerprint, place }) => ({
    ruleId,
    type,
    gate,
    approvers,
    incident,
    fingerprint,
    part: attachment ?? place.part,
    start: pointOf(place.start),
    end: pointOf(place.end),
  }));
}

function pointOf({ line, column }: Place["start"]): { readonly line: number; readonly column: number } {
  return { line, column };
}

const ORDER = ["clear", "held", "blocked", "unreviewable"] as const;

function worst(reviews: readonly Review[]): Review["verdict"] {
  return ORDER[Math.max(...reviews.map(({ verdict }) => ORDER.indexOf(verdict)))]!;
}

/** Title and document number (〔2024〕3号) out of a masked text: its first heading, else its first line. */
function headOf(masked: string): { readonly title: string; readonly documentNumber: string | null } {
  const body = masked.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, "");
  const lines = body
    .slice(0, 20_000)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const heading = lines.find((line) => /^#{1,2}\s/.test(line)) ?? lines.find((line) => line !== "") ?? "";
  const title = heading
    .replace(/^#+\s*/, "")
    .replace(/[*_`#]/g, "")
    .slice(0, 200);
  const number = /[\u4e00-\u9fff]{1,12}〔\d{4}〕\d{1,5}号/.exec(body.slice(0, 2000))?.[0] ?? null;
  return { title, documentNumber: number };
}
