import { type Action, type Holder, isKind, LedgerRefusal, lapsedLine, ledgerTexts } from "@xianshen/ledger";
import { UsageError } from "../failure.ts";
import type { ExitCode } from "../report/exit-code.ts";
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

/** What people write goes on record for good: a number or a mark in it would be kept with it. @throws {LedgerRefusal} */
export async function refuseValues(action: object, { session }: Pick<Office, "session">): Promise<void> {
  const words = Object.values(action).filter((one): one is string => typeof one === "string");
  const text = words.join("\n\n");
  const { review } = await session.review({ draft: { path: "words.txt", text }, encoding: "utf-8" });
  const found = review.findings.filter(({ type, gate }) => gate !== "advise" && !NOT_VALUES.has(type));
  if (review.verdict !== "unreviewable" && found.length === 0) return;
  const rules = [...new Set(found.map(({ ruleId }) => ruleId))].join(", ");
  throw new LedgerRefusal("value-in-words", { rules });
}

/** Types of findings that are about a notice, not about a value in it. */
const NOT_VALUES = new Set([
  "missing_field",
  "bad_field",
  "inconsistent_figures",
  "wording",
  "process_document",
  "work_secret",
]);
