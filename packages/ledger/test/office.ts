import {
  type Action,
  DEFAULT_POLICY,
  Desk,
  type Holder,
  LedgerRefusal,
  type Person,
  type Policy,
  type RecordedFinding,
  type RecordKeeper,
  type Standings,
  type Submission,
} from "../src/index.ts";
import { MemoryRecord } from "./memory.ts";

export const POLICY: Policy = {
  ...DEFAULT_POLICY,
  sign: "always",
  roles: {
    "section-head": ["li", "zhou"],
    "secrecy-reviewer": ["wang", "wu"],
    leader: ["zhao", "wu"],
    chief: ["qian"],
    publisher: ["sun"],
  },
};

/** Weekdays work; nothing else is known. */
export const weekdays = (year: number, month: number, day: number): boolean =>
  ![0, 6].includes(new Date(Date.UTC(year, month - 1, day)).getUTCDay());

/** A fingerprint that begins with the word, as hexadecimal. */
export function finding(name: string, more: Partial<RecordedFinding> = {}): RecordedFinding {
  return {
    ruleId: `pack/${name}`,
    type: "mobile",
    gate: "approve",
    approvers: ["section-head"],
    incident: false,
    fingerprint: Buffer.from(name.padEnd(8, "_")).toString("hex"),
    part: "body",
    start: { line: 3, column: 1 },
    end: { line: 3, column: 12 },
    ...more,
  };
}

export function mark(name = "mark"): RecordedFinding {
  return finding(name, { type: "secret_mark", gate: "forbid", approvers: [], incident: true });
}

export function idOf({ fingerprint }: RecordedFinding): string {
  return `F-${fingerprint}`;
}

function digest(text: string): string {
  return `sha256:${Buffer.from(text).toString("hex").padEnd(64, "0").slice(0, 64)}`;
}

export function submission(
  text: string,
  findings: readonly RecordedFinding[],
  more: Partial<Submission> = {},
): Submission {
  const verdict = findings.some(({ gate }) => gate === "forbid")
    ? "blocked"
    : findings.some(({ gate }) => gate === "approve")
      ? "held"
      : "clear";
  return {
    source: "file:a.md",
    path: "a.md",
    title: "关于某事的公告",
    documentNumber: null,
    noticeType: null,
    column: null,
    unit: "示例单位",
    authors: ["zhang"],
    verdict,
    problems: [],
    attachments: [],
    findings,
    organs: [],
    digest: digest(text),
    packs: { "personal-data": "1.0.0" },
    ...more,
  };
}

/** A desk with a clock that is set by hand. */
export class Office {
  readonly record: RecordKeeper;
  now = "2026-03-02T01:00:00.000Z";
  policy: Policy;

  constructor(policy: Policy = POLICY, record: RecordKeeper = new MemoryRecord()) {
    this.policy = policy;
    this.record = record;
  }

  get desk(): Desk {
    return new Desk(this.record, { policy: this.policy, isWorkingDay: weekdays, tool: "test", now: () => this.now });
  }

  async submit(one: Submission, by = "zhang"): Promise<Standings> {
    return this.desk.submit(one, person(by));
  }

  /** @returns where the item stands then, or the code of the refusal. */
  async act(by: string, action: Action, as: Holder | null = null, id = "2026-0001"): Promise<Standings | string> {
    try {
      return await this.desk.act(id, action, person(by), { as });
    } catch (error) {
      if (error instanceof LedgerRefusal) return error.code;
      throw error;
    }
  }

  decide(
    by: string,
    one: RecordedFinding,
    more: Partial<Extract<Action, { kind: "decide" }>> = {},
    as: Holder | null = null,
  ) {
    return this.act(
      by,
      { kind: "decide", finding: idOf(one), disposition: "false-positive", reason: "理由", ...more },
      as,
    );
  }

  sign(by: string, more: Partial<Extract<Action, { kind: "sign" }>> = {}, as: Holder | null = null) {
    return this.act(by, { kind: "sign", conclusion: "publish", opinion: "同意公开", ...more }, as);
  }

  async verdict(id = "2026-0001"): Promise<string> {
    return (await this.desk.find(id)).standing.verdict;
  }

  /** Section head, secrecy reviewer and leader, in order. */
  async signAll(): Promise<readonly (Standings | string)[]> {
    const results: (Standings | string)[] = [];
    for (const who of ["li", "wang", "zhao"]) results.push(await this.sign(who));
    return results;
  }
}

export function person(account: string, groups: readonly string[] = []): Person {
  return { account, how: "git-identity", groups };
}
