import type { Gate } from "@xianshen/core";
import type { Holder } from "../record/entry.ts";

/** Roles that sign, in the order in which they do. */
export const SIGNERS = ["section-head", "secrecy-reviewer", "leader", "chief"] as const;
export type Signer = (typeof SIGNERS)[number];

/** Who signs an item that has such findings; conditions left out hold for all. */
export interface Chain {
  readonly gates?: readonly Gate[] | undefined;
  readonly notices?: readonly string[] | undefined;
  /** Rule ids; `pack/*` takes in a pack. */
  readonly rules?: readonly string[] | undefined;
  readonly steps: readonly Signer[];
}

/** How an organisation reviews. From its configuration, never from the draft. */
export interface Policy {
  /** Accounts, and teams as `team:org/name`, by role. */
  readonly roles: { readonly [H in Holder]?: readonly string[] | undefined };
  /** Accounts of one person under one name: who reviews as one is not another's second pair of eyes. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** The first chain whose conditions a finding meets is its chain; the item's is all of them together. */
  readonly chains: readonly Chain[];
  /**
   * What is signed: every item (`always`), or those with findings that need a decision (`held`). 保守国家秘密法实施条例
   * art. 42 wants every item reviewed; where the machine's answer counts as that review, `held` will do.
   */
  readonly sign: "always" | "held";
  /** Keep decisions on findings an edit did not touch; signatures lapse all the same. */
  readonly keepDecisions: boolean;
  /** Working days each role has. */
  readonly days: Readonly<Record<Signer | "publisher", number>>;
}

/** Working days an organ asked for its consent has (政府信息公开条例 art. 32, 34). Silence is no consent. */
export const THIRD_PARTY_DAYS = 15;

/** Three levels beyond the author, as most published procedures have: section, secrecy reviewer, leader in charge. */
export const DEFAULT_POLICY: Policy = {
  roles: {},
  people: {},
  chains: [{ steps: ["section-head", "secrecy-reviewer", "leader"] }],
  sign: "held",
  keepDecisions: false,
  days: { "section-head": 1, "secrecy-reviewer": 5, leader: 5, chief: 5, publisher: 1 },
};

/** The one name of a person with several accounts; accounts are compared without regard to case. */
export function personOf(account: string, { people }: Pick<Policy, "people">): string {
  const written = account.toLowerCase();
  const found = Object.entries(people).find(
    ([name, accounts]) => name.toLowerCase() === written || accounts.some((one) => one.toLowerCase() === written),
  );
  return (found?.[0] ?? account).toLowerCase();
}

/** The roles that sign an item, in order. Findings that only advise choose no chain. */
export function chainOf(
  { chains, sign }: Pick<Policy, "chains" | "sign">,
  item: {
    readonly noticeType: string | null;
    readonly findings: readonly { readonly ruleId: string; readonly gate: Gate }[];
  },
): readonly Signer[] {
  const counted = item.findings.filter(({ gate }) => gate !== "advise");
  if (counted.length === 0 && sign === "held") return [];
  const chosen = counted.length === 0 ? [chainFor(chains, item.noticeType, null)] : [];
  for (const finding of counted) chosen.push(chainFor(chains, item.noticeType, finding));
  const steps = new Set(chosen.flat());
  return SIGNERS.filter((role) => steps.has(role));
}

function chainFor(
  chains: readonly Chain[],
  noticeType: string | null,
  finding: { readonly ruleId: string; readonly gate: Gate } | null,
): readonly Signer[] {
  const found = chains.find(
    ({ gates, notices, rules }) =>
      (gates === undefined || (finding !== null && gates.includes(finding.gate))) &&
      (notices === undefined || (noticeType !== null && notices.includes(noticeType))) &&
      (rules === undefined || (finding !== null && rules.some((pattern) => covers(pattern, finding.ruleId)))),
  );
  return (found ?? DEFAULT_POLICY.chains[0]!).steps;
}

function covers(pattern: string, ruleId: string): boolean {
  return pattern.endsWith("/*") ? ruleId.startsWith(pattern.slice(0, -1)) : pattern === ruleId;
}

/** What a configuration says of reviews, as far as it says it. */
export interface PolicySettings extends Pick<Policy, "roles" | "people"> {
  readonly review: {
    readonly chains?: readonly Chain[] | undefined;
    readonly sign: Policy["sign"];
    readonly keepDecisions: boolean;
    readonly days: { readonly [R in keyof Policy["days"]]?: number | undefined };
  };
}

/** The review policy a configuration asks for: what it does not say is as in {@link DEFAULT_POLICY}. */
export function policyOf({ roles, people, review }: PolicySettings): Policy {
  const days = Object.entries(review.days).filter(([, value]) => value !== undefined);
  return {
    roles,
    people,
    chains: review.chains ?? DEFAULT_POLICY.chains,
    sign: review.sign,
    keepDecisions: review.keepDecisions,
    days: { ...DEFAULT_POLICY.days, ...(Object.fromEntries(days) as Partial<Policy["days"]>) },
  };
}
