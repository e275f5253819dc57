import {
  type BodyOf,
  type Conclusion,
  type Entry,
  type EntryOf,
  isKind,
  type RecordedFinding,
} from "../record/entry.ts";
import { type Policy, personOf } from "./policy.ts";

/** A decision, signature or answer that no longer counts, and why. The user is told. */
export interface Lapsed {
  readonly entry: EntryOf<"decided"> | EntryOf<"signed"> | EntryOf<"answered">;
  readonly why: "text-changed" | "finding-gone" | "findings-changed" | "became-author" | "withdrawn" | "replaced";
  /** The entry that made it lapse. */
  readonly by: number;
}

/** What the record says of one item. A pure function of its entries. */
export interface Item {
  readonly id: string;
  /** The latest submission. */
  readonly submission: EntryOf<"submitted">;
  readonly digest: string;
  /** Everybody who handed in a version or wrote it, by person. */
  readonly authors: ReadonlySet<string>;
  /** Number of submissions with a text of their own. */
  readonly versions: number;
  readonly decisions: readonly EntryOf<"decided">[];
  /** Decisions of an earlier version on findings that are still there: to be confirmed or changed. */
  readonly offered: readonly EntryOf<"decided">[];
  readonly signatures: readonly EntryOf<"signed">[];
  readonly consulted: readonly EntryOf<"consulted">[];
  readonly answers: readonly EntryOf<"answered">[];
  readonly lapsed: readonly Lapsed[];
  /** First submission with a secret mark, and what was reported since. */
  readonly incident: Incident | null;
  readonly published: EntryOf<"published"> | null;
  readonly entries: readonly Entry[];
}

export interface Incident {
  readonly found: EntryOf<"submitted">;
  readonly told: readonly EntryOf<"told">[];
  readonly closed: EntryOf<"closed"> | null;
}

/** A finding's key in the record: its rule and keyed fingerprint. */
export function keyOf({ ruleId, fingerprint }: Pick<RecordedFinding, "ruleId" | "fingerprint">): string {
  return `${ruleId}#${fingerprint}`;
}

/**
 * What the entries of one item, in order, come to; null when none of them is a submission.
 * @param policy Of it, only `people` and `keepDecisions` matter.
 */
export function itemOf(entries: readonly Entry[], policy: Policy): Item | null {
  const fold = new Fold(policy);
  for (const entry of entries) fold.add(entry);
  return fold.item(entries);
}

type Live = EntryOf<"decided"> | EntryOf<"signed"> | EntryOf<"answered">;

class Fold {
  private readonly policy: Policy;
  private submission: EntryOf<"submitted"> | null = null;
  private readonly authors = new Set<string>();
  private versions = 0;
  private decisions: EntryOf<"decided">[] = [];
  private offered: EntryOf<"decided">[] = [];
  private signatures: EntryOf<"signed">[] = [];
  private consulted: EntryOf<"consulted">[] = [];
  private answers: EntryOf<"answered">[] = [];
  private lapsed: Lapsed[] = [];
  private incident: Incident | null = null;
  private published: EntryOf<"published"> | null = null;

  constructor(policy: Policy) {
    this.policy = policy;
  }

  add(entry: Entry): void {
    if (isKind("submitted", entry)) this.submit(entry);
    // Whatever was done to another text than the one at hand does not count.
    else if (entry.digest !== this.submission?.digest && needsDigest(entry)) return;
    else if (isKind("decided", entry)) this.decide(entry);
    else if (isKind("signed", entry)) this.sign(entry);
    else if (isKind("withdrawn", entry)) this.withdraw(entry, entry.body);
    else if (isKind("consulted", entry)) this.consulted.push(entry);
    else if (isKind("answered", entry)) this.answer(entry);
    else if (isKind("told", entry)) this.addIncident({ told: [...(this.incident?.told ?? []), entry] });
    else if (isKind("closed", entry)) this.addIncident({ closed: entry });
    else if (isKind("published", entry)) this.published = entry;
  }

  item(entries: readonly Entry[]): Item | null {
    const { submission } = this;
    if (submission === null) return null;
    return {
      id: submission.item!,
      submission,
      digest: submission.digest!,
      authors: this.authors,
      versions: this.versions,
      decisions: this.decisions,
      offered: this.offered,
      signatures: this.signatures,
      consulted: this.consulted,
      answers: this.answers,
      lapsed: this.lapsed,
      incident: this.incident,
      published: this.published,
      entries,
    };
  }

