import type { Verdict } from "@xianshen/core";
import { type Judgement, sourceOf } from "@xianshen/gate";
import { type Api, pages } from "../github/api.ts";
import { deskOf, type Office } from "../office.ts";
import type { Repository } from "../queue.ts";
import { type Outcome, type Pull, publish, reviewRange, whereOf } from "./review.ts";

const ORDER: readonly Verdict[] = ["clear", "held", "blocked", "unreviewable"];

/**
 * Reviews what a merge queue is about to merge, whole. A file that the proposals it comes from have had cleared, with
 * this very content, is clear here too; nothing is passed because it was passed elsewhere.
 */
export async function reviewGroup(
  repository: Repository,
  group: { readonly head: string; readonly base: string },
  office: Office,
): Promise<void> {
  const api = await office.clients(repository.installation);
  const where = whereOf(repository);
  const range = {
    name: `${repository.owner}/${repository.name}@queue`,
    base: group.base,
    head: group.head,
    opener: null,
  };
  const outcome = await reviewRange(api, where, range, office, "none");
  const settled = "judgement" in outcome ? await withDecisions(api, repository, outcome, office) : outcome;
  await publish(api, where, group.head, settled, office);
}

async function withDecisions(
  api: Api,
  repository: Repository,
  outcome: Extract<Outcome, { judgement: unknown }>,
  office: Office,
): Promise<Outcome> {
  const { judgement, review } = outcome;
  const desk = deskOf(office, review.settings);
  const names: string[] = [];
  for await (const { number } of pages<Pull>(api, "GET /repos/{owner}/{repo}/pulls", {
    ...whereOf(repository),
    state: "open",
  })) {
    names.push(`${repository.owner}/${repository.name}#${number}`);
  }
  const clearedElsewhere = async (path: string, digest: string | null): Promise<boolean> => {
    for (const name of names) {
      const found = await desk.findBySource(sourceOf({ name }, path));
      if (found !== null && found.item.digest === digest && found.standing.verdict === "clear") return true;
    }
    return false;
  };
  const files = [];
  for (const one of judgement.files) {
    const cleared =
      one.verdict !== "clear" &&
      (await clearedElsewhere(one.file.path, one.file.review.digest ?? one.file.bytesDigest));
    files.push(cleared ? { ...one, verdict: "clear" as const } : one);
  }
  const configured =
    review.configuration !== null && (await clearedElsewhere("<configuration>", review.configuration.digest));
  const configuration =
    configured && judgement.configuration !== null
      ? { ...judgement.configuration, verdict: "clear" as const }
      : judgement.configuration;
  const now: Judgement = { ...judgement, files, configuration };
  return { ...outcome, judgement: { ...now, verdict: verdictOf(now) } };
}

function verdictOf({ files, history, unreadHistory, configuration }: Judgement): Verdict {
  const verdicts: readonly Verdict[] = [
    ...files.map(({ verdict }) => verdict),
    ...(history.length > 0 ? ["blocked" as const] : []),
    ...(unreadHistory.length > 0 ? ["unreviewable" as const] : []),
    ...(configuration === null ? [] : [configuration.verdict]),
  ];
  return ORDER[Math.max(0, ...verdicts.map((verdict) => ORDER.indexOf(verdict)))]!;
}

/** Looks at what reached the publishing branch, by whatever way: the verdict stands on its commit. */
export async function sweepPush(
  repository: Repository,
  push: { readonly head: string; readonly base: string },
  office: Office,
): Promise<void> {
  await reviewGroup(repository, push, office);
}
