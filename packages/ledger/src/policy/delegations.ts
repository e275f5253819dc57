import { type Actor, type Entry, type EntryOf, type Holder, isKind } from "../record/entry.ts";
import { dayIn } from "./deadlines.ts";
import { type Policy, personOf } from "./policy.ts";

/** Somebody who acts: the account, how it was established, and the teams it is in. */
export interface Person extends Actor {
  /** Teams as `team:org/name`. */
  readonly groups?: readonly string[];
}

/** A power to act as a role; `onBehalfOf` names whose it is when it was delegated. */
export interface Power {
  readonly role: Holder;
  readonly onBehalfOf: string | null;
}

/** Delegations that were given and not recalled. @param entries Those of no item. */
export function delegationsOf(entries: readonly Entry[]): readonly EntryOf<"delegated">[] {
  const recalled = new Set(entries.flatMap((entry) => (isKind("recalled", entry) ? [entry.body.entry] : [])));
  return entries.flatMap((entry) => (isKind("delegated", entry) && !recalled.has(entry.seq) ? [entry] : []));
}

/** Whether the configuration gives a person a role. */
function holds(person: Person, role: Holder, policy: Policy): boolean {
  const own = personOf(person.account, policy);
  const groups = new Set((person.groups ?? []).map((group) => group.toLowerCase()));
  return (policy.roles[role] ?? []).some((entry) => groups.has(entry.toLowerCase()) || personOf(entry, policy) === own);
}

/** Every role a person may act in at a moment: the own ones first. A delegate cannot pass a power on. */
export function powersOf(
  person: Person,
  policy: Policy,
  delegations: readonly EntryOf<"delegated">[],
  now: string,
): readonly Power[] {
  const roles = (["section-head", "secrecy-reviewer", "leader", "chief", "publisher"] as const).filter((role) =>
    holds(person, role, policy),
  );
  const today = dayIn(now);
  const lent = delegations.filter(
    ({ body }) =>
      personOf(body.to, policy) === personOf(person.account, policy) && body.from <= today && today <= body.until,
  );
  return [
    ...roles.map((role) => ({ role, onBehalfOf: null })),
    ...lent
      // Who has lost a role has nothing to lend; a team's members are known to the forge alone, so the record counts.
      .filter(({ actor, role }) => role !== null && (holds(actor, role, policy) || hasTeams(role, policy)))
      .map(({ actor, role }) => ({ role: role!, onBehalfOf: actor.account })),
  ];
}

function hasTeams(role: Holder, { roles }: Policy): boolean {
  return (roles[role] ?? []).some((entry) => entry.startsWith("team:"));
}
