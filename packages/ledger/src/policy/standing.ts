import type { IsWorkingDay, Verdict } from "@xianshen/core";
import type { Conclusion, EntryOf, Holder, RecordedFinding } from "../record/entry.ts";
import { type Answer, all, answer } from "./answer.ts";
import { type Deadline, deadlineAfter, isOverdue } from "./deadlines.ts";
import { type Item, keyOf, publishes } from "./item.ts";
import { chainOf, type Policy, personOf, type Signer, THIRD_PARTY_DAYS } from "./policy.ts";

/** What an item waits for, and until when. Overdue never approves. */
export interface Waiting {
  readonly role: Holder | "organ";
  /** Keys of findings the role has yet to decide; empty when only its signature is wanted. */
  readonly findings: readonly string[];
  /** Of `organ`. */
  readonly organ: string | null;
  readonly since: string;
  readonly due: Deadline;
  readonly overdue: boolean;
}

/** Where an item stands. */
export interface Standing {
  /** `clear` may go public; the words are those of a draft's verdict. */
  readonly verdict: Verdict;
  /** Of the last signature that counts. */
  readonly conclusion: Conclusion | null;
  /** Nobody but the author can go on: a text to be changed, or a refusal. */
  readonly back: boolean;
  readonly waiting: readonly Waiting[];
  readonly chain: readonly Signer[];
  readonly why: Answer;
}

/** Roles that together, and only together, may declare a mark a mention. */
const MENTION_ROLES: readonly Signer[] = ["secrecy-reviewer", "leader"];

/** Where an item stands at a moment. Pure: the same record, policy and moment give the same answer. */
export function standingOf(item: Item, policy: Policy, isWorkingDay: IsWorkingDay, now: string): Standing {
  const { body } = item.submission;
  const chain = chainOf(policy, body);
  const readable = answer("readable", body.verdict !== "unreviewable", { problems: body.problems.join(", ") });
  const findings = body.findings.filter(({ gate }) => gate !== "advise").map((one) => findingAnswer(item, policy, one));
  const signatures = chain.map((role) => signatureAnswer(item, policy, role));
  const organs = body.organs.map((organ) => organAnswer(item, organ));
  const apart = separation(item, policy);
  const refused = item.signatures.find(({ body: { conclusion } }) => !publishes(conclusion));
  const noRefusal = answer("no-refusal", refused === undefined, refusalData(refused));
  const parts = [
    readable,
    all("findings", findings),
    all("signatures", signatures),
    all("organs", organs),
    apart,
    noRefusal,
  ];
  const why = all("clear", parts, { item: item.id });
  const last = refused ?? item.signatures.at(-1);
  const toChange = body.findings.some((one) => mustChange(item, one));
  return {
    verdict: verdictOf(item, why, readable, refused, toChange),
    conclusion: last?.body.conclusion ?? null,
    back: toChange || !readable.satisfied || refused !== undefined,
    waiting: why.satisfied
      ? waitingForPublisher(item, policy, isWorkingDay, now)
      : waitingOf(item, policy, chain, isWorkingDay, now),
    chain,
    why,
  };
}

function verdictOf(
  { submission: { body } }: Item,
  why: Answer,
  readable: Answer,
  refused: EntryOf<"signed"> | undefined,
  toChange: boolean,
): Verdict {
  if (!readable.satisfied) return "unreviewable";
  if (why.satisfied) return "clear";
  const withheld = refused !== undefined && ["withhold", "on-request"].includes(refused.body.conclusion);
  return toChange || withheld || forbidStands(body.findings, why) ? "blocked" : "held";
}

/** The answers on findings stand in the order of the findings that count. */
function forbidStands(findings: readonly RecordedFinding[], why: Answer): boolean {
  const answers = why.parts.find(({ code }) => code === "findings")?.parts ?? [];
  const counted = findings.filter(({ gate }) => gate !== "advise");
  return counted.some(({ gate }, at) => gate === "forbid" && answers[at]?.satisfied !== true);
}

/** Roles whose decision a finding needs; none can do for what is forbidden and no mark. */
export function decidersOf({ gate, incident, approvers }: RecordedFinding): readonly Holder[] {
  if (gate === "forbid") return incident ? MENTION_ROLES : [];
  return gate === "approve" ? approvers : [];
}

function findingAnswer(item: Item, policy: Policy, finding: RecordedFinding): Answer {
  const { ruleId: rule, part, start } = finding;
  const data = { finding: shortId(item, finding), rule, line: start.line, part: part === "body" ? "" : `${part} ` };
  const roles = decidersOf(finding);
  if (roles.length === 0) return answer("forbidden", false, data);
  const parts = roles.map((role) => decisionAnswer(item, policy, finding, role));
  return all(finding.gate === "forbid" ? "mention" : "finding", parts, data);
}

function decisionAnswer(item: Item, policy: Policy, finding: RecordedFinding, role: Holder): Answer {
  const found = item.decisions.find((one) => one.role === role && one.body.finding === keyOf(finding));
  if (found === undefined) return answer("undecided", false, { role });
  const data = { role, account: found.actor.account, disposition: found.body.disposition, entry: found.seq };
  if (item.authors.has(personOf(found.actor.account, policy))) return answer("by-author", false, data);
  const clears = !["changed", "refused"].includes(found.body.disposition);
  const honest = finding.gate !== "forbid" || found.body.disposition === "false-positive";
  return answer("decided", clears && honest, data);
}

