import type { Language } from "@xianshen/core";
import { sourceOf } from "@xianshen/gate";
import { type Action, describeRefusal, LedgerRefusal, refuseValues, type Standings } from "@xianshen/ledger";
import { openSession } from "@xianshen/node";
import { CONCLUSION_WORDS, type Command, DISPOSITION_WORDS, parseCommand } from "../command.ts";
import { type Api, find, get } from "../github/api.ts";
import { writeStatus } from "../github/status-comment.ts";
import { botTexts } from "../locales/locale.ts";
import { deskOf, type Office, personOn } from "../office.ts";
import { type CommentRef, nameOf, type Target } from "../queue.ts";
import { type Outcome, type Pull, publish, pullOf, rangeOf, reviewRange, whereOf } from "./review.ts";

interface Written {
  readonly body: string;
  readonly account: string;
  /** Whether it was changed after it was written. */
  readonly edited: boolean;
  /** Of a review: the commit it is about. */
  readonly commit: string | null;
}

/** Does what a comment or review asks for, under the lock of its proposal, and answers by a reaction or a reply. */
export async function runCommand(target: Target, ref: CommentRef, office: Office): Promise<void> {
  const api = await office.clients(target.installation);
  const written = await readComment(api, target, ref);
  if (written === null) return;
  const command = parseCommand(written.body);
  if (command === null) return;
  await office.lock.run(nameOf(target), async () => {
    const pull = await pullOf(api, target);
    if (pull === null || pull.state !== "open") return;
    await obey(api, target, pull, ref, written, command, office);
  });
}

async function obey(
  api: Api,
  target: Target,
  pull: Pull,
  ref: CommentRef,
  written: Written,
  command: Command,
  office: Office,
): Promise<void> {
  const outcome = await reviewRange(api, whereOf(target), await rangeOf(api, target, pull), office, "submit");
  const { lang } = outcome;
  const texts = botTexts(lang);
  const refuse = async (reason: string, refusal = "form"): Promise<void> => {
    await react(api, target, ref, "confused");
    await reply(api, target, texts.refused(written.account, reason));
    office.log.info(
      { repository: `${target.owner}/${target.name}`, number: target.number, result: "refused", refusal },
      "command",
    );
  };
  if (written.edited) return refuse(texts.editedIgnored);
  if (written.commit !== null && written.commit !== pull.head.sha) return refuse(texts.headMoved);
  if (command.kind === "wrong") return refuse(faultText(command, lang));
  if (command.kind === "help") {
    await reply(api, target, texts.help);
    return react(api, target, ref, "+1");
  }
  if (command.kind === "act") {
    if ("failure" in outcome) return refuse(texts.failure(outcome.failure));
    try {
      await act(api, target, outcome, command, written.account, office);
    } catch (error) {
      if (!(error instanceof LedgerRefusal) || error.code.startsWith("database")) throw error;
      return refuse(describeRefusal(error, lang), error.code);
    }
  }
  await react(api, target, ref, "+1");
  const after = await reviewRange(api, whereOf(target), await rangeOf(api, target, pull), office, "submit");
  const now = await pullOf(api, target);
  if (now?.head.sha !== pull.head.sha) {
    await office.queue.add({ kind: "review", target });
    return;
  }
  await publish(api, whereOf(target), pull.head.sha, after, office);
  await writeStatus(api, target, after, office);
}

async function act(
  api: Api,
  target: Target,
  { judgement, review }: Extract<Outcome, { judgement: unknown }>,
  { item: named, action }: Extract<Command, { kind: "act" }>,
  account: string,
  office: Office,
): Promise<void> {
  await refuseWords(action, office);
  const desk = deskOf(office, review.settings);
  const items = [...judgement.files, ...(judgement.configuration === null ? [] : [judgement.configuration])].flatMap(
    ({ standings }) => standings ?? [],
  );
  const chosen = itemFor(items, named, action);
  // Items of another proposal are decided there, by who can see them.
  if (chosen === null || !chosen.item.submission.body.source.startsWith(sourceOf({ name: nameOf(target) }, ""))) {
    const open = items.filter(({ standing }) => standing.verdict !== "clear").map(({ item }) => item.id);
    throw new LedgerRefusal("no-such-item", { item: named ?? open.join(", ") });
  }
  const person = await personOn(api, account, desk.policy);
  const { entry } = await desk.act(chosen.item.id, action, person, { seen: chosen.item.digest });
  office.log.info(
    {
      repository: `${target.owner}/${target.name}`,
      number: target.number,
      item: chosen.item.id,
      kind: entry.body.kind,
    },
    "command",
  );
}

