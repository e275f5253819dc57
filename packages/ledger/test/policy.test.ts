import { describe, expect, it } from "vitest";
import { chainOf, DEFAULT_POLICY, deadlineAfter, type RecordedFinding } from "../src/index.ts";
import { finding, mark, Office, POLICY, person, submission, weekdays } from "./office.ts";

const phone = finding("phone");
const minutes = finding("minutes", { approvers: ["section-head", "leader"] });
const address = finding("address", { approvers: ["secrecy-reviewer"] });
const number = finding("number", { gate: "forbid", approvers: [] });
const hint = finding("hint", { gate: "advise", approvers: [] });

async function held(...findings: readonly RecordedFinding[]): Promise<Office> {
  const office = new Office();
  await office.submit(submission("v1", findings));
  return office;
}

const refused = (code: string) => (result: unknown) => expect(result).toBe(code);
const allowed = (result: unknown) => expect(typeof result).toBe("object");

describe("an item becomes clear", () => {
  it("without findings: when every level has signed, in order", async () => {
    const office = await held();
    expect(await office.verdict()).toBe("held");
    for (const result of await office.signAll()) allowed(result);
    expect(await office.verdict()).toBe("clear");
  });

  it("with findings: when each is decided by each role it asks for, and every level has signed", async () => {
    const office = await held(phone, minutes, address, hint);
    allowed(await office.decide("li", phone, { disposition: "public-by-duty", basis: "条例第20条" }));
    allowed(await office.decide("li", minutes));
    allowed(await office.sign("li"));
    allowed(await office.decide("wang", address, { disposition: "consent", reference: "同意书2026-1" }));
    allowed(await office.sign("wang"));
    refused("decide-first")(await office.sign("zhao"));
    allowed(await office.decide("zhao", minutes));
    allowed(await office.sign("zhao"));
    expect(await office.verdict()).toBe("clear");
  });

  it("in part: 区分处理 publishes too", async () => {
    const office = await held();
    await office.sign("li", { conclusion: "publish-part" });
    await office.sign("wang");
    await office.sign("zhao", { conclusion: "publish-part" });
    expect(await office.verdict()).toBe("clear");
  });
});

describe("who may do what", () => {
  it.each([
    ["the author decides nothing", "zhang", "author-cannot"],
    ["who has no role decides nothing", "nobody", "not-your-role"],
    ["another role does not decide", "wang", "not-the-decider"],
    ["the publisher decides nothing", "sun", "not-the-decider"],
  ])("%s", async (_, who, code) => {
    refused(code)(await (await held(phone)).decide(who, phone));
  });

  it("an author who holds a role is still the author", async () => {
    const office = new Office();
    await office.submit(submission("v1", [phone], { authors: ["li"] }), "zhang");
    refused("author-cannot")(await office.decide("li", phone));
    refused("author-cannot")(await office.sign("li"));
    refused("author-cannot")(await office.sign("LI"));
    allowed(await office.decide("zhou", phone));
  });

  it("one person under two accounts is one person", async () => {
    const office = new Office({ ...POLICY, people: { 张三: ["zhang", "li"] } });
    await office.submit(submission("v1", [phone]), "zhang");
    refused("author-cannot")(await office.decide("li", phone));
  });

  it("the secrecy reviewer is not the leader", async () => {
    const office = await held();
    await office.sign("li");
    allowed(await office.sign("wu", {}, "secrecy-reviewer"));
    refused("two-persons")(await office.sign("wu", {}, "leader"));
    allowed(await office.sign("zhao"));
    expect(await office.verdict()).toBe("clear");
  });

  it("teams hold roles", async () => {
    const office = new Office({ ...POLICY, roles: { ...POLICY.roles, "section-head": ["team:bureau/heads"] } });
    await office.submit(submission("v1", [phone]));
    refused("not-your-role")(await office.sign("chen"));
    const action = { kind: "sign", conclusion: "publish", opinion: "同意" } as const;
    await office.desk.act(
      "2026-0001",
      { kind: "decide", finding: "F-70686f6e65", disposition: "false-positive", reason: "理由" },
      person("chen", ["team:bureau/heads"]),
    );
    expect(
      (await office.desk.act("2026-0001", action, person("chen", ["team:bureau/heads"]))).item.signatures,
    ).toHaveLength(1);
  });

  it("a role nobody has is said so", async () => {
    const office = new Office({ ...POLICY, roles: { leader: ["zhao"] } });
    await office.submit(submission("v1", []));
    refused("nobody-has-role")(await office.sign("zhao", {}, "section-head"));
  });

  it("the publisher only completes: a complete procedure, this text, once", async () => {
    const office = await held();
    refused("not-clear")(await office.act("sun", { kind: "publish", address: "" }));
    refused("not-your-role")(await office.act("zhao", { kind: "publish", address: "" }));
    await office.signAll();
    allowed(await office.act("sun", { kind: "publish", address: "https://example.gov.cn/1" }));
    refused("already-published")(await office.act("sun", { kind: "publish", address: "" }));
  });
});

