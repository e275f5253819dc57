import { gateTexts, summaryOf } from "@xianshen/gate";
import { ledgerTexts, policyOf } from "@xianshen/ledger";
import type { Outcome } from "../jobs/review.ts";
import { botTexts } from "../locales/locale.ts";
import { mentionsOf, type Office } from "../office.ts";
import type { Target } from "../queue.ts";
import { type Api, get, pages } from "./api.ts";

/** By this the bot knows its own comment again. */
const MARKER = "<!-- xianshen:status -->";
/** Characters of a comment. */
const MOST = 60_000;

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly performed_via_github_app?: { readonly id?: number } | null;
  readonly user?: { readonly login?: string; readonly type?: string } | null;
}

/**
 * One comment with where the proposal stands, kept up to date. A proposal that was clear from the start has none;
 * nothing is written when nothing changed.
 */
export async function writeStatus(api: Api, target: Target, outcome: Outcome, office: Office): Promise<void> {
  const where = { owner: target.owner, repo: target.name };
  const before = await ownComment(api, target, office.appId);
  const isClear = "judgement" in outcome && outcome.judgement.verdict === "clear";
  if (before === null && isClear) return;
  const body = bodyOf(outcome);
  if (before === null) {
    await get(api, "POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      ...where,
      issue_number: target.number,
      body,
    });
  } else if (before.body !== body) {
    await get(api, "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
      ...where,
      comment_id: before.id,
      body,
    });
  }
}

async function ownComment(api: Api, { owner, name, number }: Target, appId: number): Promise<Comment | null> {
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
  for await (const comment of pages<Comment>(api, route, { owner, repo: name, issue_number: number })) {
    const app = comment.performed_via_github_app?.id;
    // A person who writes the marker does not become the bot.
    const own = app === undefined ? comment.user?.type === "Bot" : app === appId;
    if (own && comment.body?.startsWith(MARKER)) return comment;
  }
  return null;
}

function bodyOf(outcome: Outcome): string {
  const { lang } = outcome;
  const texts = botTexts(lang);
  if ("failure" in outcome) return `${MARKER}\n**${texts.notReviewed}**\n\n${texts.failure(outcome.failure)}\n`;
  const { judgement, review } = outcome;
  const { title, summary } = summaryOf(judgement, lang, MOST / 3);
  const incident = judgement.files.flatMap(({ standings }) => (standings?.item.incident ? [standings.item] : []));
  const reports = incident.slice(0, 5).map((item) => {
    const deadline = new Date(Date.parse(item.incident!.found.at) + 24 * 3_600_000).toISOString();
    return `\n\`\`\`text\n${ledgerTexts(lang).incident(item, review.settings.review.unit, deadline)}\n\`\`\``;
  });
  const called = mentionsOf(policyOf(review.settings), "secrecy-reviewer");
  const parts = [
    MARKER,
    `**${texts.status}${gateTexts(lang).colon}${title}**`,
    "",
    summary,
    ...(reports.length === 0 ? [] : ["", `${called} ${texts.template}`.trim(), ...reports]),
  ];
  return `${parts.join("\n").slice(0, MOST)}\n`;
}
