import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { BeyondReach, type Change, type Mode, type Proposal } from "./proposal.ts";

const run = promisify(execFile);

/** Git's modes of a tree entry. */
const MODES: Readonly<Record<string, Mode>> = {
  "100644": "file",
  "100755": "executable",
  "120000": "link",
  "160000": "submodule",
};

/** Largest blob handed on, in bytes: above what a draft may have it is reviewed as too large, not left out. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A proposal of a local repository, from git alone: any forge's pipeline can ask. */
export class GitProposal implements Proposal {
  private readonly folder: string;
  private listed: readonly Change[] | null = null;
  readonly name: string;
  readonly base: string;
  readonly head: string;
  readonly authors: readonly string[];
  readonly commits: number;

  private constructor(folder: string, found: Pick<GitProposal, "name" | "base" | "head" | "authors" | "commits">) {
    this.folder = folder;
    this.name = found.name;
    this.base = found.base;
    this.head = found.head;
    this.authors = found.authors;
    this.commits = found.commits;
  }

  /** @throws {BeyondReach} `commits-missing` for an unknown name or a history that was cut short; `no-common-base`. */
  static async open(folder: string, base: string, head: string): Promise<GitProposal> {
    const [baseId, headId] = await Promise.all([commitOf(folder, base), commitOf(folder, head)]);
    const shallow = (await git(folder, ["rev-parse", "--is-shallow-repository"])).toString().trim() === "true";
    const common = await git(folder, ["merge-base", baseId, headId]).catch(() => null);
    if (common === null) throw new BeyondReach(shallow ? "commits-missing" : "no-common-base", { base, head });
    const log = await git(folder, ["log", "--format=%ae%x00%ce", `${baseId}..${headId}`]);
    const lines = log
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "");
    const authors = [...new Set(lines.flatMap((line) => line.split("\0")))].filter((one) => one !== "");
    const found = { name: `${base}..${head}`, base: baseId, head: headId, authors, commits: lines.length };
    return new GitProposal(folder, { ...found, authors: authors.length === 0 ? ["unknown"] : authors });
  }

  async changes(): Promise<readonly Change[]> {
    if (this.listed !== null) return this.listed;
    const { base, head } = this;
    // -c lists of a merge only what it takes from none of its parents.
    const raw = await git(this.folder, [
      "log",
      "--reverse",
      "--raw",
      "-c",
      "-z",
      "--no-renames",
      "--no-abbrev",
      "--format=%x01%H",
      `${base}..${head}`,
    ]);
    const atHead = await this.tree(head);
    const found = new Map<string, Change>();
    for (const { commit, path, mode, object } of parseRaw(raw)) {
      const key = `${object} ${mode} ${path}`;
      if (!found.has(key))
        found.set(key, { path, object, mode, commit, atHead: atHead.get(path) === `${mode} ${object}` });
    }
    // What the head has and the base's tip has not is proposed, however it came there.
    const direct = await git(this.folder, [
      "diff-tree",
      "-r",
      "--raw",
      "-z",
      "--no-renames",
      "--no-abbrev",
      `${await this.fork()}`,
      head,
    ]);
    for (const { path, mode, object } of parseRaw(Buffer.concat([Buffer.from(`\x01${head}\0`), direct]))) {
      const key = `${object} ${mode} ${path}`;
      if (!found.has(key)) found.set(key, { path, object, mode, commit: head, atHead: true });
    }
    this.listed = [...found.values()];
    return this.listed;
  }

  async blob(object: string): Promise<Uint8Array> {
    return git(this.folder, ["cat-file", "blob", object]).catch(() => {
      throw new BeyondReach("blob-missing", { object });
    });
  }

  async basePaths(): Promise<readonly string[]> {
    return [...(await this.tree(this.base)).keys()];
  }

  async fileAt(side: "base" | "head", path: string): Promise<Uint8Array | null> {
    const entry = (await this.tree(side === "base" ? this.base : this.head)).get(path);
    const [mode, object] = entry?.split(" ") ?? [];
    return object === undefined || (mode !== "file" && mode !== "executable") ? null : this.blob(object);
  }

  async organisationConfiguration(): Promise<Uint8Array | null> {
    return null;
  }

  private async fork(): Promise<string> {
    return (await git(this.folder, ["merge-base", this.base, this.head])).toString().trim();
  }

  private readonly trees = new Map<string, Promise<ReadonlyMap<string, string>>>();

  /** Paths of a commit with their mode and object. */
  private tree(commit: string): Promise<ReadonlyMap<string, string>> {
    const known = this.trees.get(commit) ?? readTree(this.folder, commit);
    this.trees.set(commit, known);
    return known;
  }
}

async function readTree(folder: string, commit: string): Promise<ReadonlyMap<string, string>> {
  const listed = await git(folder, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  const entries = listed
    .toString("utf8")
    .split("\0")
    .filter((line) => line !== "");
  return new Map(
    entries.map((line) => {
      const [head = "", path = ""] = [line.slice(0, line.indexOf("\t")), line.slice(line.indexOf("\t") + 1)];
      const [mode = "", , object = ""] = head.split(" ");
      return [path, `${MODES[mode] ?? "submodule"} ${object}`];
    }),
  );
}

/** `git log --raw -z`: a commit's own line, then for each path `:modes… objects… status` and its name. */
function* parseRaw(raw: Buffer): Generator<{ commit: string; path: string; mode: Mode; object: string }> {
  let commit = "";
  const fields = raw.toString("utf8").split("\0");
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at]!.replace(/^\n+/, "");
    const started = /\x01([0-9a-f]{40,64})\n*(.*)$/s.exec(field);
    if (started !== null) commit = started[1]!;
    const line = started === null ? field : started[2]!;
    if (!line.startsWith(":")) continue;
    const parents = /^:+/.exec(line)![0].length;
    const words = line.slice(parents).trim().split(" ");
    const mode = words[parents]!;
    const object = words[parents + 1 + parents]!;
    const path = fields[at + 1] ?? "";
    at += 1;
    if (mode !== "000000") yield { commit, path, mode: MODES[mode] ?? "submodule", object };
  }
}

async function commitOf(folder: string, name: string): Promise<string> {
  try {
    return (await git(folder, ["rev-parse", "--verify", "--end-of-options", `${name}^{commit}`])).toString().trim();
  } catch {
    throw new BeyondReach("commits-missing", { name });
  }
}

async function git(cwd: string, words: readonly string[]): Promise<Buffer> {
  const options = { cwd, encoding: "buffer", maxBuffer: MOST_BYTES, windowsHide: true } as const;
  return (await run("git", ["-c", "core.quotePath=false", "-c", "core.fsmonitor=false", ...words], options)).stdout;
}
