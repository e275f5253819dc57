import type { IsWorkingDay } from "@xianshen/core";
import type {
  Body,
  BodyOf,
  Conclusion,
  Disposition,
  EntryOf,
  Ground,
  Holder,
  RecordedFinding,
} from "../record/entry.ts";
import { LedgerRefusal, type RefusalCode } from "../refusal.ts";
import { type Person, type Power, powersOf } from "./delegations.ts";
import { type Item, keyOf, publishes } from "./item.ts";
import { chainOf, type Policy, personOf, type Signer } from "./policy.ts";
import { decidersOf, rolesOf, shortId, standingOf, undecidedBy } from "./standing.ts";

/** What somebody wants to do with an item. */
export type Action =
  | {
      readonly kind: "decide";
      /** `F-…` of the item. */
      readonly finding: string;
      readonly disposition: Disposition;
      readonly reason: string;
      readonly basis?: string | undefined;
      readonly reference?: string | undefined;
    }
  | {
      readonly kind: "sign";
      readonly conclusion: Conclusion;
      readonly opinion: string;
      readonly ground?: Ground | undefined;
    }
  | { readonly kind: "withdraw"; readonly entry: number; readonly reason: string }
  | { readonly kind: "consult"; readonly organ: string; readonly reference: string }
  | {
      readonly kind: "answer";
      readonly organ: string;
      readonly answer: "agrees" | "objects";
      readonly reference: string;
    }
  | { readonly kind: "publish"; readonly address: string }
  | { readonly kind: "reveal"; readonly finding: string }
  | { readonly kind: "tell"; readonly organ: string; readonly how: string }
  | { readonly kind: "close"; readonly reference: string };

/** What an action is judged by. */
export interface Circumstances {
  readonly policy: Policy;
  readonly delegations: readonly EntryOf<"delegated">[];
  readonly isWorkingDay: IsWorkingDay;
  /** ISO moment. */
  readonly now: string;
}

/** An allowed action: what is written down and in which role. */
export interface Allowed extends Power {
  readonly body: Body;
}

/**
 * Whether a person may do something with an item now, and as what.
 * @param as The role the person wants to act in; by default the first that fits.
 * @throws {LedgerRefusal} with the reason.
 */
export function mayAct(item: Item, action: Action, person: Person, as: Holder | null, by: Circumstances): Allowed {
  switch (action.kind) {
    case "decide":
      return decide(item, action, new Chooser(item, person, as, by));
    case "sign":
      return sign(item, action, new Chooser(item, person, as, by));
    case "withdraw":
      return withdraw(item, action, person, by);
    case "consult":
      return consult(item, action, new Chooser(item, person, as, by));
    case "answer":
      return respond(item, action, new Chooser(item, person, as, by));
    case "publish":
      return publish(item, action, person, as, by);
    case "reveal":
      return reveal(item, action, new Chooser(item, person, as, by));
    case "tell":
    case "close":
      return report(item, action, new Chooser(item, person, as, by));
  }
}

const REVIEWERS: readonly Holder[] = ["section-head", "secrecy-reviewer", "leader", "chief"];

/** Settles in which role a person acts, and that it is nobody the law keeps out. */
class Chooser {
  private readonly item: Item;
  private readonly person: Person;
  private readonly as: Holder | null;
  private readonly by: Circumstances;

  constructor(item: Item, person: Person, as: Holder | null, by: Circumstances) {
    this.item = item;
    this.person = person;
    this.as = as;
    this.by = by;
  }

  get circumstances(): Circumstances {
    return this.by;
  }

  /** @param wanted Roles that could act, the most wanted first. @param otherwise Told when the person has a role, but none of these. */
  choose(wanted: readonly Holder[], otherwise: RefusalCode = "not-your-role"): Power {
    const { policy, delegations, now } = this.by;
    this.refuseAuthor();
    const powers = powersOf(this.person, policy, delegations, now).filter(({ role }) => role === (this.as ?? role));
    const found = wanted.flatMap((role) => powers.find((power) => power.role === role) ?? [])[0];
    if (found === undefined) this.refuseRole(wanted, powers, otherwise);
    this.refuseSecond(found!.role);
    return found!;
  }

  private refuseAuthor(): void {
    if (this.item.authors.has(personOf(this.person.account, this.by.policy)))
      throw new LedgerRefusal("author-cannot", { account: this.person.account });
  }