describe("one finding, one decision", () => {
  it("a short id must name one finding", async () => {
    const office = await held(phone);
    const decide = { kind: "decide", disposition: "false-positive", reason: "理由" } as const;
    refused("no-such-finding")(await office.act("li", { ...decide, finding: "F-" }));
    refused("no-such-finding")(await office.act("li", { ...decide, finding: "F-zzzzzz" }));
    refused("no-such-finding")(await office.act("li", { ...decide, finding: "*" }));
    allowed(await office.act("li", { ...decide, finding: "70686f" }));
  });

  it.each([
    ["public by duty needs its law", { disposition: "public-by-duty" }, "needs-basis"],
    ["consent needs its paper", { disposition: "consent" }, "needs-reference"],
    ["a reason is never empty", { reason: "  " }, "malformed"],
  ] as const)("%s", async (_, more, code) => {
    refused(code)(await (await held(phone)).decide("li", phone, more));
  });

  it("a later decision of the same role replaces the earlier", async () => {
    const office = await held(phone);
    await office.decide("li", phone);
    await office.decide("zhou", phone, { disposition: "refused" });
    const { item } = await office.desk.find("2026-0001");
    expect(item.decisions.map(({ body }) => body.disposition)).toEqual(["refused"]);
    expect(item.lapsed.map(({ why }) => why)).toEqual(["replaced"]);
  });

  it("advice needs none", async () => {
    refused("advise-needs-none")(await (await held(hint)).decide("li", hint));
  });

  it.each(["changed", "refused"] as const)("%s holds the item until the text is another", async (disposition) => {
    const office = await held(phone);
    await office.decide("li", phone, { disposition });
    refused("must-change")(await office.sign("li"));
    expect(await office.verdict()).toBe("blocked");
    await office.submit(submission("v2", []));
    await office.signAll();
    expect(await office.verdict()).toBe("clear");
  });
});

describe("what is forbidden", () => {
  it("cannot be approved by anybody", async () => {
    const office = await held(number);
    for (const who of ["li", "wang", "zhao", "qian"]) refused("forbid-cannot")(await office.decide(who, number));
    for (const who of ["li", "wang", "zhao"]) refused("must-change")(await office.sign(who));
    expect(await office.verdict()).toBe("blocked");
  });

  it("a mark is declared a mention by secrecy reviewer and leader together only", async () => {
    const office = await held(mark());
    refused("not-the-decider")(await office.decide("li", mark()));
    refused("mention-only")(await office.decide("wang", mark(), { disposition: "public-by-duty", basis: "x" }));
    allowed(await office.decide("wang", mark()));
    expect(await office.verdict()).toBe("blocked");
    await office.sign("li");
    await office.sign("wang");
    refused("decide-first")(await office.sign("zhao"));
    allowed(await office.decide("zhao", mark()));
    await office.sign("zhao");
    expect(await office.verdict()).toBe("clear");
  });

  it("one person cannot declare it twice", async () => {
    const office = await held(mark());
    await office.decide("wu", mark(), {}, "secrecy-reviewer");
    refused("two-persons")(await office.decide("wu", mark(), {}, "leader"));
    expect(await office.verdict()).toBe("blocked");
  });
});

