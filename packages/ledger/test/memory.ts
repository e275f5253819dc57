import type { Entry, NewEntry, Reading, RecordKeeper } from "../src/index.ts";
import { GENESIS, Seals } from "../src/record/chain.ts";
import { wellFormed } from "../src/record/entry.ts";

/** A record kept in memory: what the pure parts need of a database, and no more. */
export class MemoryRecord implements RecordKeeper {
  readonly written: Entry[] = [];

  async append(make: (reading: Reading) => Promise<readonly NewEntry[]>): Promise<readonly Entry[]> {
    const made = await make(this.reading);
    const entries = made.map((one, at) => wellFormed({ ...one, seq: this.written.length + at + 1 }));
    this.written.push(...entries);
    return entries;
  }

  async entries(): Promise<readonly Entry[]> {
    return this.written;
  }

  get reading(): Reading {
    return {
      entriesOf: async (item) => this.written.filter((entry) => entry.item === item),
      general: async () => this.written.filter((entry) => entry.item === null),
      itemsFrom: async (source) => [
        ...new Set(
          this.written.flatMap(({ item, body }) =>
            body.kind === "submitted" && body.source === source && item !== null ? [item] : [],
          ),
        ),
      ],
      lastItem: async (prefix) => {
        const ids = this.written.flatMap(({ item }) => (item?.startsWith(prefix) ? [item] : []));
        return ids.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).at(-1) ?? null;
      },
    };
  }
}

export const seals: Seals = new Seals(new Uint8Array(32).fill(7));
export { GENESIS };
