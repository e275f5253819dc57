import { bytesDigest } from "@xianshen/ledger";
import { BeyondReach, type Change, type Mode, type Proposal } from "./proposal.ts";

/** A tree as a map from path to what is there. */
export type Tree = Readonly<Record<string, string | Uint8Array | { readonly mode: Mode; readonly content: string }>>;

/** What a recording or a test says of a proposal. */
export interface Recorded {
  readonly name: string;
  readonly authors: readonly string[];
  readonly base: Tree;
  /** Whole trees, oldest first; the last is the head. */
  readonly commits: readonly { readonly id: string; readonly tree: Tree }[];
  readonly organisation?: string;
}

interface Held {
  readonly mode: Mode;
  readonly object: string;
  readonly bytes: Uint8Array;
}

/** A proposal held in memory: for tests, for rehearsals and for what was recorded of a real one. */
export class MemoryProposal implements Proposal {
  private readonly recorded: Recorded;
  private readonly sides: { readonly base: ReadonlyMap<string, Held>; readonly head: ReadonlyMap<string, Held> };
  private readonly blobs = new Map<string, Uint8Array>();

  constructor(recorded: Recorded) {
    this.recorded = recorded;
    const head = recorded.commits.at(-1)?.tree ?? recorded.base;
    this.sides = { base: this.read(recorded.base), head: this.read(head) };
  }

  get name(): string {
    return this.recorded.name;
  }
  get authors(): readonly string[] {
    return this.recorded.authors;
  }
  get base(): string {
    return "base";
  }
  get head(): string {
    return this.recorded.commits.at(-1)?.id ?? "base";
  }
  get commits(): number {
    return this.recorded.commits.length;
  }

  async changes(): Promise<readonly Change[]> {
    const found = new Map<string, Change>();
    let before = this.sides.base;
    for (const { id, tree } of this.recorded.commits) {
      const now = this.read(tree);
      for (const [path, { object, mode }] of now) {
        const same = before.get(path);
        const key = `${object} ${mode} ${path}`;
        if ((same?.object === object && same.mode === mode) || found.has(key)) continue;
        const last = this.sides.head.get(path);
        found.set(key, { path, object, mode, commit: id, atHead: last?.object === object && last.mode === mode });
      }
      before = now;
    }
    return [...found.values()];
  }

  async blob(object: string): Promise<Uint8Array> {
    const bytes = this.blobs.get(object);
    if (bytes === undefined) throw new BeyondReach("blob-missing", { object });
    return bytes;
  }

  async basePaths(): Promise<readonly string[]> {
    return [...this.sides.base.keys()];
  }

  async fileAt(side: "base" | "head", path: string): Promise<Uint8Array | null> {
    return this.sides[side].get(path)?.bytes ?? null;
  }

  async organisationConfiguration(): Promise<Uint8Array | null> {
    const { organisation } = this.recorded;
    return organisation === undefined ? null : Buffer.from(organisation);
  }

  private read(tree: Tree): ReadonlyMap<string, Held> {
    return new Map(
      Object.entries(tree).map(([path, written]) => {
        const plain = typeof written === "string" || written instanceof Uint8Array;
        const content = plain ? written : written.content;
        const bytes = typeof content === "string" ? Buffer.from(content) : content;
        const object = bytesDigest(bytes).slice(7, 47);
        this.blobs.set(object, bytes);
        return [path, { mode: plain ? "file" : written.mode, object, bytes }];
      }),
    );
  }
}