  private submit(entry: EntryOf<"submitted">): void {
    const before = this.submission;
    const changed = before?.digest !== entry.digest;
    this.submission = entry;
    if (changed) this.versions += 1;
    for (const author of [entry.actor.account, ...entry.body.authors]) this.authors.add(personOf(author, this.policy));
    if (before !== null) this.lapse(before, entry, changed);
    if (this.incident === null && entry.body.findings.some(({ incident }) => incident)) {
      this.incident = { found: entry, told: [], closed: null };
    }
  }

  private lapse(before: EntryOf<"submitted">, now: EntryOf<"submitted">, changed: boolean): void {
    const keys = new Set(now.body.findings.map(keyOf));
    const byAuthor = (live: Live): boolean => this.authors.has(personOf(live.actor.account, this.policy));
    const fate = (live: EntryOf<"decided">): Lapsed["why"] | null => {
      if (!keys.has(live.body.finding)) return "finding-gone";
      if (byAuthor(live)) return "became-author";
      const mention = now.body.findings.some((finding) => keyOf(finding) === live.body.finding && finding.incident);
      return changed && (!this.policy.keepDecisions || mention) ? "text-changed" : null;
    };
    const decided = this.decisions.map((live) => ({ live, why: fate(live) }));
    this.decisions = decided.filter(({ why }) => why === null).map(({ live }) => live);
    const again = decided.filter(({ why }) => why === "text-changed").map(({ live }) => live);
    this.offered = [...this.offered.filter(({ body }) => keys.has(body.finding)), ...again];
    for (const { live, why } of decided) if (why !== null) this.drop(live, why, now.seq);
    const others = changed ? "text-changed" : sameFindings(before, now) ? null : "findings-changed";
    this.signatures = this.keep(
      this.signatures,
      (live) => others ?? (byAuthor(live) ? "became-author" : null),
      now.seq,
    );
    // Consent is given to a text; a new rule pack does not change the text.
    this.answers = this.keep(this.answers, () => (changed ? "text-changed" : null), now.seq);
    if (changed) {
      this.consulted = [];
      this.published = null;
    }
  }

  private keep<L extends Live>(all: readonly L[], fate: (live: L) => Lapsed["why"] | null, by: number): L[] {
    return all.filter((live) => {
      const why = fate(live);
      if (why !== null) this.drop(live, why, by);
      return why === null;
    });
  }

  private drop(entry: Live, why: Lapsed["why"], by: number): void {
    this.lapsed.push({ entry, why, by });
  }

  /** A role has one decision on a finding: the later one. */
  private decide(entry: EntryOf<"decided">): void {
    const same = (other: EntryOf<"decided">): boolean =>
      other.body.finding === entry.body.finding && other.role === entry.role;
    this.decisions = this.keep(this.decisions, (other) => (same(other) ? "replaced" : null), entry.seq);
    this.offered = this.offered.filter((other) => !same(other));
    this.decisions.push(entry);
  }

  private sign(entry: EntryOf<"signed">): void {
    this.signatures = this.keep(this.signatures, ({ role }) => (role === entry.role ? "replaced" : null), entry.seq);
    this.signatures.push(entry);
  }

  private answer(entry: EntryOf<"answered">): void {
    const { organ } = entry.body;
    this.answers = this.keep(this.answers, ({ body }) => (body.organ === organ ? "replaced" : null), entry.seq);
    this.answers.push(entry);
  }

  private withdraw(by: Entry, { entry: seq }: BodyOf<"withdrawn">): void {
    const fate = (live: Live): Lapsed["why"] | null => (live.seq === seq ? "withdrawn" : null);
    // A signature given over decisions does not outlive one of them.
    const undone = this.decisions.some((live) => live.seq === seq);
    this.decisions = this.keep(this.decisions, fate, by.seq);
    this.signatures = this.keep(this.signatures, (live) => fate(live) ?? (undone ? "findings-changed" : null), by.seq);
    this.answers = this.keep(this.answers, fate, by.seq);
  }

  private addIncident(more: Partial<Incident>): void {
    if (this.incident !== null) this.incident = { ...this.incident, ...more };
  }
}

function needsDigest({ body: { kind } }: Entry): boolean {
  return kind === "decided" || kind === "signed" || kind === "answered" || kind === "published" || kind === "consulted";
}

function sameFindings(before: EntryOf<"submitted">, now: EntryOf<"submitted">): boolean {
  return held(before) === held(now);
}

/** What a signature was given over, beside the text. */
function held({ body }: EntryOf<"submitted">): string {
  const counted = body.findings.filter(({ gate }) => gate !== "advise");
  return counted
    .map((finding) => `${finding.gate} ${keyOf(finding)}`)
    .sort()
    .join("\n");
}

/** Conclusions that let an item go public. */
export function publishes(conclusion: Conclusion): boolean {
  return conclusion === "publish" || conclusion === "publish-part";
}