describe("approval binds to content", () => {
  it("an edit lapses signatures and decisions, says which and why, and offers the decisions again", async () => {
    const office = await held(phone, address);
    await office.decide("li", phone);
    await office.sign("li");
    await office.decide("wang", address);
    const { item, standing } = await office.submit(submission("v2", [phone]));
    expect(standing.verdict).toBe("held");
    expect(item.lapsed.map(({ entry, why }) => [entry.body.kind, why])).toEqual([
      ["decided", "text-changed"],
      ["decided", "finding-gone"],
      ["signed", "text-changed"],
    ]);
    expect(item.offered).toHaveLength(1);
    expect(item.decisions).toHaveLength(0);
  });

  it("keepDecisions keeps those on untouched findings, never on a mark, and no signature", async () => {
    const office = new Office({ ...POLICY, keepDecisions: true });
    await office.submit(submission("v1", [phone, mark()]));
    await office.decide("li", phone);
    await office.decide("wang", mark());
    await office.sign("li");
    const { item } = await office.submit(submission("v2", [phone, mark()]));
    expect(item.decisions.map(({ body }) => body.finding)).toEqual([`pack/phone#${phone.fingerprint}`]);
    expect(item.signatures).toHaveLength(0);
  });

  it("an attachment is content", async () => {
    const office = await held();
    await office.signAll();
    const { standing } = await office.submit(submission("v1 and another attachment", []));
    expect(standing.verdict).toBe("held");
  });

  it("the same text under new rules keeps decisions, and its signatures lapse when a finding is new", async () => {
    const office = await held(phone);
    await office.decide("li", phone);
    await office.signAll();
    expect(await office.verdict()).toBe("clear");
    const { item, standing } = await office.submit(submission("v1", [phone, address]));
    expect(item.decisions).toHaveLength(1);
    expect(item.lapsed.map(({ why }) => why)).toEqual(["findings-changed", "findings-changed", "findings-changed"]);
    expect(standing.verdict).toBe("held");
  });

  it("the same text with the same findings changes nothing and writes nothing", async () => {
    const office = await held(phone);
    const again = await office.desk.submit(submission("v1", [phone]), person("zhang"));
    expect(again.written).toBe(false);
    expect(again.item.entries).toHaveLength(1);
  });

  it("who hands in a version is an author from then on", async () => {
    const office = new Office({ ...POLICY, keepDecisions: true });
    await office.submit(submission("v1", [phone]));
    await office.decide("li", phone);
    const { item } = await office.submit(submission("v2", [phone]), "li");
    expect(item.lapsed.map(({ why }) => why)).toEqual(["became-author"]);
    refused("author-cannot")(await office.decide("li", phone));
  });

  it("a decision on another text than the one looked at is refused", async () => {
    const office = await held(phone);
    const stale = office.desk.act("2026-0001", { kind: "sign", conclusion: "publish", opinion: "同意" }, person("li"), {
      seen: submission("v2", []).digest,
    });
    await expect(stale).rejects.toMatchObject({ code: "stale-text" });
  });

  it("after publication another text is another item", async () => {
    const office = await held();
    await office.signAll();
    await office.act("sun", { kind: "publish", address: "" });
    const { item } = await office.submit(submission("v2", []));
    expect(item.id).toBe("2026-0002");
  });
});

describe("signatures", () => {
  it("come in order", async () => {
    const office = await held();
    refused("not-your-turn")(await office.sign("zhao"));
    refused("not-your-turn")(await office.sign("wang"));
  });

  it("an opinion is never empty", async () => {
    refused("malformed")(await (await held()).sign("li", { opinion: " " }));
  });

  it.each([
    ["on-request", "blocked"],
    ["refer", "held"],
    ["consult", "held"],
    ["return", "held"],
  ] as const)("%s keeps the item from being published", async (conclusion, verdict) => {
    const office = await held();
    await office.sign("li");
    await office.sign("wang", { conclusion });
    refused("not-your-turn")(await office.sign("zhao"));
    expect(await office.verdict()).toBe(verdict);
  });

  it("withholding names its ground, nothing else has one", async () => {
    const office = await held();
    refused("needs-ground")(await office.sign("li", { conclusion: "withhold" }));
    refused("ground-unneeded")(await office.sign("li", { ground: "15" }));
    allowed(await office.sign("li", { conclusion: "withhold", ground: "16-2" }));
    expect(await office.verdict()).toBe("blocked");
  });

  it("refusal wins over approvals that came before and after", async () => {
    const office = await held();
    await office.signAll();
    expect(await office.verdict()).toBe("clear");
    await office.sign("wang", { conclusion: "withhold", ground: "14" });
    expect(await office.verdict()).toBe("blocked");
    await office.sign("zhao");
    expect(await office.verdict()).toBe("blocked");
    await office.sign("wang");
    expect(await office.verdict()).toBe("clear");
  });

  it("are withdrawn by who gave them", async () => {
    const office = await held(phone);
    await office.decide("li", phone);
    await office.signAll();
    refused("not-yours")(await office.act("zhao", { kind: "withdraw", entry: 3, reason: "理由" }));
    refused("no-such-entry")(await office.act("li", { kind: "withdraw", entry: 1, reason: "理由" }));
    allowed(await office.act("li", { kind: "withdraw", entry: 2, reason: "看错了" }));
    const { item, standing } = await office.desk.find("2026-0001");
    expect(item.signatures).toHaveLength(0);
    expect(standing.verdict).toBe("held");
  });
});

