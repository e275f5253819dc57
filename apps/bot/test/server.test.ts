import { createHmac } from "node:crypto";
import type { AddressInfo, Socket } from "node:net";
import { connect } from "node:net";
import { Probot } from "probot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerHandlers } from "../src/handlers.ts";
import { makeLog } from "../src/log.ts";
import { Metrics } from "../src/metrics.ts";
import type { Job } from "../src/queue.ts";
import { makeServer, WEBHOOK_PATH } from "../src/server.ts";

const SECRET = "5f1c0a9be37d42a8b6c4d1e2f3a49b70";
const VALUE = "340100190001010010";
const lines: string[] = [];
const log = makeLog("debug", { write: (line: string) => void lines.push(line) });
const taken: { job: Job; delivery: string }[] = [];
let broken = false;
let url = "";
let stop = async (): Promise<void> => undefined;

beforeAll(async () => {
  const probot = new Probot({ appId: 1, privateKey: "x", secret: SECRET, log });
  await probot.ready();
  registerHandlers(probot, async (job, delivery) => {
    if (broken) throw new Error(`database down while taking ${VALUE}`);
    taken.push({ job, delivery });
  });
  const server = makeServer({ probot, log, metrics: new Metrics(), ready: async () => !broken });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
});
afterAll(() => stop());

const PAYLOAD = JSON.stringify({
  action: "created",
  installation: { id: 1 },
  repository: { name: "site", owner: { login: "bureau" } },
  issue: { number: 7, pull_request: {} },
  comment: { id: 5, body: `/xianshen sign 公开 ${VALUE}`, user: { type: "User" } },
});

function headers(body: string, more: Record<string, string> = {}, secret = SECRET): Record<string, string> {
  return {
    "content-type": "application/json",
    "x-github-event": "issue_comment",
    "x-github-delivery": "0b0c0d0e-0000-4000-8000-000000000001",
    "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
    ...more,
  };
}

async function post(body: string, more?: Record<string, string>, secret?: string): Promise<readonly [number, string]> {
  const answer = await fetch(url + WEBHOOK_PATH, { method: "POST", body, headers: headers(body, more, secret) });
  return [answer.status, await answer.text()];
}

describe("webhooks", () => {
  it("a signed one is taken as a job without its text", async () => {
    expect(await post(PAYLOAD)).toEqual([202, "taken\n"]);
    expect(taken).toHaveLength(1);
    expect(JSON.stringify(taken)).not.toContain(VALUE);
  });

  it.each([
    ["forged", PAYLOAD, { "x-hub-signature-256": `sha256=${"0".repeat(64)}` }, SECRET, 401],
    ["signed with another secret", PAYLOAD, {}, "development", 401],
    ["without a signature", PAYLOAD, { "x-hub-signature-256": "" }, SECRET, 400],
    ["signed the old way only", PAYLOAD, { "x-hub-signature-256": "sha1=0" }, SECRET, 401],
    ["of another type", PAYLOAD, { "content-type": "text/plain" }, SECRET, 415],
    ["that is not JSON", `{"a": ${VALUE}`, {}, SECRET, 400],
    ["without an event", PAYLOAD, { "x-github-event": "" }, SECRET, 400],
  ])("one %s is refused in a word", async (_, body, more, secret, status) => {
    const before = taken.length;
    const [code, answer] = await post(body, more, secret);
    expect(code).toBe(status);
    expect(answer).not.toContain(VALUE);
    expect(taken).toHaveLength(before);
  });

  it("one of 30 MB is not read", async () => {
    const body = JSON.stringify({ a: "x".repeat(30 * 1024 * 1024) });
    expect((await post(body))[0]).toBe(413);
  });

  it("one of 30 MB that does not say so is cut off", async () => {
    const socket: Socket = connect(Number(new URL(url).port), "127.0.0.1");
    const answered = new Promise<string>((done) => {
      let text = "";
      socket.on("data", (chunk) => {
        text += chunk.toString();
      });
      socket.on("close", () => done(text));
      socket.on("error", () => undefined);
    });
    const head = Object.entries({ ...headers("{}"), "transfer-encoding": "chunked" }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    socket.write(`POST ${WEBHOOK_PATH} HTTP/1.1\r\nhost: x\r\n${head.join("\r\n")}\r\n\r\n`);
    const chunk = "x".repeat(1024 * 1024);
    for (let sent = 0; sent < 30 && !socket.destroyed; sent += 1) {
      socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
      await new Promise((done) => setTimeout(done, 2));
    }
    socket.end();
    expect(await answered).toMatch(/^HTTP\/1\.1 413|^$/);
    expect((await post(PAYLOAD))[0]).toBe(202);
  });

  it("when the database is down it is not taken, and says nothing of why", async () => {
    broken = true;
    expect(await post(PAYLOAD)).toEqual([503, "not taken\n"]);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    broken = false;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it("figures are there, and neither they nor the log hold anything of a payload", async () => {
    const figures = await (await fetch(`${url}/metrics`)).text();
    expect(figures).toMatch(/xianshen_deliveries_total\{event="issue_comment",result="taken"\} \d/);
    expect(figures).toContain('result="forged"');
    const log = lines.join("");
    expect(log).toContain('"event":"issue_comment"');
    for (const word of [VALUE, SECRET, "同意", "/xianshen", "bureau"]) expect(log + figures).not.toContain(word);
  });

  it("there is nothing else", async () => {
    for (const path of ["/", "/ping", "/probot", WEBHOOK_PATH]) expect((await fetch(url + path)).status).toBe(404);
  });
});