  private refuseRole(wanted: readonly Holder[], powers: readonly Power[], otherwise: RefusalCode): never {
    const { policy } = this.by;
    const asked = this.as ?? wanted[0] ?? "section-head";
    if ((policy.roles[asked] ?? []).length === 0) throw new LedgerRefusal("nobody-has-role", { role: asked });
    const code = powers.length > 0 ? otherwise : "not-your-role";
    throw new LedgerRefusal(code, { account: this.person.account, roles: [...new Set(wanted)].join(", ") });
  }

  /** Secrecy reviewer and leader of an item are two persons (the form has two boxes for them). */
  private refuseSecond(role: Holder): void {
    const other = role === "leader" ? "secrecy-reviewer" : role === "secrecy-reviewer" ? "leader" : null;
    const own = personOf(this.person.account, this.by.policy);
    const acted = [...this.item.decisions, ...this.item.signatures].some(
      (one) => one.role === other && personOf(one.actor.account, this.by.policy) === own,
    );
    if (other !== null && acted) throw new LedgerRefusal("two-persons", { account: this.person.account, role: other });
  }
}

function decide(item: Item, action: Extract<Action, { kind: "decide" }>, chooser: Chooser): Allowed {
  const finding = findingOf(item, action.finding);
  const data = { finding: shortId(item, finding) };
  if (finding.gate === "advise") throw new LedgerRefusal("advise-needs-none", data);
  const deciders = decidersOf(finding);
  if (deciders.length === 0) throw new LedgerRefusal("forbid-cannot", data);
  const { disposition } = action;
  if (finding.gate === "forbid" && !["false-positive", "changed", "refused"].includes(disposition))
    throw new LedgerRefusal("mention-only", data);
  if (disposition === "public-by-duty" && blank(action.basis)) throw new LedgerRefusal("needs-basis", data);
  if (disposition === "consent" && blank(action.reference)) throw new LedgerRefusal("needs-reference", data);
  const undecided = deciders.filter((role) => undecidedBy(item, role).includes(keyOf(finding)));
  const power = chooser.choose([...undecided, ...deciders], "not-the-decider");
  const { reason, basis = null, reference = null } = action;
  return { ...power, body: { kind: "decided", finding: keyOf(finding), disposition, reason, basis, reference } };
}

function sign(item: Item, action: Extract<Action, { kind: "sign" }>, chooser: Chooser): Allowed {
  const { conclusion, opinion, ground = null } = action;
  if (conclusion === "withhold" && ground === null) throw new LedgerRefusal("needs-ground");
  if (conclusion !== "withhold" && ground !== null) throw new LedgerRefusal("ground-unneeded");
  const chain = chainOf(chooser.circumstances.policy, item.submission.body);
  const missing = chain.filter((role) => !item.signatures.some((one) => one.role === role));
  const power = chooser.choose([...missing, ...chain]);
  if (publishes(conclusion)) refuseEarly(item, chain, power.role as Signer);
  return { ...power, body: { kind: "signed", conclusion, opinion, ground } };
}

/** A signature that publishes comes last of what its role has to do, and after the roles before it. */
function refuseEarly(item: Item, chain: readonly Signer[], role: Signer): void {
  const { body } = item.submission;
  if (body.verdict === "unreviewable") throw new LedgerRefusal("unreadable", { problems: body.problems.join(", ") });
  const open = body.findings.filter((one) => one.gate === "forbid" && decidersOf(one).length === 0);
  const named = (keys: readonly string[]): string =>
    body.findings
      .filter((one) => keys.includes(keyOf(one)))
      .map((one) => shortId(item, one))
      .join(", ");
  if (open.length > 0) throw new LedgerRefusal("must-change", { findings: named(open.map(keyOf)) });
  const toChange = item.decisions.filter(({ body }) => ["changed", "refused"].includes(body.disposition));
  if (toChange.length > 0)
    throw new LedgerRefusal("must-change", { findings: named(toChange.map(({ body }) => body.finding)) });
  const before = rolesOf(item, chain).filter((one) => chain.includes(one));
  const waited = before
    .slice(0, before.indexOf(role))
    .find((one) => !item.signatures.some((signed) => signed.role === one && publishes(signed.body.conclusion)));
  if (waited !== undefined) throw new LedgerRefusal("not-your-turn", { role: waited });
  const undecided = undecidedBy(item, role);
  if (undecided.length > 0) throw new LedgerRefusal("decide-first", { findings: named(undecided) });
}

