import type { Language } from "@xianshen/core";
import type { Proposal } from "@xianshen/gate";
import { Desk, type Holder, type Person, type Policy, policyOf, type Store } from "@xianshen/ledger";
import { createWorkingCalendar } from "@xianshen/node";
import type { Settings as Configuration } from "@xianshen/rules";
import type { Clients } from "./github/api.ts";
import { type Api, find } from "./github/api.ts";
import type { ObjectCache } from "./github/object-cache.ts";
import type { Lock } from "./lock.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { Queue } from "./queue.ts";

/** What every job works with. */
export interface Office {
  readonly clients: Clients;
  readonly store: Store;
  readonly queue: Queue;
  readonly objects: ObjectCache;
  readonly lock: Lock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly appId: number;
  readonly tool: string;
  readonly environment: NodeJS.ProcessEnv;
}

const isWorkingDay = createWorkingCalendar();

/** The desk of a repository, under the policy of its base branch. */
export function deskOf({ store, tool }: Office, configuration: Configuration): Desk {
  return new Desk(store, { policy: policyOf(configuration), isWorkingDay, tool });
}

/** An account of the forge, with the teams of it that the policy names. */
export async function personOn(api: Api, account: string, policy: Policy): Promise<Person> {
  const named = Object.values(policy.roles).flatMap((entries) => entries ?? []);
  const teams = [...new Set(named.filter((entry) => entry.startsWith("team:")))];
  const groups: string[] = [];
  for (const team of teams) {
    const [org = "", slug = ""] = team.slice("team:".length).split("/");
    const route = "GET /orgs/{org}/teams/{team_slug}/memberships/{username}";
    const membership = await find<{ state?: string }>(api, route, { org, team_slug: slug, username: account });
    if (membership?.state === "active") groups.push(team);
  }
  return { account, how: "forge-account", groups };
}

/** Who hands a proposal in: its opener. */
export function submitterOf({ authors }: Pick<Proposal, "authors">): Person {
  return { account: authors[0] ?? "unknown", how: "forge-account" };
}

/** Accounts of a role that can be mentioned. */
export function mentionsOf(policy: Policy, role: Holder): string {
  const entries = policy.roles[role] ?? [];
  return entries.flatMap((entry) => (entry.includes("@") ? [] : [`@${entry.replace(/^team:/, "")}`])).join(" ");
}

/** Language of a configuration. */
export function languageOf({ lang }: Configuration): Language {
  return lang ?? "zh-CN";
}
