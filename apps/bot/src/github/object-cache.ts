/** Bytes kept at most, in memory only. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * Git's objects by repository and id. They never change, and every decision reviews the proposal again: without it a
 * large proposal would use up the forge's requests of an hour (5,000 for an installation).
 */
export class ObjectCache {
  private readonly most: number;
  private readonly kept = new Map<string, Uint8Array>();
  private bytes = 0;

  constructor(most: number = MOST_BYTES) {
    this.most = most;
  }

  get(key: string): Uint8Array | null {
    const found = this.kept.get(key);
    if (found === undefined) return null;
    // The last used is the last to go.
    this.kept.delete(key);
    this.kept.set(key, found);
    return found;
  }

  set(key: string, content: Uint8Array): void {
    if (content.length > this.most / 8 || this.kept.has(key)) return;
    this.kept.set(key, content);
    this.bytes += content.length;
    for (const [oldest, old] of this.kept) {
      if (this.bytes <= this.most) return;
      this.kept.delete(oldest);
      this.bytes -= old.length;
    }
  }
}