function withdraw(
  item: Item,
  { entry, reason }: Extract<Action, { kind: "withdraw" }>,
  person: Person,
  by: Circumstances,
): Allowed {
  const live = [...item.decisions, ...item.signatures, ...item.answers].find(({ seq }) => seq === entry);
  if (live === undefined) throw new LedgerRefusal("no-such-entry", { entry: String(entry) });
  if (personOf(live.actor.account, by.policy) !== personOf(person.account, by.policy))
    throw new LedgerRefusal("not-yours", { entry: String(entry), account: live.actor.account });
  return { role: live.role ?? "author", onBehalfOf: live.onBehalfOf, body: { kind: "withdrawn", entry, reason } };
}

function consult(item: Item, { organ, reference }: Extract<Action, { kind: "consult" }>, chooser: Chooser): Allowed {
  refuseOrgan(item, organ);
  return { ...chooser.choose(REVIEWERS), body: { kind: "consulted", organ, reference } };
}

function respond(item: Item, action: Extract<Action, { kind: "answer" }>, chooser: Chooser): Allowed {
  const { organ, answer, reference } = action;
  refuseOrgan(item, organ);
  return { ...chooser.choose(REVIEWERS), body: { kind: "answered", organ, answer, reference } };
}

function refuseOrgan(item: Item, organ: string): void {
  const { organs } = item.submission.body;
  if (!organs.includes(organ)) throw new LedgerRefusal("not-an-organ", { organ, organs: organs.join("、") });
}

/** The publisher looks at the procedure, not at the text: that it is complete, and that it is this text. */
function publish(
  item: Item,
  { address }: Extract<Action, { kind: "publish" }>,
  person: Person,
  as: Holder | null,
  by: Circumstances,
): Allowed {
  if (item.published !== null) throw new LedgerRefusal("already-published", { entry: String(item.published.seq) });
  const power = powersOf(person, by.policy, by.delegations, by.now).find(({ role }) => role === "publisher");
  if (power === undefined || (as !== null && as !== "publisher")) {
    const nobody = (by.policy.roles.publisher ?? []).length === 0;
    throw new LedgerRefusal(nobody ? "nobody-has-role" : "not-your-role", {
      account: person.account,
      role: "publisher",
      roles: "publisher",
    });
  }
  const { verdict } = standingOf(item, by.policy, by.isWorkingDay, by.now);
  if (verdict !== "clear") throw new LedgerRefusal("not-clear", { item: item.id });
  return { ...power, body: { kind: "published", address } };
}

/** In clear a finding is shown to those only who have to decide it. */
function reveal(item: Item, action: Extract<Action, { kind: "reveal" }>, chooser: Chooser): Allowed {
  const finding = findingOf(item, action.finding);
  const deciders = decidersOf(finding);
  return { ...chooser.choose(deciders, "not-the-decider"), body: { kind: "revealed", finding: keyOf(finding) } };
}

function report(item: Item, action: Extract<Action, { kind: "tell" | "close" }>, chooser: Chooser): Allowed {
  if (item.incident === null) throw new LedgerRefusal("no-incident", { item: item.id });
  const power = chooser.choose(["secrecy-reviewer", "leader", "chief"]);
  const body: BodyOf<"told"> | BodyOf<"closed"> =
    action.kind === "tell"
      ? { kind: "told", organ: action.organ, how: action.how }
      : { kind: "closed", reference: action.reference };
  return { ...power, body };
}

/** The finding a person names by its short id, with or without `F-`, as far as that is unambiguous. */
export function findingOf(item: Item, named: string): RecordedFinding {
  const written = named.trim().toLowerCase().replace(/^f-/, "");
  const { findings } = item.submission.body;
  const found = findings.filter(({ fingerprint }) => written.length >= 4 && fingerprint.startsWith(written));
  if (new Set(found.map(keyOf)).size === 1) return found[0]!;
  const known = findings.map((one) => shortId(item, one)).join(", ");
  throw new LedgerRefusal("no-such-finding", { finding: named.slice(0, 40), known });
}

function blank(written: string | undefined): boolean {
  return written === undefined || written.trim() === "";
}
