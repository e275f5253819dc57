import { GENESIS, type Head, hashOf, type Row, type Seals } from "./chain.ts";
import { entrySchema } from "./entry.ts";

/** What is wrong with a record, and at which row (its `seq` as expected). */
export interface Fault {
  readonly code:
    | "row-missing"
    | "row-out-of-order"
    | "link-broken"
    | "row-changed"
    | "row-forged"
    | "row-unreadable"
    | "head-forged"
    | "head-elsewhere";
  readonly seq: number;
}

/** A record's columns beside the entry, which repeat it for searching. */
export interface StoredRow extends Row {
  readonly item: string | null;
  readonly kind: string;
  readonly at: string;
}

/**
 * Proves rows one by one as they are read, and at last the head: a row that was changed, removed, put elsewhere or
 * slipped in is named; rows cut off at the end show by the signed head.
 */
export class Verifier {
  private readonly seals: Seals;
  private prev: string = GENESIS;
  private next = 1;
  readonly faults: Fault[] = [];

  constructor(seals: Seals) {
    this.seals = seals;
  }

  /** Rows read so far. */
  get count(): number {
    return this.next - 1;
  }

  add(row: Row & Partial<StoredRow>): void {
    const fault = this.faultOf(row);
    if (fault !== null) this.faults.push({ code: fault, seq: row.seq > this.next ? this.next : row.seq });
    this.prev = row.hash;
    this.next = row.seq + 1;
  }

  end(head: Head): readonly Fault[] {
    if (!this.seals.holds(head)) this.faults.push({ code: "head-forged", seq: head.seq });
    else if (head.seq > this.count) this.faults.push({ code: "row-missing", seq: this.count + 1 });
    else if (head.seq < this.count) this.faults.push({ code: "row-forged", seq: head.seq + 1 });
    else if (head.hash !== this.prev) this.faults.push({ code: "head-elsewhere", seq: head.seq });
    return this.faults;
  }

  private faultOf(row: Row & Partial<StoredRow>): Fault["code"] | null {
    if (row.seq > this.next) return "row-missing";
    if (row.seq < this.next) return "row-out-of-order";
    if (hashOf(row.prev, row.entry) !== row.hash) return "row-changed";
    if (this.seals.sealOf(row.hash) !== row.seal) return "row-forged";
    if (row.prev !== this.prev) return "link-broken";
    return columnsAgree(row) ? null : "row-changed";
  }
}

/** Whether the entry is one, says its own number, and its columns repeat it. */
function columnsAgree({ entry: text, seq, item, kind, at }: Row & Partial<StoredRow>): boolean {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return false;
  }
  const { data: entry } = entrySchema.safeParse(written);
  if (entry === undefined || entry.seq !== seq) return false;
  return (
    (item === undefined || item === entry.item) &&
    (kind === undefined || kind === entry.body.kind) &&
    (at === undefined || at === entry.at)
  );
}
