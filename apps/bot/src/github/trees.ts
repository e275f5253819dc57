import { BeyondReach, type Mode } from "@xianshen/gate";
import { type Api, find } from "./api.ts";
import type { ObjectCache } from "./object-cache.ts";

export interface Entry {
  readonly mode: Mode | "tree";
  readonly object: string;
}

/** Entries of a folder by name. */
type Folder = ReadonlyMap<string, Entry>;

const MODES: Readonly<Record<string, Entry["mode"]>> = {
  "100644": "file",
  "100755": "executable",
  "120000": "link",
  "160000": "submodule",
  "040000": "tree",
};

/** Folders kept at most: those of a proposal's commits are the same but for a few. */
const MOST_KEPT = 20_000;

/** Reads trees folder by folder. Equal folders have equal ids, so what did not change is not fetched. */
export class Trees {
  private readonly api: Api;
  private readonly cache: ObjectCache;
  private readonly where: { readonly owner: string; readonly repo: string };
  private readonly folders = new Map<string, Promise<Folder>>();

  constructor(api: Api, where: { readonly owner: string; readonly repo: string }, cache: ObjectCache) {
    this.api = api;
    this.cache = cache;
    this.where = where;
  }

  /** Files that differ between two trees: what the second has at each path, null where it has nothing. */
  async difference(
    before: string | null,
    after: string | null,
    under = "",
  ): Promise<ReadonlyMap<string, Entry | null>> {
    const found = new Map<string, Entry | null>();
    if (before === after) return found;
    const [old, now] = await Promise.all([this.folder(before), this.folder(after)]);
    for (const name of new Set([...old.keys(), ...now.keys()])) {
      const [a, b] = [old.get(name) ?? null, now.get(name) ?? null];
      if (a?.object === b?.object && a?.mode === b?.mode) continue;
      const path = under + name;
      if (a?.mode === "tree" || b?.mode === "tree") {
        const inner = await this.difference(treeOf(a), treeOf(b), `${path}/`);
        for (const [deep, entry] of inner) found.set(deep, entry);
      }
      if (b !== null && b.mode !== "tree") found.set(path, b);
      else if (b === null && a?.mode !== "tree") found.set(path, null);
    }
    return found;
  }

  /** Every file of a tree. */
  async all(tree: string): Promise<ReadonlyMap<string, Entry>> {
    const files = await this.difference(null, tree);
    return new Map([...files].flatMap(([path, entry]) => (entry === null ? [] : [[path, entry] as const])));
  }

  async at(tree: string, path: string): Promise<Entry | null> {
    let entry: Entry | null = { mode: "tree", object: tree };
    for (const name of path.split("/")) {
      if (entry?.mode !== "tree") return null;
      entry = (await this.folder(entry.object)).get(name) ?? null;
    }
    return entry;
  }

  private folder(tree: string | null): Promise<Folder> {
    if (tree === null) return Promise.resolve(new Map());
    const known = this.folders.get(tree) ?? this.fetch(tree);
    if (this.folders.size < MOST_KEPT) this.folders.set(tree, known);
    return known;
  }

  private async fetch(tree: string): Promise<Folder> {
    const key = `${this.where.owner}/${this.where.repo} ${tree}`;
    const kept = this.cache.get(key);
    if (kept !== null) return new Map(JSON.parse(Buffer.from(kept).toString("utf8")) as [string, Entry][]);
    const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
    const answer = await find<{ truncated?: boolean; tree: { path: string; mode: string; sha: string }[] }>(
      this.api,
      route,
      {
        ...this.where,
        tree_sha: tree,
      },
    );
    if (answer === null || answer.truncated === true) throw new BeyondReach("tree-missing", { tree });
    const entries = answer.tree.map(
      ({ path, mode, sha }) => [path, { mode: MODES[mode] ?? "submodule", object: sha }] as const,
    );
    this.cache.set(key, Buffer.from(JSON.stringify(entries)));
    return new Map(entries);
  }
}

function treeOf(entry: Entry | null): string | null {
  return entry?.mode === "tree" ? entry.object : null;
}
