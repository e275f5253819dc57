import { type Action, type Holder, isKind, lapsedLine, ledgerTexts, refuseValues as refuse } from "@xianshen/ledger";
import type { ExitCode } from "../report/exit-code.ts";
import { UsageError } from "../usage-error.ts";
import { digestNow } from "./draft-file.ts";
import type { Office } from "./open-desk.ts";

/** Acts on an item after looking at its text as it is now: nobody decides on what is not there or has changed. */
export async function act(id: string, action: Action, as: Holder | null, office: Office): Promise<ExitCode> {
  const { desk, person, terminal, texts, lang } = office;
  await refuseValues(action, office);
  const { item } = await desk.find(id);
  const now = await digestNow(item, office);
  if (now === null) throw new UsageError(texts.desk.textMissing(item.submission.body.path));
  const done = await desk.act(id, action, person, { as, seen: now.submission.digest });
  const said = ledgerTexts(lang);
  const lines = [
    texts.desk.done(said.kind[done.entry.body.kind], id, done.entry.seq, said.verdict[done.standing.verdict]),
    texts.desk.actor(person.account, said.how[person.how]),
  ];
  if (isKind("withdrawn", done.entry)) {
    const own = done.item.lapsed.filter(({ by }) => by === done.entry.seq);
    lines.push(
      texts.desk.lapsedHead(id),
      ...own.map(({ entry, why }) => `  ${lapsedLine(entry, lang)}：${said.lapse[why]}`),
    );
  }
  terminal.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

/** Words are reviewed before they are written down. @throws {LedgerRefusal} `value-in-words`. */
export async function refuseValues(action: object, { session }: Pick<Office, "session">): Promise<void> {
  const words = Object.values(action).filter((one): one is string => typeof one === "string");
  const draft = { path: "words.txt", text: words.join("\n\n") };
  if (draft.text.trim() !== "") refuse((await session.review({ draft, encoding: "utf-8" })).review);
}
