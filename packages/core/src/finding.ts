import type { Problem } from "./document.ts";

/** What a rule does: must be changed; needs a reviewer; only tells. */
export type Gate = "forbid" | "approve" | "advise";

/** Of a draft: nothing stands; needs approvals; a forbid stands; could not be read, which is not passed. */
export type Verdict = "clear" | "held" | "blocked" | "unreviewable";

export type Language = "zh-CN" | "en";

export type Role = "section-head" | "secrecy-reviewer" | "leader";

/** 1-based line and column (UTF-16 units), 0-based UTF-16 offset, all in the source as written. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Place {
  readonly start: Point;
  readonly end: Point;
  /** `body`, or the name of an attachment's part. */
  readonly part: string;
  readonly cell?: { readonly row: number; readonly column: string };
}

export interface Basis {
  readonly law: string;
  readonly article?: string;
  readonly url?: string;
}

/** One member of a combined finding. */
export interface FindingPart {
  readonly type: string;
  readonly place: Place;
}

/** One rule at one place. Frozen, JSON-safe, and without any value found. */
export interface Finding {
  readonly ruleId: string;
  readonly type: string;
  readonly gate: Gate;
  readonly confidence: number;
  readonly messageId: string;
  /** Facts for the message (counts, labels, limits); never a value found. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly path: string;
  readonly place: Place;
  readonly parts: readonly FindingPart[];
  /** Masked by type. */
  readonly excerpt: string;
  /** One line in the reviewer's language. */
  readonly reason: string;
  readonly basis: readonly Basis[];
  readonly advice: string;
  /** Who may approve; empty unless the gate is `approve`. */
  readonly approvers: readonly Role[];
  /** HMAC of rule, folded value and occurrence, under the installation's key. */
  readonly fingerprint: string;
  /** A secret mark: the text is itself an incident (保守国家秘密法 art. 57). */
  readonly incident: boolean;
  /** An author's request beside the passage (`xianshen-ignore`), for the reviewer to decide. */
  readonly proposal?: string;
  /** Each step of the judgement, when an explanation was asked for. */
  readonly why?: readonly string[];
}

/** Why confidence or gate moved; `code` names a sentence in the locale. */
export interface Step {
  readonly code: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly confidence?: number;
}

/** What was looked at and cleared, or why a finding stands: shown by `--explain`. */
export interface Considered {
  readonly type: string;
  readonly ruleId: string | null;
  readonly confidence: number;
  readonly place: Place;
  readonly excerpt: string;
  readonly why: readonly string[];
}

/** A natural person's name or an address, whatever the judgement; places only, no text. */
export interface Entity {
  readonly type: "person_name" | "address" | "organisation";
  readonly place: Place;
}

/** An `xianshen-ignore` comment, as used. */
export interface Ignore {
  readonly ruleId: string;
  readonly reason: string;
  readonly place: Place;
  readonly effect: "silenced" | "proposed" | "none";
}

/** The outcome for one draft. */
export interface Review {
  readonly path: string;
  readonly verdict: Verdict;
  readonly noticeType: string | null;
  /** `sha256:` and the hex digest of the text as UTF-8; null when no text was read. */
  readonly digest: string | null;
  readonly findings: readonly Finding[];
  readonly considered: readonly Considered[];
  readonly entities: readonly Entity[];
  readonly ignores: readonly Ignore[];
  readonly problems: readonly Problem[];
  /** How the notice type was recognised, for `--explain`. */
  readonly notice: readonly string[];
}
