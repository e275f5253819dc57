import { BeyondReach, type Change, type Mode, type Proposal } from "@xianshen/gate";
import { type Api, find, get } from "./api.ts";
import type { ObjectCache } from "./object-cache.ts";
import { type Entry, Trees } from "./trees.ts";

interface Commit {
  readonly sha: string;
  readonly commit: {
    readonly tree: { readonly sha: string };
    readonly author?: Email | null;
    readonly committer?: Email | null;
  };
  readonly parents: readonly { readonly sha: string }[];
  readonly author?: Login | null;
  readonly committer?: Login | null;
}

interface Email {
  readonly email?: string | null;
}

interface Login {
  readonly login?: string;
}

interface Comparison {
  readonly total_commits: number;
  readonly merge_base_commit?: { readonly sha: string };
  readonly commits: readonly Commit[];
}

/** Commits of a proposal at most: beyond, it is not passed but told to be split. */
const MOST_COMMITS = 10_000;

/** The account under which the forge itself commits a merge or an edit in the browser. */
const FORGE_ITSELF = "web-flow";

export interface Range {
  readonly name: string;
  /** Commit at the tip of the base. */
  readonly base: string;
  readonly head: string;
  /** Who opened it; null for what nobody opened. */
  readonly opener: string | null;
}

/** A proposal on the forge, by its programming interface. */
export class GithubProposal implements Proposal {
  private readonly api: Api;
  private readonly cache: ObjectCache;
  private readonly where: { readonly owner: string; readonly repo: string };
  private readonly trees: Trees;
  private readonly sides: { readonly base: string; readonly head: string };
  private readonly found: readonly Change[];
  readonly name: string;
  readonly head: string;
  readonly base: string;
  readonly authors: readonly string[];
  readonly commits: number;

  private constructor(
    from: {
      api: Api;
      cache: ObjectCache;
      where: { owner: string; repo: string };
      trees: Trees;
      base: string;
      head: string;
    },
    range: Range,
    read: { changes: readonly Change[]; authors: readonly string[]; commits: number },
  ) {
    this.api = from.api;
    this.cache = from.cache;
    this.where = from.where;
    this.trees = from.trees;
    this.sides = { base: from.base, head: from.head };
    this.found = read.changes;
    this.name = range.name;
    this.head = range.head;
    this.base = range.base;
    this.authors = read.authors;
    this.commits = read.commits;
  }

  /** Reads the commits of a range and what each of them changes. @throws {BeyondReach} */
  static async open(
    api: Api,
    where: { owner: string; repo: string },
    range: Range,
    cache: ObjectCache,
  ): Promise<GithubProposal> {
    const trees = new Trees(api, where, cache);
    const { commits, fork } = await commitsOf(api, where, range);
    const treeOf = treesOf(api, where, commits);
    const [base, head] = [await treeOf(range.base), await treeOf(range.head)];
    const changes = new Map<string, Change>();
    const authors = new Set<string>(range.opener === null ? [] : [range.opener]);
    const note = (path: string, { object, mode }: Entry, commit: string, last: Entry | null): void => {
      const key = `${object} ${mode} ${path}`;
      const atHead = last?.object === object && last.mode === mode;
      if (!changes.has(key)) changes.set(key, { path, object, mode: mode as Mode, commit, atHead });
    };
    for (const commit of commits) {
      const own = await ownChanges(commit, trees, treeOf);
      // A merge that changes nothing by itself makes nobody an author.
      if (own.size > 0) for (const author of peopleOf(commit)) authors.add(author);
      for (const [path, entry] of own) note(path, entry, commit.sha, await trees.at(head, path));
    }
    // What the head has and the fork had not is proposed, however it came there.
    for (const [path, entry] of await trees.difference(fork === null ? null : await treeOf(fork), head)) {
      if (entry !== null) note(path, entry, range.head, entry);
    }
    const read = { changes: [...changes.values()], authors: [...authors], commits: commits.length };
    return new GithubProposal({ api, cache, where, trees, base, head }, range, {
      ...read,
      authors: read.authors.length === 0 ? ["unknown"] : read.authors,
    });
  }

  async changes(): Promise<readonly Change[]> {
    return this.found;
  }

