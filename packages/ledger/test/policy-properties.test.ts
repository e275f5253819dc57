import fc from "fast-check";
import { expect, it } from "vitest";
import { type Action, decidersOf, type Item, keyOf, LedgerRefusal, personOf, publishes } from "../src/index.ts";
import { finding, idOf, mark, Office, POLICY, person, submission } from "./office.ts";

const FINDINGS = [
  finding("phone"),
  finding("minutes", { approvers: ["section-head", "leader"] }),
  finding("address", { approvers: ["secrecy-reviewer"] }),
  finding("number", { gate: "forbid", approvers: [] }),
  mark(),
];

const PEOPLE = ["zhang", "li", "zhou", "wang", "wu", "zhao", "qian", "sun", "chen"];

const someone = fc.constantFrom(...PEOPLE);
const role = fc.constantFrom("section-head", "secrecy-reviewer", "leader", "chief", "publisher", null);

/** One thing somebody tries: most are refused, which is the point. */
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("submit" as const),
      by: someone,
      text: fc.constantFrom("a", "b"),
      findings: fc.subarray(FINDINGS, { maxLength: 3 }),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("decide" as const),
      by: someone,
      as: role,
      finding: fc.constantFrom(...FINDINGS),
      disposition: fc.constantFrom(
        "false-positive",
        "false-positive",
        "public-by-duty",
        "consent",
        "changed",
        "refused",
      ),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("sign" as const),
      by: someone,
      as: role,
      conclusion: fc.constantFrom("publish", "publish", "publish", "publish-part", "return", "withhold"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("withdraw" as const), by: someone, entry: fc.integer({ min: 1, max: 20 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("delegate" as const), by: someone, to: someone, role }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 10 }) }) },
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take(one: Step, office: Office): Promise<void> {
  try {
    switch (one.do) {
      case "submit":
        await office.submit(submission(one.text, one.findings, { authors: [one.by] }), one.by);
        return;
      case "decide": {
        const action = {
          kind: "decide",
          finding: idOf(one.finding),
          disposition: one.disposition,
          reason: "r",
          basis: "b",
          reference: "c",
        } as Action;
        await office.desk.act("2026-0001", action, person(one.by), { as: one.as as never });
        return;
      }
      case "sign": {
        const ground = one.conclusion === "withhold" ? "14" : undefined;
        const action = { kind: "sign", conclusion: one.conclusion, opinion: "o", ground } as Action;
        await office.desk.act("2026-0001", action, person(one.by), { as: one.as as never });
        return;
      }
      case "withdraw":
        await office.desk.act("2026-0001", { kind: "withdraw", entry: one.entry, reason: "r" }, person(one.by));
        return;
      case "delegate":
        await office.desk.delegate(
          {
            to: one.to,
            role: (one.role ?? "leader") as never,
            from: office.now.slice(0, 10),
            until: office.now.slice(0, 10),
            reason: "r",
          },
          person(one.by),
        );
        return;
      case "wait":
        office.now = new Date(Date.parse(office.now) + one.days * 86_400_000).toISOString();
    }
  } catch (error) {
    if (!(error instanceof LedgerRefusal)) throw error;
  }
}

/** What must hold of a clear item, told from its entries alone and not from the code that judged it. */
function faultsOf(item: Item): readonly string[] {
  const { submission } = item;
  const live = [...item.decisions, ...item.signatures];
  const faults: string[] = [];
  const authors = new Set(
    item.entries.flatMap(({ actor, body }) => (body.kind === "submitted" ? [actor.account, ...body.authors] : [])),
  );
  for (const one of live) {
    if (authors.has(one.actor.account)) faults.push(`author ${one.actor.account} approved`);
    if (one.digest !== submission.digest) faults.push(`entry ${one.seq} is about another text`);
  }
  for (const finding of submission.body.findings) {
    if (finding.gate === "advise") continue;
    const needed = decidersOf(finding);
    if (needed.length === 0) faults.push("a forbid stands");
    for (const role of needed) {
      const decided = item.decisions.find((one) => one.role === role && one.body.finding === keyOf(finding));
      const good = decided !== undefined && !["changed", "refused"].includes(decided.body.disposition);
      if (!good) faults.push(`${finding.ruleId} is not answered by ${role}`);
    }
  }
  for (const role of ["section-head", "secrecy-reviewer", "leader"] as const) {
    const signed = item.signatures.find((one) => one.role === role);
    if (signed === undefined || !publishes(signed.body.conclusion)) faults.push(`${role} has not signed`);
  }
  const as = (role: string): readonly string[] =>
    live.filter((one) => one.role === role).map(({ actor }) => personOf(actor.account, POLICY));
  if (as("secrecy-reviewer").some((one) => as("leader").includes(one))) faults.push("one person is two");
  for (const one of live) {
    if (one.onBehalfOf === null) {
      const holders = POLICY.roles[one.role as keyof typeof POLICY.roles] ?? [];
      if (!holders.includes(one.actor.account)) faults.push(`${one.actor.account} acted without a role`);
    }
  }
  return faults;
}

/** Delegations in force when an entry was made, again from the entries alone. */
function lentFaults(
  item: Item,
  all: readonly {
    readonly seq: number;
    readonly at: string;
    readonly role: unknown;
    readonly body: { readonly kind: string } & Record<string, unknown>;
  }[],
): readonly string[] {
  return [...item.decisions, ...item.signatures]
    .filter(({ onBehalfOf }) => onBehalfOf !== null)
    .filter(
      (one) =>
        !all.some(
          ({ body, role, seq }) =>
            body.kind === "delegated" &&
            seq < one.seq &&
            role === one.role &&
            body.to === one.actor.account &&
            String(body.from) <= chinaDay(one.at) &&
            chinaDay(one.at) <= String(body.until),
        ),
    )
    .map(({ seq }) => `entry ${seq} used an expired delegation`);
}

function chinaDay(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** A run of steps that would clear an item, so that random ones start near where it matters. */
const CLEARING: readonly Step[] = [
  { do: "decide", by: "li", as: null, finding: FINDINGS[0]!, disposition: "false-positive" },
  { do: "sign", by: "li", as: null, conclusion: "publish" },
  { do: "sign", by: "wang", as: null, conclusion: "publish" },
  { do: "sign", by: "zhao", as: null, conclusion: "publish" },
];

it.each([false, true])(
  "no sequence of actions clears what is not answered (keepDecisions: %s)",
  async (keepDecisions) => {
    let cleared = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 14 }),
        fc.nat({ max: 4 }),
        fc.array(step, { maxLength: 6 }),
        async (before, some, after) => {
          const office = new Office({ ...POLICY, keepDecisions });
          await office.submit(submission("a", FINDINGS.slice(0, 1)));
          for (const one of [...before, ...CLEARING.slice(0, some), ...after]) {
            await take(one, office);
            const { item, standing } = await office.desk.find("2026-0001");
            if (standing.verdict !== "clear") continue;
            cleared += 1;
            expect([...faultsOf(item), ...lentFaults(item, (await office.record.entries()) as never)]).toEqual([]);
          }
        },
      ),
      { numRuns: 1500, seed: 20_261_127 },
    );
    expect(cleared).toBeGreaterThan(100);
  },
);
