import { gateTexts } from "@xianshen/gate";
import type { Probot } from "probot";
import { hasCommand } from "./command.ts";
import type { Job, Repository } from "./queue.ts";

/** The part of a payload that is read. */
interface Payload {
  readonly action?: string;
  readonly installation?: { readonly id: number };
  readonly repository?: {
    readonly name: string;
    readonly default_branch?: string;
    readonly owner: { readonly login?: string; readonly name?: string | null };
  };
  readonly pull_request?: { readonly number: number };
  readonly number?: number;
  readonly changes?: { readonly base?: unknown; readonly body?: unknown };
  readonly check_suite?: { readonly head_sha: string };
  readonly check_run?: {
    readonly name: string;
    readonly head_sha: string;
    readonly app?: { readonly id?: number } | null;
  };
  readonly requested_action?: { readonly identifier?: string };
  readonly issue?: { readonly number: number; readonly pull_request?: unknown };
  readonly comment?: { readonly id: number; readonly body?: string; readonly user?: { readonly type?: string } | null };
  readonly review?: {
    readonly id: number;
    readonly body?: string | null;
    readonly user?: { readonly type?: string } | null;
  };
  readonly merge_group?: { readonly head_sha: string; readonly base_sha: string; readonly head_ref: string };
  readonly ref?: string;
  readonly before?: string;
  readonly after?: string;
  readonly deleted?: boolean;
}

const EVENTS = [
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

/** Actions of a proposal after which its head or what it is compared with may be another. */
const PULL_ACTIONS = new Set(["opened", "synchronize", "reopened", "ready_for_review", "edited"]);

/** A commit that is none: of a branch that was just made. */
const NO_COMMIT = /^0+$/;

/**
 * Registers the app: each event becomes at most one job, named by its delivery. Nothing of a payload but numbers,
 * names and ids goes on.
 */
export function registerHandlers(probot: Probot, add: (job: Job, delivery: string) => Promise<void>): void {
  for (const event of EVENTS) {
    probot.on(event, async ({ id, payload }) => {
      const job = jobOf(event, payload as Payload);
      if (job !== null) await add(job, id);
    });
  }
}

/** What an event asks for; null for what concerns nobody. Pure. */
export function jobOf(event: (typeof EVENTS)[number], payload: Payload): Job | null {
  if (event === "installation" || event === "installation_repositories") {
    const arrives = ["created", "added", "unsuspend", "new_permissions_accepted"].includes(payload.action ?? "");
    return arrives ? { kind: "reconcile" } : null;
  }
  const repository = repositoryOf(payload);
  if (repository === null) return null;
  switch (event) {
    case "pull_request":
      return pullJob(payload, repository);
    case "check_suite":
      return payload.action === "requested" || payload.action === "rerequested"
        ? { kind: "find", repository, head: payload.check_suite!.head_sha }
        : null;
    case "check_run":
      return checkRunJob(payload, repository);
    case "issue_comment":
      return commentJob(payload, repository);
    case "pull_request_review":
      return reviewJob(payload, repository);
    case "merge_group": {
      if (payload.action !== "checks_requested") return null;
      const { head_sha: head, base_sha: base, head_ref: ref } = payload.merge_group!;
      return { kind: "group", repository, head, base, ref };
    }
    case "push":
      return pushJob(payload, repository);
  }
}

function pullJob({ action = "", changes, pull_request: pull }: Payload, repository: Repository): Job | null {
  if (!PULL_ACTIONS.has(action) || (action === "edited" && changes?.base === undefined)) return null;
  return { kind: "review", target: { ...repository, number: pull!.number } };
}

function checkRunJob({ action, check_run: run }: Payload, repository: Repository): Job | null {
  const asked = action === "rerequested" || action === "requested_action";
  const own = run?.name === gateTexts("zh-CN").name;
  return asked && own ? { kind: "find", repository, head: run.head_sha } : null;
}

/** Only comments as they were first written; of an edited one its writer is told that it is not read. */
function commentJob({ action, issue, comment }: Payload, repository: Repository): Job | null {
  if (issue?.pull_request === undefined || comment?.user?.type === "Bot" || !hasCommand(comment?.body ?? ""))
    return null;
  const target = { ...repository, number: issue.number };
  if (action === "created") return { kind: "command", target, comment: { in: "comment", id: comment!.id } };
  return action === "edited" ? { kind: "edited", target } : null;
}

function reviewJob({ action, review, pull_request: pull }: Payload, repository: Repository): Job | null {
  if (review?.user?.type === "Bot" || !hasCommand(review?.body ?? "")) return null;
  const target = { ...repository, number: pull!.number };
  if (action === "submitted") return { kind: "command", target, comment: { in: "review", id: review!.id } };
  return action === "edited" ? { kind: "edited", target } : null;
}

/** What reaches the publishing branch is looked at afterwards, because an administrator can go round the gate. */
function pushJob(
  { ref, before = "", after = "", deleted, repository: of }: Payload,
  repository: Repository,
): Job | null {
  const publishing = ref === `refs/heads/${of?.default_branch}`;
  if (!publishing || deleted === true || NO_COMMIT.test(before) || NO_COMMIT.test(after)) return null;
  return { kind: "sweep", repository, head: after, base: before };
}

function repositoryOf({ installation, repository }: Payload): Repository | null {
  const owner = repository?.owner.login ?? repository?.owner.name;
  if (installation === undefined || repository === undefined || !owner) return null;
  return { installation: installation.id, owner, name: repository.name };
}
