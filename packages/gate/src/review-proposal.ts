import type { Language, Review } from "@xianshen/core";
import { bytesDigest } from "@xianshen/ledger";
import { draftKind, draftOfBytes, openSession, type ReadDraft, type Session } from "@xianshen/node";
import { RulesError, type Settings } from "@xianshen/rules";
import { type Governing, governs, layOut, type SideFolder } from "./base-folder.ts";
import type { Change, Proposal } from "./proposal.ts";

/** One blob at one path, reviewed. */
export interface ReviewedFile extends Change {
  readonly review: Review;
  /** Of its bytes. */
  readonly bytesDigest: string;
  /** Its text with every finding masked, or null. */
  readonly masked: string | null;
  readonly column: string | null;
}

/** What a proposed configuration would change, had it been in force. */
interface ProposedConfiguration {
  readonly paths: readonly string[];
  /** Of the contents proposed. */
  readonly digest: string;
  /** Null when it is broken, with the reason. */
  readonly broken: string | null;
  readonly lowered: readonly string[];
  /** Drafts whose verdict would be another. */
  readonly changed: readonly { readonly path: string; readonly from: string; readonly to: string }[];
}

export interface ProposalReview {
  readonly files: readonly ReviewedFile[];
  /** Left aside by the base's configuration. */
  readonly skipped: readonly string[];
  readonly configuration: ProposedConfiguration | null;
  readonly settings: Settings;
  readonly packs: Readonly<Record<string, string>>;
  readonly notices: Readonly<Record<string, string>>;
  readonly lang: Language;
  readonly commits: number;
}

export interface ReviewOptions {
  /** With `XIANSHEN_KEY`, where the key comes from. */
  readonly environment: NodeJS.ProcessEnv;
  /** By default the configuration's. */
  readonly lang?: Language | undefined;
  /** Stops the review: the proposal has another head by now. */
  readonly signal?: AbortSignal | undefined;
}

/** Head of a Git LFS pointer: the text is elsewhere. */
const LFS = "version https://git-lfs.github.com/spec/";

/**
 * Reviews every blob that any commit of a proposal adds or changes, under the configuration of its base.
 * @throws {BeyondReach} what cannot be listed or read from the forge.
 * @throws {RulesError} for a broken configuration of the base.
 */
export async function reviewProposal(proposal: Proposal, options: ReviewOptions): Promise<ProposalReview> {
  const changes = await proposal.changes();
  const base = await layOut(proposal, "base", await proposal.basePaths());
  try {
    const { environment, lang } = options;
    const session = await openSession({ cwd: base.folder, lang, environment });
    try {
      return await reviewAll(proposal, changes, base, session, options);
    } finally {
      await session.close();
    }
  } finally {
    await base.close();
  }
}

async function reviewAll(
  proposal: Proposal,
  changes: readonly Change[],
  { folder, governing }: SideFolder,
  session: Session,
  options: ReviewOptions,
): Promise<ProposalReview> {
  const files: ReviewedFile[] = [];
  const skipped: string[] = [];
  for (const change of changes) {
    options.signal?.throwIfAborted();
    if (governs(change.path, governing) || isPlaceholder(change)) continue;
    if (await session.wants(change.path)) files.push(await reviewChange(proposal, change, session));
    else if (change.atHead) skipped.push(change.path);
  }
  const { packs, notices, lang } = session.inForce();
  return {
    files,
    skipped,
    configuration: await proposedConfiguration(proposal, changes, governing, files, options),
    settings: await session.settingsAt(folder),
    packs,
    notices,
    lang,
    commits: proposal.commits,
  };
}

/** Git's blob without content, in either hash: a placeholder such as `.gitkeep` publishes nothing. */
const EMPTY = new Set([
  "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
  "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
]);

/** An empty draft is another matter: somebody meant to publish something. */
function isPlaceholder({ path, object }: Change): boolean {
  return EMPTY.has(object) && draftKind(path) === "other";
}

async function reviewChange(proposal: Proposal, change: Change, session: Session): Promise<ReviewedFile> {
  const bytes = change.mode === "submodule" ? new Uint8Array() : await proposal.blob(change.object);
  const { review, text } = await session.mask(readChange(change, bytes));
  const column = await session.columnOf(change.path);
  return { ...change, review, bytesDigest: bytesDigest(bytes), masked: text, column: column?.name ?? null };
}

/** Links, submodules and LFS pointers publish what is not here to be read. */
function readChange({ path, mode }: Change, bytes: Uint8Array): ReadDraft {
  const refuse = (errno: string): ReadDraft => ({ path, problem: { code: "unreadable", data: { errno } } });
  if (mode === "link") return refuse("outside-link");
  if (mode === "submodule") return refuse("submodule");
  if (Buffer.from(bytes.subarray(0, LFS.length)).toString("latin1") === LFS) return refuse("lfs-pointer");
  if (bytes.length === 0) return { draft: { path, text: "" }, encoding: "utf-8" };
  if (draftKind(path) === "document") {
    return {
      path,
      problem: { code: "no-reader", data: { extension: path.slice(path.lastIndexOf(".") + 1).toLowerCase() } },
    };
  }
  return draftOfBytes(path, bytes);
}

async function proposedConfiguration(
  proposal: Proposal,
  changes: readonly Change[],
  governing: Governing,
  files: readonly ReviewedFile[],
  options: ReviewOptions,
): Promise<ProposedConfiguration | null> {
  const paths = [...new Set(changes.filter(({ path }) => governs(path, governing)).map(({ path }) => path))].sort();
  if (paths.length === 0) return null;
  const contents: string[] = [];
  for (const path of paths) {
    const bytes = await proposal.fileAt("head", path);
    contents.push(`${bytes === null ? "-" : bytesDigest(bytes)} ${path}`);
  }
  const digest = bytesDigest(Buffer.from(contents.join("\n")));
  const known = [...new Set([...(await proposal.basePaths()), ...changes.map(({ path }) => path)])];
  const head = await layOut(proposal, "head", known);
  try {
    const session = await openSession({ cwd: head.folder, lang: options.lang, environment: options.environment });
    try {
      const changed: { path: string; from: string; to: string }[] = [];
      for (const file of files.filter(({ atHead }) => atHead)) {
        const to = await verdictUnder(proposal, file, session);
        if (to !== file.review.verdict) changed.push({ path: file.path, from: file.review.verdict, to });
      }
      const lowered = session.inForce().lowered.map(({ ruleId, from, to }) => `${ruleId}: ${from} → ${to}`);
      return { paths, digest, broken: null, lowered, changed };
    } finally {
      await session.close();
    }
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    const [problem] = error.problems;
    return { paths, digest, broken: problem?.code ?? "broken", lowered: [], changed: [] };
  } finally {
    await head.close();
  }
}

async function verdictUnder(proposal: Proposal, file: ReviewedFile, session: Session): Promise<string> {
  if (!(await session.wants(file.path))) return "skipped";
  const bytes = file.mode === "submodule" ? new Uint8Array() : await proposal.blob(file.object);
  return (await session.review(readChange(file, bytes))).review.verdict;
}
