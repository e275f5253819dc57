import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Head, type NewEntry, type Row, Verifier } from "../src/index.ts";
import { canonical } from "../src/record/canonical.ts";
import { hashOf } from "../src/record/chain.ts";
import { GENESIS, seals } from "./memory.ts";

const ROWS = 10_000;

function entryAt(seq: number): NewEntry & { readonly seq: number } {
  return {
    seq,
    at: new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString(),
    item: `2026-${String(Math.ceil(seq / 3)).padStart(4, "0")}`,
    actor: { account: `u${seq % 7}`, how: "git-identity" },
    role: "section-head",
    onBehalfOf: null,
    digest: `sha256:${String(seq).padStart(64, "0")}`,
    packs: { "personal-data": "1.0.0" },
    tool: "xianshen 0.1.0",
    body: {
      kind: "decided",
      finding: `pack/rule#${seq}`,
      disposition: "false-positive",
      reason: `理由${seq}`,
      basis: null,
      reference: null,
    },
  };
}

function recordOf(count: number): { readonly rows: readonly Row[]; readonly head: Head } {
  const rows: Row[] = [];
  let prev = GENESIS;
  for (let seq = 1; seq <= count; seq += 1) {
    const row = seals.row(entryAt(seq), prev);
    rows.push(row);
    prev = row.hash;
  }
  return { rows, head: seals.head(count, prev) };
}

/**
 * Verifies from a little before the first row that was touched: what lies before it was verified as it is, once, and a
 * verifier that has read it stands where {@link primed} says.
 */
function faultsFrom(
  rows: readonly Row[],
  head: Head,
  from: number,
): readonly { readonly code: string; readonly seq: number }[] {
  const start = Math.max(0, from - 3);
  const verifier = new Verifier(seals);
  Object.assign(verifier, { prev: start === 0 ? GENESIS : rows[start - 1]!.hash, next: start + 1 });
  for (const row of rows.slice(start)) {
    verifier.add(row);
    // A second fault says no more than the first, and the head is read in any case.
    if (verifier.faults.length > 0) break;
  }
  if (verifier.faults.length > 0) return verifier.faults;
  return verifier.end(head);
}

let record: ReturnType<typeof recordOf>;
beforeAll(() => {
  record = recordOf(ROWS);
});

it("a whole record has no fault", () => {
  const verifier = new Verifier(seals);
  for (const row of record.rows) verifier.add(row);
  expect(verifier.end(record.head)).toEqual([]);
});

/** Something a person with the database in hand may do to one row, cleverly or not. */
const tamper = fc.oneof(
  fc.record({
    how: fc.constantFrom("edit", "edit-and-rehash", "edit-and-relink", "renumber", "reseal"),
    at: fc.nat(ROWS - 1),
  }),
  fc.record({ how: fc.constantFrom("delete", "insert", "truncate", "duplicate"), at: fc.nat(ROWS - 1) }),
  fc.record({ how: fc.constant("swap"), at: fc.nat(ROWS - 2) }),
);

function edited(row: Row): Row {
  const entry = JSON.parse(row.entry) as { body: { reason: string } };
  entry.body.reason = "改过";
  return { ...row, entry: canonical(entry) };
}

/** The rows after one tampering, and the row that has to be named. */
function tampered(
  rows: readonly Row[],
  how: string,
  at: number,
): { readonly rows: readonly Row[]; readonly named: readonly number[] } {
  const row = rows[at]!;
  const seq = at + 1;
  const put = (...now: readonly Row[]): readonly Row[] => [...rows.slice(0, at), ...now, ...rows.slice(at + 1)];
  switch (how) {
    case "edit":
      return { rows: put(edited(row)), named: [seq] };
    case "edit-and-rehash": {
      const now = edited(row);
      return { rows: put({ ...now, hash: hashOf(now.prev, now.entry) }), named: [seq] };
    }
    case "edit-and-relink": {
      // Everything after it is computed anew; only the key is missing.
      const now = [...rows.slice(0, at)];
      let { prev } = row;
      for (const old of [edited(row), ...rows.slice(at + 1, at + 4)]) {
        const hash = hashOf(prev, old.entry);
        now.push({ ...old, prev, hash });
        prev = hash;
      }
      return { rows: [...now, ...rows.slice(now.length)], named: [seq] };
    }
    case "renumber":
      return { rows: put({ ...row, seq: row.seq + ROWS }), named: [seq] };
    case "reseal":
      return { rows: put({ ...row, seal: "0".repeat(64) }), named: [seq] };
    case "delete":
      return { rows: put(), named: [seq] };
    case "insert":
      return { rows: put(seals.row(entryAt(seq), GENESIS), row), named: at === 0 ? [1, 2] : [seq] };
    case "duplicate":
      return { rows: put(row, row), named: [seq] };
    case "truncate":
      return { rows: rows.slice(0, at), named: [seq] };
    default:
      return { rows: [...rows.slice(0, at), rows[at + 1]!, row, ...rows.slice(at + 2)], named: [seq, seq + 1] };
  }
}

describe("tampering", () => {
  it("is found, and the row named, in 1,000 random single changes to 10,000 rows", () => {
    const tried: Record<string, number> = {};
    fc.assert(
      fc.property(tamper, ({ how, at }) => {
        tried[how] = (tried[how] ?? 0) + 1;
        const { rows, named } = tampered(record.rows, how, at);
        const [fault] = faultsFrom(rows, record.head, Math.min(at, rows.length));
        expect(named, `${how} at ${at + 1}: ${fault?.code}`).toContain(fault?.seq);
      }),
      { numRuns: 1000, seed: 20_261_127 },
    );
    expect(Object.keys(tried)).toHaveLength(10);
  });

  it("of the head is found", () => {
    const { rows } = recordOf(20);
    const last = rows.at(-1)!;
    const forged: Head = { ...seals.head(20, last.hash), seq: 19 };
    const older = seals.head(10, rows[9]!.hash);
    const other = seals.head(20, GENESIS);
    const faults = (head: Head): readonly string[] => {
      const verifier = new Verifier(seals);
      for (const row of rows) verifier.add(row);
      return verifier.end(head).map(({ code }) => code);
    };
    expect([forged, older, other].map(faults)).toEqual([["head-forged"], ["row-forged"], ["head-elsewhere"]]);
  });

  it("of the columns beside the entry is found", () => {
    const { rows } = recordOf(2);
    const verifier = new Verifier(seals);
    verifier.add({ ...rows[0]!, item: "2026-0009", kind: "decided", at: entryAt(1).at });
    expect(verifier.faults).toEqual([{ code: "row-changed", seq: 1 }]);
  });
});

it("equal values have equal text whatever the order of their keys", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonical(turned)).toBe(canonical(value));
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
