/** What git says a path is. Only the first two hold text that can be read. */
export type Mode = "file" | "executable" | "link" | "submodule";

/** A blob that a commit of the proposal adds or changes, at a path. */
export interface Change {
  readonly path: string;
  /** The blob's object id; for a submodule the commit it points at. */
  readonly object: string;
  readonly mode: Mode;
  /** The first commit, oldest first, that has it there. */
  readonly commit: string;
  /** Whether the head has this blob at this path. */
  readonly atHead: boolean;
}

/**
 * A proposed publication: the commits between a base and a head, and what they hold. Where it lives (a forge, a local
 * repository, a recording, memory) is the implementation's matter; nothing else knows.
 */
export interface Proposal {
  /** `owner/name#12`, or `base..head`: the same for the same proposal, whatever its head. */
  readonly name: string;
  readonly head: string;
  readonly base: string;
  /** Accounts of who opened it and of all who wrote or committed its commits. */
  readonly authors: readonly string[];
  /**
   * Every blob any commit adds or changes; a merge only what it does not take from a parent.
   * @throws {BeyondReach} when some of it cannot be listed: that blocks, it is not left out.
   */
  changes(): Promise<readonly Change[]>;
  /** Number of commits read. Known after {@link changes}. */
  readonly commits: number;
  /** @throws {BeyondReach} */
  blob(object: string): Promise<Uint8Array>;
  /** Paths of all files of the base. @throws {BeyondReach} */
  basePaths(): Promise<readonly string[]>;
  /** A file of the base, or of the head; null when it is not there. @throws {BeyondReach} */
  fileAt(side: "base" | "head", path: string): Promise<Uint8Array | null>;
  /** Configuration of the organisation, for a repository without one of its own. */
  organisationConfiguration(): Promise<Uint8Array | null>;
}

/** Something of a proposal that cannot be had. `code` names a sentence in the locale; nothing of a draft is quoted. */
export class BeyondReach extends Error {
  readonly code: "commits-missing" | "tree-missing" | "blob-missing" | "too-many" | "no-common-base";
  readonly data: Readonly<Record<string, string>>;

  constructor(code: BeyondReach["code"], data: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = "BeyondReach";
    this.code = code;
    this.data = data;
  }
}
