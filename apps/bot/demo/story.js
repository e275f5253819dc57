/** What the gate does with a proposal, step by step, on a forge that really refuses to merge. Throws where it does not. */
const ID = "340100190001010010";

export const CONFIGURATION = `version: 1
roles:
  section-head: [li]
  secrecy-reviewer: [wang]
  leader: [zhao]
  publisher: [sun]
review:
  unit: 示例市商务局
`;

const LEAK = `# 关于拟发放补助人员的公示\n\n张某，身份证号 ${ID}。\n`;
const GOOD = "# 关于拟发放补助人员的公示\n\n现将有关事项公示如下。\n";
const CONTACT = "# 关于召开座谈会的通知\n\n联系人：张某，联系电话：13000000000。\n";

export async function tellStory(forge, say = () => {}) {
  const step = (told) => say(`- ${told}`);
  await forge.push("admin", "main", { "xianshen.yml": CONFIGURATION });
  await forge.protect("保密审查");

  step("a proposal with an identity number: the check fails, the merge is refused, history is told too");
  const leak = await forge.push("zhang", "notice", { "公示/名单.md": LEAK });
  const first = await forge.propose("zhang", "notice");
  const failed = await forge.waitFor(leak, ({ conclusion }) => conclusion === "failure");
  expect(failed.annotations.length >= 1, "annotations");
  await refused(forge, first);
  const taken = await forge.push("zhang", "notice", { "公示/名单.md": GOOD });
  const history = await forge.waitFor(taken, ({ conclusion }) => conclusion === "failure");
  expect(history.output.summary.includes(leak.slice(0, 10)), "the commit that still holds it is named");
  await refused(forge, first);

  step("rewritten without it: the check passes and the proposal is merged");
  const main = (await forge.as("admin", "GET", "/repos/bureau/site/git/ref/heads/main")).data.object.sha;
  const clean = await forge.push("zhang", "notice", { "公示/名单.md": GOOD }, { force: main });
  await forge.waitFor(clean, ({ conclusion }) => conclusion === "success");
  const merged = await forge.merge("zhang", first);
  expect(merged.status === 200, "merged");

  step("a contact's mobile number: held, decided, signed by three, merged");
  const held = await forge.push("zhang", "meeting", { "通知/座谈会.md": CONTACT });
  const second = await forge.propose("zhang", "meeting");
  const waiting = await forge.waitFor(held, ({ conclusion }) => conclusion === "action_required");
  await refused(forge, second);
  const finding = /(F-[0-9a-f]+) \|[^\n]*须审批/.exec(waiting.output.text)[1];
  await forge.comment("zhang", second, `/xianshen decide ${finding} 误报 不是手机号`);
  await saidTo(forge, second, "不能审批自己的稿件");
  await forge.comment("wang", second, `/xianshen decide ${finding} 误报 不是手机号`);
  await saidTo(forge, second, "应由科室负责人处理");
  await forge.comment(
    "li",
    second,
    `/xianshen decide ${finding} 依法应公开 会务值班电话 依据：《政府信息公开条例》第二十条`,
  );
  await forge.waitFor(held, ({ output }) => output.text.includes("依法应公开"));
  for (const who of ["li", "wang", "zhao"]) {
    await forge.comment(who, second, "/xianshen sign 公开 经审查不涉密");
    if (who !== "zhao") await signed(forge, held, who);
  }
  await forge.waitFor(held, ({ conclusion }) => conclusion === "success");

  step("edited after it was signed: everything lapses and is told, and is done again");
  const edited = await forge.push("zhang", "meeting", { "通知/座谈会.md": `${CONTACT}\n请准时参加。\n` });
  const lapsed = await forge.waitFor(edited, ({ conclusion }) => conclusion === "action_required");
  expect(lapsed.output.text.includes("文稿已改动"), "what lapsed is told");
  await refused(forge, second);
  await forge.comment(
    "li",
    second,
    `/xianshen decide ${finding} 依法应公开 会务值班电话 依据：《政府信息公开条例》第二十条`,
  );
  await forge.waitFor(edited, ({ output }) => output.text.includes("依法应公开（"));
  for (const who of ["li", "wang", "zhao"]) {
    await forge.comment(who, second, "/xianshen sign 公开 经审查不涉密");
    if (who !== "zhao") await signed(forge, edited, who);
  }
  await forge.waitFor(edited, ({ conclusion }) => conclusion === "success");

  step("the merge queue reviews what it is about to merge, and takes decisions with their content");
  const base = (await forge.as("admin", "GET", "/repos/bureau/site/git/ref/heads/main")).data.object.sha;
  const group = await forge.push("zhang", "queue", { "通知/座谈会.md": `${CONTACT}\n请准时参加。\n` });
  const ref = `refs/heads/gh-readonly-queue/main/pr-${second}-${group}`;
  await forge.send("merge_group", {
    action: "checks_requested",
    merge_group: { head_sha: group, base_sha: base, head_ref: ref },
  });
  await forge.waitFor(group, ({ conclusion }) => conclusion === "success");
  const other = await forge.push("zhang", "queue2", { "通知/座谈会.md": `${CONTACT}\n改过的。\n` });
  await forge.send("merge_group", {
    action: "checks_requested",
    merge_group: { head_sha: other, base_sha: base, head_ref: ref },
  });
  await forge.waitFor(other, ({ conclusion }) => conclusion === "action_required");
  expect((await forge.merge("zhang", second)).status === 200, "merged");

  step("a secret mark: incident, nothing quoted, no place, the secrecy reviewer called");
  const secret = await forge.push("zhang", "secret", { "要情.md": "# 要情\n\n第一段。\n\n机密★1年\n\n第三段。\n" });
  const third = await forge.propose("zhang", "secret");
  const incident = await forge.waitFor(secret, ({ conclusion }) => conclusion === "failure");
  expect(incident.output.summary.includes("24 小时"), "the 24 hours are told");
  await saidTo(forge, third, "@wang");
  const shown = JSON.stringify([incident.output, incident.annotations, await forge.comments(third)]);
  expect(!/机密★|第 5 行/.test(shown), "nothing is quoted");
  await refused(forge, third);

  step("a proposal that changes the configuration waits for the secrecy reviewer and does not judge itself");
  const own = await forge.push("zhang", "config", {
    "xianshen.yml": `${CONFIGURATION}ignore: ["**"]\n`,
    "公示/b.md": LEAK,
  });
  const fourth = await forge.propose("zhang", "config");
  await forge.waitFor(own, ({ conclusion }) => conclusion === "failure");
  await refused(forge, fourth);
  say("done");
}

async function refused(forge, number) {
  const { status } = await forge.merge("zhang", number);
  expect(status === 422 || status === 405, `merge of #${number} refused, got ${status}`);
}

async function saidTo(forge, number, told) {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    if ((await forge.comments(number)).some(({ body }) => body.includes(told))) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`nobody was told: ${told}`);
}

/** A signature shows in that the next role waits. */
async function signed(forge, sha, who) {
  const next = { li: "保密审查员", wang: "分管领导" }[who];
  const before = { li: "科室负责人", wang: "保密审查员" }[who];
  await forge.waitFor(sha, ({ output }) => {
    const waits = output.summary.split("待办")[1] ?? "";
    return waits.includes(next) && !waits.includes(before);
  });
}

function expect(condition, told) {
  if (!condition) throw new Error(`not so: ${told}`);
}