describe("chains", () => {
  const chains = [
    { gates: ["forbid"], steps: ["section-head", "secrecy-reviewer", "leader", "chief"] },
    { rules: ["work-secrets/*"], steps: ["secrecy-reviewer", "chief"] },
    { notices: ["news"], steps: ["section-head", "leader"] },
    { steps: ["section-head", "secrecy-reviewer", "leader"] },
  ] as const;
  it.each([
    ["news", [], "section-head leader"],
    [null, [], "section-head secrecy-reviewer leader"],
    ["news", [mark()], "section-head secrecy-reviewer leader chief"],
    [null, [finding("x", { ruleId: "work-secrets/minutes" })], "secrecy-reviewer chief"],
    ["news", [phone, finding("x", { ruleId: "work-secrets/minutes" })], "section-head secrecy-reviewer leader chief"],
    ["news", [hint], "section-head leader"],
  ] as const)("%s with findings", (noticeType, findings, expected) => {
    expect(chainOf({ chains, sign: "always" }, { noticeType, findings }).join(" ")).toBe(expected);
  });

  it("the default is section head, secrecy reviewer, leader, where something is to be decided", async () => {
    expect(chainOf(DEFAULT_POLICY, { noticeType: null, findings: [phone] })).toHaveLength(3);
    expect(chainOf(DEFAULT_POLICY, { noticeType: null, findings: [hint] })).toHaveLength(0);
    const office = new Office({ ...POLICY, sign: "held" });
    await office.submit(submission("v1", [hint]));
    expect(await office.verdict()).toBe("clear");
    expect(await (await held(hint)).verdict()).toBe("held");
  });
});

describe("other organs", () => {
  const joint = (text: string) => submission(text, [], { organs: ["示例市财政局"] });

  it("a joint paper waits for the other organ's consent, and silence is none", async () => {
    const office = new Office();
    await office.submit(joint("v1"));
    await office.signAll();
    expect(await office.verdict()).toBe("held");
    await office.act("li", { kind: "consult", organ: "示例市财政局", reference: "函〔2026〕1号" });
    office.now = "2026-06-01T01:00:00.000Z";
    const { standing } = await office.desk.find("2026-0001");
    expect(standing.verdict).toBe("held");
    expect(standing.waiting[0]).toMatchObject({ role: "organ", organ: "示例市财政局", overdue: true });
    await office.act("li", { kind: "answer", organ: "示例市财政局", answer: "agrees", reference: "复函1号" });
    expect(await office.verdict()).toBe("clear");
  });

  it("an objection keeps it, consent lapses with the text, other organs are not asked", async () => {
    const office = new Office();
    await office.submit(joint("v1"));
    refused("not-an-organ")(
      await office.act("li", { kind: "answer", organ: "别的机关", answer: "agrees", reference: "x" }),
    );
    await office.act("li", { kind: "answer", organ: "示例市财政局", answer: "agrees", reference: "复函1号" });
    const { item } = await office.submit(joint("v2"));
    expect(item.answers).toHaveLength(0);
    await office.act("li", { kind: "answer", organ: "示例市财政局", answer: "objects", reference: "复函2号" });
    await office.signAll();
    expect(await office.verdict()).toBe("held");
  });
});

