/**
 * A forge for trying the bot: the GitHub emulator, and in front of it what it lacks. A push to a head branch moves its
 * pull request and says so; annotations are added up; the limits of the real interface are kept (50 annotations, 65,535
 * bytes); runs name their app; an installation lists its repositories; a merge queue can be asked for.
 */
import { createHmac, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { createEmulator } from "emulate";

const APP_ID = 4711;
const INSTALLATION = 100;
const OWNER = "bureau";
const REPO = "site";
export const REPOSITORY = `${OWNER}/${REPO}`;
const PEOPLE = ["zhang", "li", "wang", "zhao", "sun", "admin"];
const MOST_BYTES = 65_535;

/** Starts it. `webhook` is where the bot listens, `secret` what deliveries are signed with. */
export async function startForge({ secret, webhookUrl, port = 0 }) {
  const forge = new Forge(secret, webhookUrl);
  await forge.start(port);
  return forge;
}

/** A client of a forge that runs in another process. */
export function connectForge(url) {
  const forge = new Forge("", "");
  forge.url = url;
  return forge;
}

class Forge {
  constructor(secret, webhookUrl) {
    this.secret = secret;
    this.webhookUrl = webhookUrl;
    /** Every request of the bot: method, path, body. */
    this.requests = [];
    /** Pull request by its public number: the emulator's own number now. */
    this.pulls = new Map();
    this.publicOf = new Map();
    this.annotations = new Map();
    this.faults = [];
    /** Deliveries held back until {@link deliverHeld}, when set. */
    this.holding = false;
    this.held = [];
    this.deliveries = [];
  }

  async start(port) {
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error) => {
        this.faults.push(String(error));
        response.statusCode = 500;
        response.end(JSON.stringify({ message: "forge" }));
      });
    });
    // Longer than any pause of a story: a connection that is closed just as it is used again fails the request.
    this.server.keepAliveTimeout = 300_000;
    await new Promise((done) => this.server.listen(port, "127.0.0.1", done));
    this.url = `http://127.0.0.1:${this.server.address().port}`;
    this.emulator = await createEmulator({
      service: "github",
      port: await freePort(),
      seed: {
        tokens: Object.fromEntries(PEOPLE.map((login) => [`token_${login}`, { login, scopes: ["repo", "admin:org"] }])),
        github: {
          users: PEOPLE.map((login) => ({ login, name: login, email: `${login}@example.gov.cn` })),
          orgs: [
            {
              login: OWNER,
              name: OWNER,
              members: PEOPLE.map((login) => ({ login, role: login === "admin" ? "admin" : "member" })),
            },
          ],
          repos: [{ owner: OWNER, name: REPO, auto_init: true }],
          apps: [
            {
              app_id: APP_ID,
              slug: "xianshen",
              name: "xianshen",
              permissions: {
                checks: "write",
                contents: "read",
                issues: "write",
                pull_requests: "write",
                metadata: "read",
              },
              events: ["pull_request", "check_run", "check_suite", "issue_comment", "pull_request_review", "push"],
              webhook_url: `${this.url}/_hook`,
              webhook_secret: secret32(),
              installations: [{ installation_id: INSTALLATION, account: OWNER, repository_selection: "all" }],
            },
          ],
        },
      },
    });
    this.inner = this.emulator.url.replace("localhost", "127.0.0.1");
    this.privateKey = this.emulator.generatedSecrets.find(({ kind }) => kind === "github.app_private_key").value;
    for (const login of PEOPLE.filter((one) => one !== "admin")) {
      await this.as("admin", "PUT", `/repos/${REPOSITORY}/collaborators/${login}`, { permission: "push" });
    }
  }

  get appId() {
    return APP_ID;
  }

  get installation() {
    return INSTALLATION;
  }

  async close() {
    await this.emulator.close();
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** A request of a person, by way of the front. */
  async as(login, method, path, body) {
    const answer = await fetch(this.url + path, {
      method,
      headers: { authorization: `Bearer token_${login}`, "content-type": "application/json", "x-person": login },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, data: text === "" ? null : JSON.parse(text) };
  }

  /** Protects main: nothing is merged without the check. */
  async protect(context) {
    return this.as("admin", "PUT", `/repos/${REPOSITORY}/branches/main/protection`, {
      required_status_checks: { strict: false, contexts: [context], checks: [{ context, app_id: APP_ID }] },
      enforce_admins: true,
      required_pull_request_reviews: null,
      restrictions: null,
    });
  }

  /** Commits files (null removes one) to a branch, which is made from `from` when it is new. Returns the commit. */
  async push(login, branch, files, { from = "main", message = "work", force = null } = {}) {
    const repo = `/repos/${REPOSITORY}`;
    const ref = await this.as(login, "GET", `${repo}/git/ref/heads/${branch}`);
    const isNew = ref.status === 404;
    const start = isNew ? await this.as(login, "GET", `${repo}/git/ref/heads/${from}`) : ref;
    const before = start.data.object.sha;
    const parent = force ?? before;
    const base = (await this.as(login, "GET", `${repo}/git/commits/${parent}`)).data.tree.sha;
    const tree = [];
    for (const [path, content] of Object.entries(files)) {
      if (content === null) tree.push({ path, mode: "100644", type: "blob", sha: null });
      else if (typeof content === "string") tree.push({ path, mode: "100644", type: "blob", content });
      else {
        const blob = await this.as(login, "POST", `${repo}/git/blobs`, {
          content: Buffer.from(content).toString("base64"),
          encoding: "base64",
        });
        tree.push({ path, mode: "100644", type: "blob", sha: blob.data.sha });
      }
    }
    const made = await this.as(login, "POST", `${repo}/git/trees`, { base_tree: base, tree });
    const who = { name: login, email: `${login}@example.gov.cn` };
    const commit = await this.as(login, "POST", `${repo}/git/commits`, {
      message,
      tree: made.data.sha,
      parents: [parent],
      author: who,
      committer: who,
    });
    const sha = commit.data.sha;
    if (isNew) await this.as(login, "POST", `${repo}/git/refs`, { ref: `refs/heads/${branch}`, sha });
    else await this.as(login, "PATCH", `${repo}/git/refs/heads/${branch}`, { sha, force: force !== null });
    return sha;
  }

  /** Opens a pull request to main. Returns its number. */
  async propose(login, branch, title = "拟公开稿") {
    const { data } = await this.as(login, "POST", `/repos/${REPOSITORY}/pulls`, { title, head: branch, base: "main" });
    return data.number;
  }

  async comment(login, number, body) {
    const { data } = await this.as(login, "POST", `/repos/${REPOSITORY}/issues/${number}/comments`, { body });
    return data.id;
  }

  async comments(number) {
    return (await this.as("admin", "GET", `/repos/${REPOSITORY}/issues/${number}/comments?per_page=100`)).data;
  }

  async merge(login, number) {
    return this.as(login, "PUT", `/repos/${REPOSITORY}/pulls/${number}/merge`, { merge_method: "merge" });
  }

  async headOf(number) {
    return (await this.as("admin", "GET", `/repos/${REPOSITORY}/pulls/${number}`)).data.head.sha;
  }

  /** The latest run of the check on a commit, with all its annotations; null before there is one. */
  async check(sha) {
    const { data } = await this.as("admin", "GET", `/repos/${REPOSITORY}/commits/${sha}/check-runs?per_page=100`);
    const runs = (data.check_runs ?? []).filter(({ name }) => name === "保密审查");
    const [latest] = runs.sort((a, b) => b.id - a.id);
    return latest === undefined
      ? null
      : { ...latest, runs: runs.length, annotations: this.annotations.get(latest.id) ?? [] };
  }

  /** Waits for a completed check that is as wanted. */
  async waitFor(sha, wanted, seconds = 60) {
    const until = Date.now() + seconds * 1000;
    for (;;) {
      const run = await this.check(sha);
      if (run?.status === "completed" && wanted(run)) return run;
      if (Date.now() > until)
        throw new Error(
          `no such check on ${sha.slice(0, 7)}: ${run?.conclusion ?? "none"} ${run?.output?.title ?? ""}`,
        );
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  /** Sends an event of its own, as the forge would: for what the emulator never sends. */
  async send(event, payload, { id = randomUUID(), secret = this.secret } = {}) {
    const whole = {
      ...payload,
      installation: { id: INSTALLATION },
      repository: { name: REPO, default_branch: "main", owner: { login: OWNER } },
    };
    const body = JSON.stringify(whole);
    const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
    const headers = {
      "content-type": "application/json",
      "x-github-event": event,
      "x-github-delivery": id,
      "x-hub-signature-256": signature,
    };
    this.deliveries.push({ event, id, body, headers });
    return fetch(this.webhookUrl, { method: "POST", headers, body });
  }

  async deliverHeld() {
    const held = this.held.splice(0);
    this.holding = false;
    for (const [event, payload] of held) await this.send(event, payload).catch(() => null);
  }

  async answer(request, response) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    const path = request.url;
    if (path === "/_hook") {
      response.end("ok");
      await this.relay(request.headers["x-github-event"], JSON.parse(body));
      return;
    }
    const isBot = request.headers["x-person"] === undefined;
    const parsed = body === "" ? null : JSON.parse(body);
    if (isBot) this.requests.push({ method: request.method, path, body: parsed });
    const own = this.own(request.method, path, parsed);
    if (own !== null) return send(response, own.status, own.data);
    const inner = await this.pass(request, this.innerPath(path), body);
    const { status, data } = await this.mend(request.method, path, parsed, inner);
    for (const name of ["x-ratelimit-remaining", "x-ratelimit-limit", "x-ratelimit-reset"]) {
      const value = inner.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    send(response, status, data);
  }

  /** What the emulator does not know, and what the real interface would refuse. */
  own(method, path, body) {
    if (method === "GET" && path.startsWith("/installation/repositories")) {
      return { status: 200, data: { total_count: 1, repositories: [{ name: REPO, owner: { login: OWNER } }] } };
    }
    if (method === "POST" && path.endsWith("/reactions"))
      return { status: 201, data: { id: 1, content: body.content } };
    if (/\/check-runs(?:\/\d+)?$/.test(path) && method !== "GET") {
      const fault = checkFault(body);
      if (fault !== null) {
        this.faults.push(fault);
        return { status: 422, data: { message: fault } };
      }
    }
    return null;
  }

  innerPath(path) {
    return path.replace(/\/pulls\/(\d+)/, (_, number) => `/pulls/${this.pulls.get(Number(number)) ?? number}`);
  }

  async pass(request, path, body) {
    const headers = { ...request.headers };
    for (const name of ["host", "connection", "content-length", "x-person", "transfer-encoding"]) delete headers[name];
    // The emulator counts requests as the forge does, 5,000 an hour; the limit is not what is tried here.
    if (request.method === "GET" && /\/git\/(?:blobs|trees|commits)\//.test(path)) {
      this.turn = (this.turn ?? 0) + 1;
      headers.authorization = `Bearer token_${PEOPLE[this.turn % PEOPLE.length]}`;
    }
    return fetch(this.inner + path, {
      method: request.method,
      headers,
      ...(body === "" ? {} : { body }),
      redirect: "manual",
    });
  }

  async mend(method, path, body, inner) {
    const text = await inner.text();
    let data = text === "" ? null : JSON.parse(text);
    if (data !== null && inner.status < 300) {
      if (/\/check-runs(?:\/\d+)?$/.test(path) && method !== "GET") this.keepAnnotations(data, body);
      if (/\/check-runs\b/.test(path)) data = withApp(data);
      if (/\/issues\/comments\/\d+/.test(path)) data = inSeconds(data);
      if (/\/protection$/.test(path)) data = pinned(data);
      if (/\/pulls\b/.test(path)) data = this.renumber(data);
      if (method === "PATCH" && /\/git\/refs\/heads\//.test(path))
        await this.moved(decodeURIComponent(path.split("/git/refs/heads/")[1]));
    }
    return { status: inner.status, data };
  }

  keepAnnotations(run, body) {
    const before = this.annotations.get(run.id) ?? [];
    this.annotations.set(run.id, [...before, ...(body.output?.annotations ?? [])]);
  }

  renumber(data) {
    if (Array.isArray(data)) return data.filter(({ number }) => !this.isOld(number)).map((one) => this.renumber(one));
    return data?.number === undefined ? data : { ...data, number: this.publicOf.get(data.number) ?? data.number };
  }

  /** A number whose pull request goes on under another. */
  isOld(number) {
    return (
      this.pulls.has(number) ||
      [...this.publicOf].some(([inner, open]) => inner === number && this.pulls.get(open) !== number)
    );
  }

  /** The emulator's pull requests stay at the head they were opened with: a new one takes over under the same number. */
  async moved(branch) {
    const list = await fetch(`${this.inner}/repos/${REPOSITORY}/pulls?state=open&per_page=100`, {
      headers: { authorization: "Bearer token_admin" },
    });
    for (const pull of await list.json()) {
      if (pull.head.ref !== branch) continue;
      const open = this.publicOf.get(pull.number) ?? pull.number;
      const opener = { authorization: `Bearer token_${pull.user.login}`, "content-type": "application/json" };
      this.silent = true;
      await fetch(`${this.inner}/repos/${REPOSITORY}/pulls/${pull.number}`, {
        method: "PATCH",
        headers: opener,
        body: JSON.stringify({ state: "closed" }),
      });
      const made = await fetch(`${this.inner}/repos/${REPOSITORY}/pulls`, {
        method: "POST",
        headers: opener,
        body: JSON.stringify({ title: pull.title, head: branch, base: pull.base.ref }),
      });
      const { number } = await made.json();
      this.pulls.set(open, number);
      this.publicOf.set(number, open);
      // The emulator's own events of this exchange come within moments.
      await new Promise((done) => setTimeout(done, 150));
      this.silent = false;
      await this.deliver("pull_request", { action: "synchronize", number: open, pull_request: { number: open } });
    }
  }

  /** The emulator's events go on under the public numbers. */
  async relay(event, payload) {
    if (this.silent && event === "pull_request") return;
    // As on the real forge: who is an app is a bot.
    if (payload.comment?.user?.login?.endsWith("[bot]")) payload.comment.user.type = "Bot";
    if (event === "issue_comment") payload.issue.pull_request ??= { url: payload.issue.url };
    const number = payload.pull_request?.number;
    const mended =
      number === undefined
        ? payload
        : { ...payload, pull_request: { ...payload.pull_request, number: this.publicOf.get(number) ?? number } };
    await this.deliver(event, mended);
  }

  async deliver(event, payload) {
    if (this.holding) this.held.push([event, payload]);
    else await this.send(event, payload).catch(() => null);
  }
}

/** What the real interface would refuse in a check run. */
function checkFault({ output }) {
  const annotations = output?.annotations ?? [];
  if (annotations.length > 50) return `${annotations.length} annotations`;
  for (const part of ["summary", "text"]) {
    if (Buffer.byteLength(output?.[part] ?? "") > MOST_BYTES) return `${part} exceeds a maximum bytesize of 65535`;
  }
  const badColumns = annotations.some((one) => one.start_column !== undefined && one.start_line !== one.end_line);
  if (badColumns) return "columns over several lines";
  return annotations.some(({ title }) => (title ?? "").length > 255) ? "title too long" : null;
}

function withApp(data) {
  if (data.check_runs !== undefined) return { ...data, check_runs: data.check_runs.map(withApp) };
  return { ...data, app: { id: APP_ID } };
}

/** The emulator forgets which app a required check has to come from. */
function pinned(protection) {
  const checks = protection.required_status_checks?.checks?.map((check) => ({ ...check, app_id: APP_ID }));
  return { ...protection, required_status_checks: { ...protection.required_status_checks, checks } };
}

/** The real forge writes a new comment's two times as one; the emulator's may be a millisecond apart. */
function inSeconds(comment) {
  const apart = Date.parse(comment.updated_at) - Date.parse(comment.created_at);
  return apart < 1000 ? { ...comment, updated_at: comment.created_at } : comment;
}

function send(response, status, data) {
  response.statusCode = status;
  response.setHeader("content-type", "application/json; charset=utf-8");
  response.end(data === null ? "" : JSON.stringify(data));
}

function secret32() {
  return randomUUID() + randomUUID();
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