function signatureAnswer(item: Item, policy: Policy, role: Signer): Answer {
  const found = item.signatures.find((one) => one.role === role);
  if (found === undefined) return answer("unsigned", false, { role });
  const data = { role, account: found.actor.account, conclusion: found.body.conclusion, entry: found.seq };
  if (item.authors.has(personOf(found.actor.account, policy))) return answer("by-author", false, data);
  return answer("signed", publishes(found.body.conclusion), data);
}

function organAnswer(item: Item, organ: string): Answer {
  const found = item.answers.find(({ body }) => body.organ === organ);
  if (found === undefined) return answer("organ-silent", false, { organ });
  return answer("organ-answered", found.body.answer === "agrees", {
    organ,
    answer: found.body.answer,
    entry: found.seq,
  });
}

/** Secrecy reviewer and leader are two persons. */
function separation(item: Item, policy: Policy): Answer {
  const persons = (role: Holder): readonly string[] =>
    [...item.decisions, ...item.signatures]
      .filter((one) => one.role === role)
      .map(({ actor }) => personOf(actor.account, policy));
  const leaders = new Set(persons("leader"));
  return answer("separate", !persons("secrecy-reviewer").some((person) => leaders.has(person)));
}

function refusalData(refused: EntryOf<"signed"> | undefined): Answer["data"] {
  return refused === undefined
    ? {}
    : { account: refused.actor.account, conclusion: refused.body.conclusion, entry: refused.seq };
}

/** Whether only another text helps: a forbid that no one may declare a mention, or a decision to change or refuse. */
function mustChange(item: Item, finding: RecordedFinding): boolean {
  if (finding.gate === "advise") return false;
  if (decidersOf(finding).length === 0) return true;
  const decided = item.decisions.filter(({ body }) => body.finding === keyOf(finding));
  return decided.some(({ body: { disposition } }) => disposition === "changed" || disposition === "refused");
}

/** Findings a role has still to decide, by key. */
export function undecidedBy(item: Item, role: Holder): readonly string[] {
  return item.submission.body.findings
    .filter((finding) => decidersOf(finding).includes(role))
    .map(keyOf)
    .filter((key) => !item.decisions.some((one) => one.role === role && one.body.finding === key));
}

function waitingOf(
  item: Item,
  policy: Policy,
  chain: readonly Signer[],
  isWorkingDay: IsWorkingDay,
  now: string,
): readonly Waiting[] {
  const waiting: Waiting[] = [];
  const wait = (role: Waiting["role"], since: string, days: number, more: Partial<Waiting>): void => {
    const due = deadlineAfter(since, days, isWorkingDay);
    waiting.push({ role, findings: [], organ: null, since, due, overdue: isOverdue(due, now), ...more });
  };
  for (const organ of silentOrgans(item)) {
    const asked = item.consulted.find(({ body }) => body.organ === organ);
    wait("organ", asked?.at ?? item.submission.at, THIRD_PARTY_DAYS, { organ });
  }
  let since = item.submission.at;
  let turn = true;
  for (const role of rolesOf(item, chain)) {
    const findings = undecidedBy(item, role);
    const signed = item.signatures.find((one) => one.role === role);
    const signs = (chain as readonly Holder[]).includes(role) && signed === undefined;
    if (findings.length > 0 || (signs && turn)) wait(role, since, policy.days[role as Signer] ?? 5, { findings });
    if (signs) turn = false;
    if (signed !== undefined) since = signed.at;
  }
  return waiting;
}

function waitingForPublisher(item: Item, policy: Policy, isWorkingDay: IsWorkingDay, now: string): readonly Waiting[] {
  if (item.published !== null) return [];
  const since = item.signatures.at(-1)?.at ?? item.submission.at;
  const due = deadlineAfter(since, policy.days.publisher, isWorkingDay);
  return [{ role: "publisher", findings: [], organ: null, since, due, overdue: isOverdue(due, now) }];
}

function silentOrgans(item: Item): readonly string[] {
  return item.submission.body.organs.filter((organ) => !item.answers.some(({ body }) => body.organ === organ));
}

/** Roles with something to do on an item, in order of signing. */
export function rolesOf(item: Item, chain: readonly Signer[]): readonly Signer[] {
  const deciders = item.submission.body.findings.flatMap(decidersOf);
  const order: readonly Signer[] = ["section-head", "secrecy-reviewer", "leader", "chief"];
  return order.filter((role) => chain.includes(role) || deciders.includes(role));
}

/** `F-` and the least of its fingerprint, six characters at least, that tells it from the item's other findings. */
export function shortId(item: Item, { fingerprint }: Pick<RecordedFinding, "fingerprint">): string {
  const others = item.submission.body.findings.map((one) => one.fingerprint).filter((one) => one !== fingerprint);
  let length = 6;
  while (others.some((one) => one.startsWith(fingerprint.slice(0, length)))) length += 1;
  return `F-${fingerprint.slice(0, length)}`;
}