  async blob(object: string): Promise<Uint8Array> {
    const key = `${this.where.owner}/${this.where.repo} ${object}`;
    const kept = this.cache.get(key);
    if (kept !== null) return kept;
    const route = "GET /repos/{owner}/{repo}/git/blobs/{file_sha}";
    const blob = await find<{ content: string; encoding: string }>(this.api, route, {
      ...this.where,
      file_sha: object,
    }).catch((error: unknown) => {
      // Above a hundred megabytes the forge gives none.
      if (error instanceof Error && "status" in error && (error.status === 403 || error.status === 422)) return null;
      throw error;
    });
    if (blob === null) throw new BeyondReach("blob-missing", { object });
    const bytes = Buffer.from(blob.content, blob.encoding === "base64" ? "base64" : "utf8");
    this.cache.set(key, bytes);
    return bytes;
  }

  async basePaths(): Promise<readonly string[]> {
    return [...(await this.trees.all(this.sides.base)).keys()];
  }

  async fileAt(side: "base" | "head", path: string): Promise<Uint8Array | null> {
    const entry = await this.trees.at(this.sides[side], path);
    return entry === null || (entry.mode !== "file" && entry.mode !== "executable") ? null : this.blob(entry.object);
  }

  async organisationConfiguration(): Promise<Uint8Array | null> {
    const route = "GET /repos/{owner}/{repo}/contents/{path}";
    const where = { owner: this.where.owner, repo: ".github", path: "xianshen.yml" };
    const file = await find<{ content?: string }>(this.api, route, where);
    return file?.content === undefined ? null : Buffer.from(file.content, "base64");
  }
}

/** All commits between, oldest first, and where the branches part. */
async function commitsOf(
  api: Api,
  where: { owner: string; repo: string },
  { base, head }: Range,
): Promise<{ readonly commits: readonly Commit[]; readonly fork: string | null }> {
  const commits = new Map<string, Commit>();
  let total = 0;
  let fork: string | null = null;
  for (let page = 1; ; page += 1) {
    const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
    const answer = await find<Comparison>(api, route, { ...where, basehead: `${base}...${head}`, per_page: 100, page });
    if (answer === null) throw new BeyondReach("no-common-base", { base, head });
    total = answer.total_commits;
    fork ??= answer.merge_base_commit?.sha ?? null;
    if (total > MOST_COMMITS) throw new BeyondReach("too-many", { what: `${total} commits` });
    const before = commits.size;
    for (const commit of answer.commits) commits.set(commit.sha, commit);
    if (commits.size >= total || commits.size === before) break;
  }
  if (commits.size !== total)
    throw new BeyondReach("commits-missing", { read: String(commits.size), of: String(total) });
  return { commits: [...commits.values()], fork };
}

/** Tree of a commit, of those at hand or fetched. */
function treesOf(
  api: Api,
  where: { owner: string; repo: string },
  commits: readonly Commit[],
): (commit: string) => Promise<string> {
  const known = new Map<string, Promise<string>>(
    commits.map(({ sha, commit }) => [sha, Promise.resolve(commit.tree.sha)]),
  );
  const fetch = async (sha: string): Promise<string> => {
    const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
    const found = await find<{ tree: { sha: string } }>(api, route, { ...where, commit_sha: sha });
    if (found === null) throw new BeyondReach("commits-missing", { commit: sha });
    return found.tree.sha;
  };
  return (sha) => {
    const tree = known.get(sha) ?? fetch(sha);
    known.set(sha, tree);
    return tree;
  };
}

/** What a commit has that none of its parents has there. */
async function ownChanges(
  { commit, parents }: Commit,
  trees: Trees,
  treeOf: (commit: string) => Promise<string>,
): Promise<ReadonlyMap<string, Entry>> {
  const each = await Promise.all(
    (parents.length === 0 ? [null] : parents).map(async (parent) =>
      trees.difference(parent === null ? null : await treeOf(parent.sha), commit.tree.sha),
    ),
  );
  const [first, ...others] = each;
  return new Map(
    [...first!].flatMap(([path, entry]) =>
      entry !== null && others.every((other) => other.has(path)) ? [[path, entry] as const] : [],
    ),
  );
}

/** Accounts of a commit; an e-mail where the forge knows no account. */
function peopleOf({ author, committer, commit }: Commit): readonly string[] {
  const wrote = author?.login ?? commit.author?.email ?? null;
  const committed = committer?.login ?? commit.committer?.email ?? null;
  const forge = committed === FORGE_ITSELF || committed === "noreply@github.com";
  return [wrote, forge ? null : committed].filter((one): one is string => one !== null && one !== "");
}

/** The tip of a branch. */
export async function tipOf(api: Api, where: { owner: string; repo: string }, branch: string): Promise<string> {
  const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
  return (await get<{ object: { sha: string } }>(api, route, { ...where, ref: `heads/${branch}` })).object.sha;
}
