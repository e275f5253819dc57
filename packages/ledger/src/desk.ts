import type { IsWorkingDay } from "@xianshen/core";
import { dayIn } from "./policy/deadlines.ts";
import { delegationsOf, type Person, powersOf } from "./policy/delegations.ts";
import { type Item, itemOf, keyOf } from "./policy/item.ts";
import { type Action, type Circumstances, mayAct } from "./policy/may.ts";
import { type Policy, personOf } from "./policy/policy.ts";
import { type Standing, standingOf } from "./policy/standing.ts";
import type { BodyOf, Entry, EntryOf, Holder } from "./record/entry.ts";
import { LedgerRefusal } from "./refusal.ts";
import type { NewEntry, Reading, Store } from "./store/store.ts";

/** What a desk needs of the record. */
export type RecordKeeper = Pick<Store, "append" | "reading" | "entries">;

export interface DeskOptions {
  readonly policy: Policy;
  readonly isWorkingDay: IsWorkingDay;
  /** Name and version of the tool, for the record. */
  readonly tool: string;
  /** ISO moment in UTC with milliseconds. */
  readonly now?: () => string;
}

/** A draft as it is handed in, reviewed already. */
export interface Submission extends Omit<BodyOf<"submitted">, "kind"> {
  /** Of the draft and its attachments together. */
  readonly digest: string;
  readonly packs: Readonly<Record<string, string>>;
}

/** An item and where it stands. */
export interface Standings {
  readonly item: Item;
  readonly standing: Standing;
}

/** Where people hand in drafts and decide on them: policy before, record after, both in one transaction. */
export class Desk {
  private readonly store: RecordKeeper;
  private readonly options: DeskOptions;

  constructor(store: RecordKeeper, options: DeskOptions) {
    this.store = store;
    this.options = options;
  }

  get policy(): Policy {
    return this.options.policy;
  }

  now(): string {
    return this.options.now?.() ?? new Date().toISOString();
  }

  /**
   * Hands in a draft. A source whose item is not published yet goes on with that item; the same text with the same
   * findings is not written down twice.
   */
  async submit(submission: Submission, person: Person): Promise<Standings & { readonly written: boolean }> {
    let id = "";
    const written = await this.store.append(async (reading) => {
      const latest = (await reading.itemsFrom(submission.source)).at(-1);
      const before = latest === undefined ? null : itemOf(await reading.entriesOf(latest), this.policy);
      const goesOn = before !== null && (before.published === null || before.digest === submission.digest);
      id = goesOn ? before.id : await this.nextId(reading);
      if (goesOn && isSame(before.submission, submission)) return [];
      const { digest, packs, ...body } = submission;
      return [
        { ...this.envelope(person, packs), item: id, role: "author", digest, body: { kind: "submitted", ...body } },
      ];
    });
    return { ...(await this.find(id)), written: written.length > 0 };
  }

  /**
   * Does something with an item, if policy lets the person.
   * @param seen Digest of the text the person looked at; null when only the record was looked at.
   * @throws {LedgerRefusal} with the reason.
   */
  async act(
    id: string,
    action: Action,
    person: Person,
    { as = null, seen = null }: { readonly as?: Holder | null; readonly seen?: string | null } = {},
  ): Promise<Standings & { readonly entry: Entry }> {
    const [entry] = await this.store.append(async (reading) => {
      const item = this.known(id, await reading.entriesOf(id));
      if (seen !== null && seen !== item.digest) throw new LedgerRefusal("stale-text", { item: id });
      const { role, onBehalfOf, body } = mayAct(item, action, person, as, await this.circumstances(reading));
      const { digest, submission } = item;
      return [{ ...this.envelope(person, submission.packs), item: id, role, onBehalfOf, digest, body }];
    });
    return { ...(await this.find(id)), entry: entry! };
  }

  /** Lends a role of one's own to another person, both days counted. @throws {LedgerRefusal} */
  async delegate(
    { to, role, from, until, reason }: { to: string; role: Holder; from: string; until: string; reason: string },
    person: Person,
  ): Promise<Entry> {
    if (until < from) throw new LedgerRefusal("delegation-backwards", { from, until });
    if (personOf(to, this.policy) === personOf(person.account, this.policy))
      throw new LedgerRefusal("delegation-to-self", { account: to });
    const own = powersOf(person, this.policy, [], this.now()).some((power) => power.role === role);
    if (!own) throw new LedgerRefusal("not-your-role", { account: person.account, roles: role });
    const body = { kind: "delegated", to, from, until, reason } as const;
    const [entry] = await this.store.append(async () => [{ ...this.envelope(person, {}), role, body }]);
    return entry!;
  }

