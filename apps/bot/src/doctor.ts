import { gateTexts } from "@xianshen/gate";
import { Probot } from "probot";
import { type Api, clientsOf, find, get } from "./github/api.ts";
import { makeLog } from "./log.ts";
import type { Settings } from "./settings.ts";

interface Out {
  write(text: string): unknown;
}

/** Rights the App needs, as `app.yml` asks for them. */
const RIGHTS: Readonly<Record<string, "read" | "write">> = {
  checks: "write",
  contents: "read",
  issues: "write",
  pull_requests: "write",
  metadata: "read",
};

const EVENTS = ["pull_request", "check_suite", "check_run", "issue_comment", "pull_request_review", "push"];

interface Protection {
  readonly required_status_checks?: {
    readonly checks?: readonly { readonly context: string; readonly app_id: number | null }[];
    readonly contexts?: readonly string[];
  } | null;
  readonly enforce_admins?: { readonly enabled: boolean };
}

/** Checks one repository's set-up, a line a point. @returns 0 when all is well, 1 when something is not. */
export async function doctor(settings: Settings, repository: string, out: Out): Promise<number> {
  const [owner = "", repo = ""] = repository.split("/");
  const { appId, privateKey, webhookSecret, apiUrl } = settings;
  const probot = new Probot({ appId, privateKey, secret: webhookSecret, baseUrl: apiUrl, log: makeLog("error") });
  const clients = clientsOf(probot);
  let faults = 0;
  const point = (good: boolean, told: string): void => {
    if (!good) faults += 1;
    out.write(`${good ? "√" : "×"} ${told}\n`);
  };
  const app = await clients();
  const own = await find<{ slug?: string; permissions?: Record<string, string>; events?: string[] }>(app, "GET /app");
  point(own !== null, "the App's number and key are accepted");
  if (own === null) return 1;
  const installation = await find<{ id: number; permissions?: Record<string, string>; events?: string[] }>(
    app,
    "GET /repos/{owner}/{repo}/installation",
    { owner, repo },
  );
  point(installation !== null, `the App is installed on ${repository}`);
  if (installation === null) return 1;
  const rights = installation.permissions ?? own.permissions ?? {};
  for (const [right, wanted] of Object.entries(RIGHTS)) {
    const has = rights[right];
    point(has === wanted || has === "write", `right ${right}: ${wanted} (has: ${has ?? "none"})`);
  }
  const events = installation.events ?? own.events ?? [];
  for (const event of EVENTS) point(events.includes(event), `event ${event}`);
  await protection(await clients(installation.id), { owner, repo }, appId, point);
  return faults === 0 ? 0 : 1;
}

/** The check has to be required, from this App: a check of the same name by anybody else would do otherwise. */
async function protection(
  api: Api,
  where: { owner: string; repo: string },
  appId: number,
  point: (good: boolean, told: string) => void,
): Promise<void> {
  const { default_branch: branch } = await get<{ default_branch: string }>(api, "GET /repos/{owner}/{repo}", where);
  const rules = await find<Protection>(api, "GET /repos/{owner}/{repo}/branches/{branch}/protection", {
    ...where,
    branch,
  }).catch(() => null);
  const { name } = gateTexts("zh-CN");
  const required = rules?.required_status_checks?.checks?.find(({ context }) => context === name);
  const named = required !== undefined || (rules?.required_status_checks?.contexts ?? []).includes(name);
  point(named, `branch ${branch} requires the check ${name}`);
  point(
    required?.app_id === appId,
    `the required check ${name} has to come from this App (${appId}; is: ${required?.app_id ?? "any source"})`,
  );
  point(rules?.enforce_admins?.enabled === true, `branch ${branch}: administrators are not exempt`);
}