describe("delegation", () => {
  const lend = (office: Office, more: object = {}) =>
    office.desk.delegate(
      { to: "chen", role: "leader", from: "2026-03-02", until: "2026-03-06", reason: "出差", ...more },
      person("zhao"),
    );

  it("lends a role from its first to its last day", async () => {
    const office = await held();
    await lend(office);
    await office.sign("li");
    await office.sign("wang");
    office.now = "2026-03-01T15:59:59.000Z";
    refused("not-your-role")(await office.sign("chen"));
    office.now = "2026-03-06T15:59:59.000Z";
    const signed = await office.sign("chen");
    allowed(signed);
    expect(await office.verdict()).toBe("clear");
    expect((await office.desk.find("2026-0001")).item.signatures.at(-1)).toMatchObject({ onBehalfOf: "zhao" });
  });

  it("ends", async () => {
    const office = await held();
    await lend(office);
    await office.sign("li");
    await office.sign("wang");
    office.now = "2026-03-06T16:00:00.000Z";
    refused("not-your-role")(await office.sign("chen"));
  });

  it("is recalled, not passed on, not lent by who has no role, and not to oneself", async () => {
    const office = await held();
    const { seq } = await lend(office);
    await expect(office.desk.recall(seq, "回来了", person("li"))).rejects.toMatchObject({ code: "not-yours" });
    await expect(
      office.desk.delegate(
        { to: "x", role: "leader", from: "2026-03-02", until: "2026-03-03", reason: "y" },
        person("chen"),
      ),
    ).rejects.toMatchObject({ code: "not-your-role" });
    await expect(lend(office, { to: "zhao" })).rejects.toMatchObject({ code: "delegation-to-self" });
    await expect(lend(office, { until: "2026-03-01" })).rejects.toMatchObject({ code: "delegation-backwards" });
    await office.desk.recall(seq, "回来了", person("zhao"));
    await office.sign("li");
    await office.sign("wang");
    refused("not-your-role")(await office.sign("chen"));
  });

  it("does not make an author an approver, nor one person two", async () => {
    const office = await held();
    await lend(office, { to: "zhang" });
    await lend(office, { to: "wang" });
    await office.sign("li");
    await office.sign("wang", {}, "secrecy-reviewer");
    refused("author-cannot")(await office.sign("zhang"));
    refused("two-persons")(await office.sign("wang", {}, "leader"));
  });
});

describe("deadlines", () => {
  it.each([
    ["2026-03-02T01:00:00.000Z", 1, "2026-03-03"],
    ["2026-03-02T01:00:00.000Z", 5, "2026-03-09"],
    ["2026-03-06T15:59:59.000Z", 1, "2026-03-09"],
    // 23:59:59 on Thursday in Greenwich is Friday in China.
    ["2026-03-05T23:59:59.000Z", 1, "2026-03-09"],
    ["2026-03-02T01:00:00.000Z", 15, "2026-03-23"],
  ])("%s and %i working days: %s", (from, days, day) => {
    expect(deadlineAfter(from, days, weekdays)).toEqual({ day, assumed: false });
  });

  it("says when a year's holidays are not known", () => {
    expect(deadlineAfter("2030-03-01T01:00:00.000Z", 2, () => null)).toEqual({ day: "2030-03-05", assumed: true });
  });

  it("overdue is told and approves nothing", async () => {
    const office = await held(phone);
    office.now = "2027-03-02T01:00:00.000Z";
    const { standing } = await office.desk.find("2026-0001");
    expect(standing.verdict).toBe("held");
    expect(standing.waiting[0]).toMatchObject({ role: "section-head", overdue: true });
  });
});

describe("incidents", () => {
  it("a mark opens one, it is reported and closed, and it stays when the text is changed", async () => {
    const office = await held(mark());
    refused("not-your-role")(
      await office.act("li", { kind: "tell", organ: "市保密局", how: "电话" }, "secrecy-reviewer"),
    );
    allowed(await office.act("wang", { kind: "tell", organ: "市保密局", how: "电话" }));
    await office.submit(submission("v2", []));
    allowed(await office.act("wang", { kind: "close", reference: "保密办〔2026〕1号" }));
    const { incident } = (await office.desk.find("2026-0001")).item;
    expect(incident).toMatchObject({
      told: [{ body: { organ: "市保密局" } }],
      closed: { body: { reference: "保密办〔2026〕1号" } },
    });
  });

  it("there is none without a mark", async () => {
    refused("no-incident")(await (await held(phone)).act("wang", { kind: "close", reference: "x" }));
  });
});

describe("an unreadable text", () => {
  it("is never signed for publication, and stays unreviewable", async () => {
    const office = new Office();
    await office.submit(submission("v1", [], { verdict: "unreviewable", problems: ["no-reader"] }));
    refused("unreadable")(await office.sign("li"));
    expect(await office.verdict()).toBe("unreviewable");
  });
});

describe("showing a finding in clear", () => {
  it("is for who decides it, and on record", async () => {
    const office = await held(phone);
    refused("not-the-decider")(await office.act("wang", { kind: "reveal", finding: "70686f6e" }));
    refused("author-cannot")(await office.act("zhang", { kind: "reveal", finding: "70686f6e" }));
    allowed(await office.act("li", { kind: "reveal", finding: "70686f6e" }));
    const { item } = await office.desk.find("2026-0001");
    expect(item.entries.at(-1)).toMatchObject({ body: { kind: "revealed" }, actor: { account: "li" } });
  });
});
