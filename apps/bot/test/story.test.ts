import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { numbers } from "../../../packages/core/test/planted.ts";
import { REPOSITORY, startForge } from "../demo/forge.js";
import { tellStory } from "../demo/story.js";
import { type Bot, startBot } from "../src/bot.ts";
import { makeLog } from "../src/log.ts";
import { readSettings } from "../src/settings.ts";
import { faultsOf } from "./openapi.ts";

const folder = mkdtempSync(join(tmpdir(), "xianshen-bot-"));
const lines: string[] = [];
const secret = randomBytes(32).toString("hex");
// biome-ignore lint/suspicious/noExplicitAny: the forge is plain JavaScript
let forge: any;
let bot: Bot;

beforeAll(async () => {
  forge = await startForge({ secret, webhookUrl: "" });
  const settings = readSettings({
    APP_ID: String(forge.appId),
    PRIVATE_KEY: forge.privateKey,
    WEBHOOK_SECRET: secret,
    XIANSHEN_KEY: "ab".repeat(32),
    XIANSHEN_LEDGER: folder,
    XIANSHEN_WRITE_INTERVAL_MS: "0",
    GITHUB_API_URL: forge.url,
    PORT: "0",
  });
  bot = await startBot(settings, makeLog("debug", { write: (line: string) => void lines.push(line) }));
  forge.webhookUrl = `http://127.0.0.1:${bot.port}/api/github/webhooks`;
}, 120_000);
afterAll(async () => {
  await bot.stop();
  await forge.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe("the gate on a forge", () => {
  it("tells the story: refused, mended, merged; decided, lapsed, decided again; queue, incident, configuration", async () => {
    await tellStory(forge);
    expect((await bot.office.store.verify()).faults).toEqual([]);
  }, 180_000);

  it("takes a delivery once, however often it comes", async () => {
    const head = await forge.push("zhang", "twice", { "twice.md": "# 通知\n\n正文。\n" });
    const number = await forge.propose("zhang", "twice");
    await forge.waitFor(head, ({ conclusion }: { conclusion: string }) => conclusion === "success");
    const comment = await forge.comment("li", number, "/xianshen help");
    await until(async () => (await forge.comments(number)).length === 2);
    const payload = {
      action: "created",
      issue: { number, pull_request: {} },
      comment: { id: comment, body: "/xianshen help", user: { type: "User" } },
    };
    const id = "0b0c0d0e-0000-4000-8000-00000000abcd";
    for (let time = 0; time < 3; time += 1)
      expect((await forge.send("issue_comment", payload, { id })).status).toBe(202);
    await until(async () => (await forge.comments(number)).length === 3);
    await new Promise((done) => setTimeout(done, 1500));
    expect(await forge.comments(number)).toHaveLength(3);
    expect((await forge.check(head)).runs).toBe(1);
  }, 60_000);

  it("reviews the head of now when events come out of order, and writes nothing for a head that is gone", async () => {
    forge.holding = true;
    await forge.push("zhang", "order", { "order.md": "# 通知\n\n一。\n" });
    const number = await forge.propose("zhang", "order");
    const last = await forge.push("zhang", "order", { "order.md": "# 通知\n\n二。\n" });
    forge.held.reverse();
    await forge.deliverHeld();
    await forge.waitFor(last, ({ conclusion }: { conclusion: string }) => conclusion === "success");
    await forge.as("zhang", "PATCH", `/repos/${REPOSITORY}/pulls/${number}`, { state: "closed" });
    expect((await forge.send("pull_request", { action: "synchronize", pull_request: { number } })).status).toBe(202);
    expect((await forge.send("pull_request", { action: "synchronize", pull_request: { number: 9999 } })).status).toBe(
      202,
    );
    await new Promise((done) => setTimeout(done, 1500));
    expect((await forge.check(last)).runs).toBe(1);
  }, 60_000);

  it("finds by its head what an event of a fork does not name, and what was missed", async () => {
    forge.holding = true;
    const head = await forge.push("zhang", "fork", { "fork.md": "# 通知\n\n正文。\n" });
    await forge.propose("zhang", "fork");
    forge.held.splice(0);
    forge.holding = false;
    await forge.send("check_suite", { action: "rerequested", check_suite: { head_sha: head, pull_requests: [] } });
    await forge.waitFor(head, ({ conclusion }: { conclusion: string }) => conclusion === "success");
    forge.holding = true;
    const missed = await forge.push("zhang", "missed", { "missed.md": "# 通知\n\n正文。\n" });
    await forge.propose("zhang", "missed");
    forge.held.splice(0);
    forge.holding = false;
    await bot.office.queue.add({ kind: "reconcile" });
    await forge.waitFor(missed, ({ conclusion }: { conclusion: string }) => conclusion === "success");
  }, 60_000);

  it("gives up on an installation that was revoked and a repository that is gone, and goes on with the others", async () => {
    const gone = { installation: 999, owner: "nobody", name: "none", number: 1 };
    await bot.office.queue.add({ kind: "review", target: gone });
    await bot.office.queue.add({ kind: "review", target: { ...gone, number: 2, installation: forge.installation } });
    await until(async () => Object.values(await bot.office.queue.waiting()).every((waiting) => waiting === 0));
    await new Promise((done) => setTimeout(done, 1500));
    const { values } = await bot.office.metrics.jobs.get();
    expect(values.filter(({ labels }) => labels.result === "failed")).toEqual([]);
  }, 60_000);

  it("a head that was forced away keeps no say: only the head of now is judged for the proposal", async () => {
    const main = (await forge.as("admin", "GET", `/repos/${REPOSITORY}/git/ref/heads/main`)).data.object.sha;
    await forge.push("zhang", "forced", { "forced.md": "# 名单\n\n张某，身份证号 340100190001010010。\n" });
    const number = await forge.propose("zhang", "forced");
    const good = await forge.push("zhang", "forced", { "forced.md": "# 通知\n\n正文。\n" }, { force: main });
    await forge.waitFor(good, ({ conclusion }: { conclusion: string }) => conclusion === "success");
    expect(await forge.headOf(number)).toBe(good);
    await forge.as("zhang", "DELETE", `/repos/${REPOSITORY}/git/refs/heads/forced`);
    await forge.send("pull_request", { action: "synchronize", pull_request: { number } });
    await new Promise((done) => setTimeout(done, 1500));
    expect((await forge.check(good)).conclusion).toBe("success");
  }, 60_000);

  it("an edited comment decides nothing and its writer is told", async () => {
    const head = await forge.push("zhang", "edit", { "edit.md": "# 通知\n\n正文。\n" });
    const number = await forge.propose("zhang", "edit");
    await forge.waitFor(head, ({ conclusion }: { conclusion: string }) => conclusion === "success");
    await forge.send("issue_comment", {
      action: "edited",
      issue: { number, pull_request: {} },
      comment: { id: 1, body: "/xianshen sign 公开 同意", user: { type: "User" } },
    });
    await until(async () =>
      (await forge.comments(number)).some(({ body }: { body: string }) => body.includes("改动过的评论")),
    );
  }, 60_000);

  it("200 planted values are in no request, log line, database row or answer", async () => {
    const planted = fc.sample(numbers, { numRuns: 200, seed: 20_261_127 });
    const lineOf = ({ label, value }: (typeof planted)[number], at: number): string =>
      `${at % 9 === 0 ? `## ${label}：${value}\n\n` : ""}张某${label}：${value}。`;
    const first = planted.slice(0, 100).map(lineOf).join("\n\n");
    const second = planted.slice(100).map(lineOf).join("\n\n");
    await forge.push("zhang", "planted", {
      "名单/一.md": `# 公示\n\n${first}\n`,
      "data.json": JSON.stringify(planted[0]),
    });
    const head = await forge.push("zhang", "planted", { "名单/一.md": `# 公示\n\n${second}\n` });
    const number = await forge.propose("zhang", "planted");
    const run = await forge.waitFor(head, ({ conclusion }: { conclusion: string }) => conclusion === "failure");
    expect(run.output.text.length).toBeGreaterThan(5000);
    await forge.comment("li", number, `/xianshen sign 退回 请删去 ${planted[0]!.value}`);
    await until(async () =>
      (await forge.comments(number)).some(({ body }: { body: string }) => body.includes("不宜记入台账")),
    );
    const said = [JSON.stringify(forge.requests), lines.join("")];
    const answered = await forge.send("issue_comment", { action: "created", broken: planted[1]!.value });
    said.push(await answered.text());
    for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (name.isFile()) said.push(readFileSync(join(name.parentPath, name.name)).toString("latin1"));
    }
    for (const { value } of planted) expect(said.map((text) => text.includes(value))).toEqual(said.map(() => false));
  }, 90_000);

  it("asked the forge for nothing it does not describe", () => {
    const faults = new Set(
      forge.requests.flatMap(
        ({ method, path, body }: { method: string; path: string; body: Record<string, unknown> | null }) =>
          faultsOf(`${method} ${path}`, body ?? {}).map((fault) => `${method} ${path}: ${fault}`),
      ),
    );
    expect([...faults]).toEqual([]);
    expect(forge.faults).toEqual([]);
  });
});

async function until(holds: () => Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("did not come about");
    await new Promise((done) => setTimeout(done, 100));
  }
}
