import { createHash } from "node:crypto";
import type { Verdict } from "@xianshen/core";
import type { Annotation, Summary } from "@xianshen/gate";
import { type Api, get } from "./api.ts";

/** What goes on a commit. */
export interface Check {
  readonly name: string;
  readonly head: string;
  readonly verdict: Verdict;
  readonly summary: Summary;
  readonly annotations: readonly Annotation[];
  readonly recheck: { readonly label: string; readonly description: string };
}

/**
 * Never `neutral`, `skipped` or `cancelled`: a required check passes on the first two, and the third says nothing.
 * GitHub docs, "About protected branches".
 */
const CONCLUSION: Readonly<Record<Verdict, "success" | "failure" | "action_required">> = {
  clear: "success",
  held: "action_required",
  blocked: "failure",
  unreviewable: "failure",
};

/** Annotations a request takes (@octokit/openapi 23.0.2), and how many a check has in all: the summary tells the rest. */
const BATCH = 50;
const MOST_ANNOTATIONS = 500;
/** Characters of a title. */
const MOST_TITLE = 255;

type Where = { readonly owner: string; readonly repo: string };

interface Run {
  readonly id: number;
  readonly external_id?: string | null;
  readonly status?: string;
  readonly app?: { readonly id?: number } | null;
}

/**
 * Puts a check on a commit. The same check twice is written once; another one is a new run, because annotations are
 * only ever added to a run. More annotations than a request takes follow one by one, and the conclusion comes with the
 * last: a run that was cut short stays in progress, which blocks.
 * @returns whether anything was written.
 */
export async function publishCheck(api: Api, where: Where, check: Check, appId: number): Promise<boolean> {
  const annotations = check.annotations.slice(0, MOST_ANNOTATIONS);
  const digest = digestOf(check, annotations);
  if (await isThere(api, where, check, digest, appId)) return false;
  const batches: (readonly Annotation[])[] = [];
  for (let at = 0; at < annotations.length; at += BATCH) batches.push(annotations.slice(at, at + BATCH));
  const [first = [], ...rest] = batches;
  const { title, summary, text } = check.summary;
  const output = (some: readonly Annotation[]): object => ({
    title: title.slice(0, MOST_TITLE),
    summary: summary || title,
    ...(text === "" ? {} : { text }),
    annotations: some,
  });
  const done = { status: "completed", conclusion: CONCLUSION[check.verdict], completed_at: new Date().toISOString() };
  const actions = [{ ...check.recheck, identifier: "recheck" }];
  const run = await get<Run>(api, "POST /repos/{owner}/{repo}/check-runs", {
    ...where,
    name: check.name,
    head_sha: check.head,
    external_id: digest,
    output: output(first),
    ...(rest.length === 0 ? { ...done, actions } : { status: "in_progress" }),
  });
  for (const [at, some] of rest.entries()) {
    await get(api, "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
      ...where,
      check_run_id: run.id,
      output: output(some),
      ...(at === rest.length - 1 ? { ...done, actions } : {}),
    });
  }
  return true;
}

async function isThere(api: Api, where: Where, check: Check, digest: string, appId: number): Promise<boolean> {
  const latest = await latestRun(api, where, check, appId);
  return latest?.external_id === digest && latest.status === "completed";
}

/** Whether a commit has this app's verdict, whatever it is. */
export async function hasVerdict(
  api: Api,
  where: Where,
  check: Pick<Check, "head" | "name">,
  appId: number,
): Promise<boolean> {
  return (await latestRun(api, where, check, appId))?.status === "completed";
}

async function latestRun(
  api: Api,
  where: Where,
  { head, name }: Pick<Check, "head" | "name">,
  appId: number,
): Promise<Run | undefined> {
  const route = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
  const { check_runs } = await get<{ check_runs: readonly Run[] }>(api, route, {
    ...where,
    ref: head,
    check_name: name,
    filter: "latest",
    per_page: 100,
  });
  // Another app may use the name; its runs are not ours.
  const own = check_runs.filter(({ app }) => app?.id === undefined || app.id === appId);
  return [...own].sort((a, b) => b.id - a.id)[0];
}

function digestOf({ verdict, summary }: Check, annotations: readonly Annotation[]): string {
  const told = JSON.stringify([CONCLUSION[verdict], summary, annotations]);
  return `v1:${createHash("sha256").update(told).digest("hex").slice(0, 40)}`;
}
