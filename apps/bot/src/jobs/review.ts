import type { Language } from "@xianshen/core";
import {
  annotationsOf,
  BeyondReach,
  gateTexts,
  type Judgement,
  judgeProposal,
  type ProposalReview,
  reviewProposal,
  type Summary,
  summaryOf,
} from "@xianshen/gate";
import { describeRuleProblem, RulesError } from "@xianshen/rules";
import { type Api, find, pages, statusOf } from "../github/api.ts";
import { type Check, publishCheck } from "../github/check-run.ts";
import { GithubProposal, type Range, tipOf } from "../github/github-proposal.ts";
import { writeStatus } from "../github/status-comment.ts";
import { botTexts } from "../locales/locale.ts";
import { deskOf, languageOf, type Office, submitterOf } from "../office.ts";
import { nameOf, type Repository, type Target } from "../queue.ts";

/** A pull request as far as the bot reads it. */
export interface Pull {
  readonly number: number;
  readonly state: string;
  readonly user: { readonly login: string } | null;
  readonly head: { readonly sha: string };
  readonly base: { readonly ref: string; readonly sha: string };
}

export type Where = { readonly owner: string; readonly repo: string };

export function whereOf({ owner, name }: Repository): Where {
  return { owner, repo: name };
}

/** Null when it is gone. */
export async function pullOf(api: Api, { owner, name, number }: Target): Promise<Pull | null> {
  return find<Pull>(api, "GET /repos/{owner}/{repo}/pulls/{pull_number}", { owner, repo: name, pull_number: number });
}

/** A reviewed and judged range, or why it could not be. */
export type Outcome =
  | { readonly judgement: Judgement; readonly review: ProposalReview; readonly lang: Language }
  | { readonly failure: string; readonly lang: Language };

/**
 * Reviews an open proposal at its head and puts the verdict on it. Whatever else happens the head gets a check that
 * does not pass, or none, which does not pass either.
 */
export async function reviewPull(target: Target, office: Office): Promise<void> {
  const api = await office.clients(target.installation);
  await office.lock.run(nameOf(target), async () => {
    const pull = await pullOf(api, target);
    if (pull === null || pull.state !== "open") return;
    const range = await rangeOf(api, target, pull);
    const outcome = await reviewRange(api, whereOf(target), range, office, "submit");
    const now = await pullOf(api, target);
    // Another head by now: this verdict is not for it, and its own job is on the way or is added here.
    if (now === null || now.head.sha !== pull.head.sha || now.base.ref !== pull.base.ref) {
      if (now?.state === "open") await office.queue.add({ kind: "review", target });
      return;
    }
    await publish(api, whereOf(target), pull.head.sha, outcome, office);
    await writeStatus(api, target, outcome, office);
    const { log } = office;
    const verdict = "judgement" in outcome ? outcome.judgement.verdict : "unreviewable";
    log.info(
      { repository: `${target.owner}/${target.name}`, number: target.number, head: pull.head.sha, verdict },
      "reviewed",
    );
  });
}

/** Under the name of the proposal its decisions are kept: the number, not the head. */
export async function rangeOf(api: Api, target: Target, pull: Pull): Promise<Range> {
  const base = await tipOf(api, whereOf(target), pull.base.ref);
  return { name: nameOf(target), base, head: pull.head.sha, opener: pull.user?.login ?? null };
}

/**
 * Reviews and judges a range.
 * @param ledger `submit` hands its files in as items; `none` judges by findings alone.
 */
export async function reviewRange(
  api: Api,
  where: Where,
  range: Range,
  office: Office,
  ledger: "submit" | "none",
): Promise<Outcome> {
  let lang: Language = "zh-CN";
  try {
    const proposal = await GithubProposal.open(api, where, range, office.objects);
    const review = await reviewProposal(proposal, { environment: office.environment });
    lang = languageOf(review.settings);
    const desk =
      ledger === "submit" ? { desk: deskOf(office, review.settings), submitter: submitterOf(proposal) } : null;
    const judgement = await judgeProposal(proposal, review, desk);
    return { judgement, review, lang };
  } catch (error) {
    if (error instanceof BeyondReach) return { failure: gateTexts(lang).reach[error.code](error.data), lang };
    if (error instanceof RulesError) return { failure: faultOf(error, lang), lang };
    // What the forge does not answer is tried again; what it refuses is told.
    if (statusOf(error) === 403 || statusOf(error) === 451) return { failure: `HTTP ${statusOf(error)}`, lang };
    throw error;
  }
}

function faultOf({ problems }: RulesError, lang: Language): string {
  const [first] = problems;
  if (first === undefined) return gateTexts(lang).configurationFault("");
  const file = first.file.split("/").at(-1) ?? "xianshen.yml";
  return gateTexts(lang).configurationFault(describeRuleProblem({ ...first, file }, lang));
}

/** Puts the outcome on a commit. */
export async function publish(api: Api, where: Where, head: string, outcome: Outcome, office: Office): Promise<void> {
  const check = checkOf(head, outcome);
  const written = await publishCheck(api, where, check, office.appId);
  if (written) office.metrics.verdicts.inc({ verdict: check.verdict });
}

function checkOf(head: string, outcome: Outcome): Check {
  const { lang } = outcome;
  const { name } = gateTexts(lang);
  const { recheck } = botTexts(lang);
  if ("failure" in outcome) {
    return {
      name,
      head,
      verdict: "unreviewable",
      summary: failureSummary(outcome.failure, lang),
      annotations: [],
      recheck,
    };
  }
  const { judgement } = outcome;
  return {
    name,
    head,
    verdict: judgement.verdict,
    summary: summaryOf(judgement, lang),
    annotations: annotationsOf(judgement, lang),
    recheck,
  };
}

function failureSummary(reason: string, lang: Language): Summary {
  const { notReviewed, failure } = botTexts(lang);
  return { title: notReviewed, summary: failure(reason), text: "" };
}

/** Open proposals with this head: a fork's events name none. */
export async function reviewHead(repository: Repository, head: string, office: Office): Promise<void> {
  const api = await office.clients(repository.installation);
  for await (const { number, head: own } of pages<Pull>(api, "GET /repos/{owner}/{repo}/pulls", {
    ...whereOf(repository),
    state: "open",
  })) {
    if (own.sha === head) await office.queue.add({ kind: "review", target: { ...repository, number } });
  }
}