/** The item a command names, or the one that can be meant: with the finding, with the entry, or the only one that waits. */
function itemFor(items: readonly Standings[], named: string | null, action: Action): Standings | null {
  if (named !== null) return items.find(({ item }) => item.id === named) ?? null;
  const having = items.filter(({ item, standing }) => {
    if (action.kind === "decide") {
      const written = action.finding.toLowerCase().replace(/^f-/, "");
      return (
        written.length >= 4 && item.submission.body.findings.some(({ fingerprint }) => fingerprint.startsWith(written))
      );
    }
    if (action.kind === "withdraw") return item.entries.some(({ seq }) => seq === action.entry);
    return standing.verdict !== "clear";
  });
  return having.length === 1 ? having[0]! : null;
}

async function refuseWords(action: Action, { environment }: Office): Promise<void> {
  const words = Object.values(action).filter((one): one is string => typeof one === "string");
  const session = await openSession({ cwd: "/", config: false, environment });
  try {
    const draft = { path: "words.txt", text: words.join("\n\n") };
    refuseValues((await session.review({ draft, encoding: "utf-8" })).review);
  } finally {
    await session.close();
  }
}

function faultText({ fault, word }: Extract<Command, { kind: "wrong" }>, lang: Language): string {
  const texts = botTexts(lang);
  switch (fault) {
    case "unknown":
      // Only letters are said back: a command line is no way to make the bot speak.
      return texts.unknownCommand(word.replace(/[^\p{L}-]/gu, ""));
    case "disposition":
      return texts.whichDisposition(DISPOSITION_WORDS);
    case "conclusion":
      return texts.whichConclusion(CONCLUSION_WORDS);
    case "reason":
      return texts.needsReason;
    case "entry":
      return texts.noSuchEntry;
  }
}

async function readComment(api: Api, target: Target, ref: CommentRef): Promise<Written | null> {
  const where = whereOf(target);
  if (ref.in === "comment") {
    const route = "GET /repos/{owner}/{repo}/issues/comments/{comment_id}";
    const found = await find<{
      body?: string;
      user: { login: string; type?: string } | null;
      created_at: string;
      updated_at: string;
    }>(api, route, {
      ...where,
      comment_id: ref.id,
    });
    if (found === null || found.user === null || found.user.type === "Bot") return null;
    return {
      body: found.body ?? "",
      account: found.user.login,
      edited: found.created_at !== found.updated_at,
      commit: null,
    };
  }
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}";
  const found = await find<{ body: string; user: { login: string; type?: string } | null; commit_id: string | null }>(
    api,
    route,
    {
      ...where,
      pull_number: target.number,
      review_id: ref.id,
    },
  );
  if (found === null || found.user === null || found.user.type === "Bot") return null;
  return { body: found.body, account: found.user.login, edited: false, commit: found.commit_id ?? "" };
}

async function react(api: Api, target: Target, ref: CommentRef, content: "+1" | "confused"): Promise<void> {
  // A review takes no reaction.
  if (ref.in === "review") return;
  const route = "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions";
  await find(api, route, { ...whereOf(target), comment_id: ref.id, content });
}

async function reply(api: Api, target: Target, body: string): Promise<void> {
  const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
  await get(api, route, { ...whereOf(target), issue_number: target.number, body });
}

/** An edited comment that holds a command is told that it is not read. */
export async function tellEdited(target: Target, office: Office): Promise<void> {
  const api = await office.clients(target.installation);
  await reply(api, target, botTexts("zh-CN").editedIgnored);
}
