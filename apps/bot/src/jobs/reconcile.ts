import { gateTexts } from "@xianshen/gate";
import { type Api, pages } from "../github/api.ts";
import { hasVerdict } from "../github/check-run.ts";
import { factsOf } from "../log.ts";
import type { Office } from "../office.ts";
import type { Pull } from "./review.ts";

/**
 * Looks at every open proposal of every installation and has those reviewed whose head has no verdict: webhooks are not
 * sent twice by the forge, and what was missed while the bot was down would never be reviewed.
 */
export async function reconcile(office: Office): Promise<void> {
  const app = await office.clients();
  for await (const { id } of pages<{ id: number }>(app, "GET /app/installations", {})) {
    try {
      await reconcileInstallation(id, office);
    } catch (error) {
      // One installation that was revoked meanwhile does not keep the others waiting.
      office.log.warn({ ...factsOf(error), installation: id }, "reconcile");
    }
  }
}

async function reconcileInstallation(installation: number, office: Office): Promise<void> {
  const api: Api = await office.clients(installation);
  const listOf = (data: unknown) =>
    (data as { repositories: readonly { name: string; owner: { login: string } }[] }).repositories;
  for await (const { name, owner } of pages(api, "GET /installation/repositories", {}, listOf)) {
    const where = { owner: owner.login, repo: name };
    for await (const { number, head } of pages<Pull>(api, "GET /repos/{owner}/{repo}/pulls", {
      ...where,
      state: "open",
    })) {
      // One request a proposal: reviewing all of them again each time would use up the forge's requests of an hour.
      if (await hasVerdict(api, where, { head: head.sha, name: gateTexts("zh-CN").name }, office.appId)) continue;
      await office.queue.add({ kind: "review", target: { installation, owner: owner.login, name, number } });
    }
  }
}
