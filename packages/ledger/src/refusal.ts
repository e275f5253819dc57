/** Why the ledger does not do what was asked. `code` names a sentence in the locale. */
export type RefusalCode =
  | "no-such-item"
  | "no-such-finding"
  | "no-such-entry"
  | "not-your-role"
  | "nobody-has-role"
  | "author-cannot"
  | "two-persons"
  | "forbid-cannot"
  | "advise-needs-none"
  | "not-the-decider"
  | "mention-only"
  | "needs-basis"
  | "needs-reference"
  | "needs-ground"
  | "ground-unneeded"
  | "malformed"
  | "not-your-turn"
  | "decide-first"
  | "must-change"
  | "unreadable"
  | "stale-text"
  | "not-clear"
  | "already-published"
  | "not-yours"
  | "not-an-organ"
  | "no-incident"
  | "delegation-backwards"
  | "delegation-to-self"
  | "value-in-words"
  | "database-busy"
  | "database-unreachable"
  | "record-broken"
  | "import-not-empty"
  | "other-key";

/** Nothing was written. Carries facts, never text of a draft. */
export class LedgerRefusal extends Error {
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, data: Readonly<Record<string, string>> = {}) {
    super(`${code} ${Object.values(data).join(" ")}`.trim());
    this.name = "LedgerRefusal";
    this.code = code;
    this.data = data;
  }
}