  /** Ends a delegation of one's own before its time. @throws {LedgerRefusal} */
  async recall(seq: number, reason: string, person: Person): Promise<Entry> {
    const [entry] = await this.store.append(async (reading) => {
      const found = delegationsOf(await reading.general()).find((one) => one.seq === seq);
      if (found === undefined) throw new LedgerRefusal("no-such-entry", { entry: String(seq) });
      if (personOf(found.actor.account, this.policy) !== personOf(person.account, this.policy))
        throw new LedgerRefusal("not-yours", { entry: String(seq), account: found.actor.account });
      return [{ ...this.envelope(person, {}), role: found.role, body: { kind: "recalled", entry: seq, reason } }];
    });
    return entry!;
  }

  /** @throws {LedgerRefusal} `no-such-item`. */
  async find(id: string): Promise<Standings> {
    return this.standings(this.known(id, await this.store.reading.entriesOf(id)));
  }

  /** The latest item of a source, or null. */
  async findBySource(source: string): Promise<Standings | null> {
    const id = (await this.store.reading.itemsFrom(source)).at(-1);
    return id === undefined ? null : this.find(id);
  }

  /** Every item, in order of its number. */
  async all(): Promise<readonly Standings[]> {
    return itemsIn(await this.store.entries(), this.policy).map((item) => this.standings(item));
  }

  /** Delegations in force today. */
  async delegations(): Promise<readonly EntryOf<"delegated">[]> {
    const today = dayIn(this.now());
    return delegationsOf(await this.store.reading.general()).filter(({ body }) => today <= body.until);
  }

  /** Roles a person may act in now. */
  async rolesOf(person: Person): Promise<readonly Holder[]> {
    const delegations = delegationsOf(await this.store.reading.general());
    return powersOf(person, this.policy, delegations, this.now()).map(({ role }) => role);
  }

  private standings(item: Item): Standings {
    return { item, standing: standingOf(item, this.policy, this.options.isWorkingDay, this.now()) };
  }

  private known(id: string, entries: readonly Entry[]): Item {
    const item = itemOf(entries, this.policy);
    if (item === null) throw new LedgerRefusal("no-such-item", { item: id.slice(0, 40) });
    return item;
  }

  private async circumstances(reading: Reading): Promise<Circumstances> {
    const { policy, isWorkingDay } = this.options;
    return { policy, isWorkingDay, delegations: delegationsOf(await reading.general()), now: this.now() };
  }

  private envelope(person: Person, packs: Readonly<Record<string, string>>): Omit<NewEntry, "body"> {
    const { account, how } = person;
    const { tool } = this.options;
    const open = { item: null, role: null, onBehalfOf: null, digest: null };
    return { at: this.now(), actor: { account, how }, packs: { ...packs }, tool, ...open };
  }

  /** Year and serial number, as papers are numbered. */
  private async nextId(reading: Reading): Promise<string> {
    const year = dayIn(this.now()).slice(0, 4);
    const last = await reading.lastItem(`${year}-`);
    const number = last === null ? 1 : Number(last.slice(year.length + 1)) + 1;
    return `${year}-${String(number).padStart(4, "0")}`;
  }
}

/** Groups entries by item, in order of first appearance. */
export function itemsIn(entries: readonly Entry[], policy: Policy): readonly Item[] {
  const byItem = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.item === null) continue;
    const own = byItem.get(entry.item) ?? [];
    own.push(entry);
    byItem.set(entry.item, own);
  }
  return [...byItem.values()].flatMap((own) => itemOf(own, policy) ?? []);
}

/** Whether handing in would say nothing new. */
function isSame(before: EntryOf<"submitted">, { digest, verdict, findings, organs, authors }: Submission): boolean {
  const { body } = before;
  const keys = (all: typeof findings): string =>
    all
      .map((one) => `${one.gate} ${keyOf(one)}`)
      .sort()
      .join("\n");
  return (
    before.digest === digest &&
    body.verdict === verdict &&
    keys(body.findings) === keys(findings) &&
    body.organs.join("\n") === organs.join("\n") &&
    authors.every((author) => body.authors.includes(author))
  );
}
