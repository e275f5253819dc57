import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Probot } from "probot";
import { factsOf, type Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** GitHub sends no payload above 25 MB; what is larger is not read. */
const MOST_BYTES = 25 * 1024 * 1024;
/** Milliseconds in which a request has to arrive whole. */
const REQUEST_MS = 30_000;

export interface ServerOptions {
  readonly probot: Probot;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Whether the database answers and jobs can be taken. */
  readonly ready: () => Promise<boolean>;
}

export const WEBHOOK_PATH = "/api/github/webhooks";

/** The bot's web face: webhooks in, health, readiness and figures out. Answers carry a word, never a reason. */
export function makeServer(options: ServerOptions): Server {
  const server = createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      options.log.error(factsOf(error), "request");
      if (!response.headersSent) end(response, 500, "error");
    });
  });
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = REQUEST_MS;
  return server;
}

async function answer(request: IncomingMessage, response: ServerResponse, options: ServerOptions): Promise<void> {
  const path = (request.url ?? "/").split("?")[0];
  if (request.method === "POST" && path === WEBHOOK_PATH) return webhook(request, response, options);
  if (request.method === "GET" && path === "/healthz") return end(response, 200, "ok");
  if (request.method === "GET" && path === "/readyz") {
    const ready = await options.ready().catch(() => false);
    return end(response, ready ? 200 : 503, ready ? "ready" : "not ready");
  }
  if (request.method === "GET" && path === "/metrics") {
    const { registry } = options.metrics;
    response.setHeader("content-type", registry.contentType);
    response.end(await registry.metrics());
    return;
  }
  end(response, 404, "not found");
}

/** The signature is proved before anything of the body is looked at; 202 says that the job is in the database. */
async function webhook(
  request: IncomingMessage,
  response: ServerResponse,
  { probot, log, metrics }: ServerOptions,
): Promise<void> {
  const event = header(request, "x-github-event");
  const delivery = header(request, "x-github-delivery");
  const signature = header(request, "x-hub-signature-256");
  const count = (result: string): void =>
    metrics.deliveries.inc({ event: EVENT_NAME.test(event) ? event : "other", result });
  if (!/^application\/json\b/.test(header(request, "content-type"))) {
    count("bad");
    return end(response, 415, "application/json only");
  }
  if (event === "" || delivery === "" || delivery.length > 100 || signature === "") {
    count("bad");
    return end(response, 400, "headers missing");
  }
  const body = await readBody(request);
  if (body === null) {
    count("too-large");
    response.setHeader("connection", "close");
    return end(response, 413, "too large");
  }
  if (!(await probot.webhooks.verify(body, signature).catch(() => false))) {
    count("forged");
    log.warn({ delivery, event, status: 401 }, "signature");
    return end(response, 401, "signature");
  }
  let payload: unknown;
  try {
    payload = JSON.parse(body);
  } catch {
    count("bad");
    return end(response, 400, "not JSON");
  }
  try {
    await probot.webhooks.receive({ id: delivery, name: event, payload } as never);
  } catch (error) {
    count("failed");
    log.error({ ...factsOf(error), delivery, event }, "delivery");
    return end(response, 503, "not taken");
  }
  count("taken");
  log.info({ delivery, event }, "delivery");
  end(response, 202, "taken");
}

/** Null when it is larger than any payload of the forge. The rest is not read. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) {
    request.resume();
    return null;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const EVENT_NAME =
  /^(?:ping|pull_request|check_suite|check_run|issue_comment|pull_request_review|merge_group|push|installation|installation_repositories)$/;

function header(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === "string" ? value : "";
}

function end(response: ServerResponse, status: number, word: string): void {
  response.statusCode = status;
  response.setHeader("content-type", "text/plain; charset=utf-8");
  response.end(`${word}\n`);
}
