import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { jobOf } from "../src/handlers.ts";

interface Example {
  readonly name: string;
  readonly examples: readonly Record<string, unknown>[];
}

const EXAMPLES = createRequire(import.meta.url)("@octokit/webhooks-examples") as { default?: Example[] } & Example[];
const all: readonly Example[] = EXAMPLES.default ?? EXAMPLES;

const HANDLED = [
  "pull_request",
  "check_suite",
  "check_run",
  "issue_comment",
  "pull_request_review",
  "merge_group",
  "push",
  "installation",
  "installation_repositories",
] as const;

function examplesOf(name: string): readonly Record<string, unknown>[] {
  return all.find((one) => one.name === name)?.examples ?? [];
}

const repository = { name: "site", default_branch: "main", owner: { login: "bureau" } };
const base = { installation: { id: 1 }, repository };
const target = { installation: 1, owner: "bureau", name: "site", number: 7 };
const at = { installation: 1, owner: "bureau", name: "site" };

describe("recorded payloads of the forge", () => {
  it.each(HANDLED)("%s: each becomes a job or none, without a text in it", (name) => {
    const examples = examplesOf(name);
    expect(examples.length).toBeGreaterThan(0);
    for (const payload of examples) {
      const job = jobOf(name, { ...payload, installation: payload.installation ?? { id: 1 } } as never);
      const written = JSON.stringify(job);
      for (const text of ["body", "title", "message", "diff"]) expect(written).not.toContain(`"${text}"`);
    }
  });

  it("of proposals make reviews where the head or base may be another", () => {
    const actions = examplesOf("pull_request").map((payload) => [
      payload.action,
      jobOf("pull_request", { ...payload, installation: { id: 1 } } as never)?.kind ?? null,
    ]);
    const reviewed = [...new Set(actions.filter(([, kind]) => kind === "review").map(([action]) => action))].sort();
    expect(reviewed).toEqual(["opened", "ready_for_review", "reopened", "synchronize"]);
  });
});

describe("events", () => {
  const pull = { pull_request: { number: 7 } };
  const check = (name: string) => ({ check_run: { name, head_sha: "abc" } });
  const comment = (body: string, type = "User") => ({
    issue: { number: 7, pull_request: {} },
    comment: { id: 5, body, user: { type } },
  });
  it.each([
    ["pull_request", { action: "edited", ...pull, changes: { base: {} } }, { kind: "review", target }],
    ["pull_request", { action: "edited", ...pull, changes: { body: {} } }, null],
    ["pull_request", { action: "closed", ...pull }, null],
    ["pull_request", { action: "labeled", ...pull }, null],
    [
      "check_suite",
      { action: "rerequested", check_suite: { head_sha: "abc" } },
      { kind: "find", repository: at, head: "abc" },
    ],
    ["check_suite", { action: "completed", check_suite: { head_sha: "abc" } }, null],
    ["check_run", { action: "rerequested", ...check("保密审查") }, { kind: "find", repository: at, head: "abc" }],
    ["check_run", { action: "requested_action", ...check("保密审查") }, { kind: "find", repository: at, head: "abc" }],
    ["check_run", { action: "rerequested", ...check("build") }, null],
    ["check_run", { action: "created", ...check("保密审查") }, null],
    [
      "issue_comment",
      { action: "created", ...comment("/xianshen recheck") },
      { kind: "command", target, comment: { in: "comment", id: 5 } },
    ],
    ["issue_comment", { action: "edited", ...comment("/xianshen sign 公开 同意") }, { kind: "edited", target }],
    ["issue_comment", { action: "deleted", ...comment("/xianshen recheck") }, null],
    ["issue_comment", { action: "created", ...comment("很好") }, null],
    ["issue_comment", { action: "created", ...comment("/xianshen recheck", "Bot") }, null],
    ["issue_comment", { action: "created", ...comment("/xianshenx") }, null],
    [
      "pull_request_review",
      { action: "submitted", ...pull, review: { id: 9, body: "/xianshen recheck" } },
      { kind: "command", target, comment: { in: "review", id: 9 } },
    ],
    [
      "pull_request_review",
      { action: "edited", ...pull, review: { id: 9, body: "/xianshen recheck" } },
      { kind: "edited", target },
    ],
    ["pull_request_review", { action: "submitted", ...pull, review: { id: 9, body: null } }, null],
    ["merge_group", { action: "destroyed", merge_group: { head_sha: "a", base_sha: "b", head_ref: "r" } }, null],
    [
      "merge_group",
      { action: "checks_requested", merge_group: { head_sha: "a", base_sha: "b", head_ref: "r" } },
      { kind: "group", repository: at, head: "a", base: "b", ref: "r" },
    ],
    [
      "push",
      { ref: "refs/heads/main", before: "a1", after: "b1" },
      { kind: "sweep", repository: at, head: "b1", base: "a1" },
    ],
    ["push", { ref: "refs/heads/topic", before: "a1", after: "b1" }, null],
    ["push", { ref: "refs/heads/main", before: "0000", after: "b1" }, null],
    ["push", { ref: "refs/heads/main", before: "a1", after: "0000", deleted: true }, null],
    ["installation", { action: "created" }, { kind: "reconcile" }],
    ["installation", { action: "deleted" }, null],
    ["installation_repositories", { action: "added" }, { kind: "reconcile" }],
  ] as const)("%s %j", (event, payload, job) => {
    expect(jobOf(event, { ...base, ...payload } as never)).toEqual(job);
  });

  it("without an installation nothing can be done, and nothing is", () => {
    expect(jobOf("pull_request", { repository, action: "opened", pull_request: { number: 7 } })).toBeNull();
  });
});
