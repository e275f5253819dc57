import { ledgerTexts, type Standings, type Waiting } from "@xianshen/ledger";
import type { ExitCode } from "../report/exit-code.ts";
import type { Office } from "./open-desk.ts";
import { waitingLines } from "./submit.ts";

/** `xianshen queue`: what waits for this person, the oldest first; or every item. */
export async function queue(
  { all = false, json = false }: { all?: boolean; json?: boolean },
  office: Office,
): Promise<ExitCode> {
  const { desk, person, terminal, texts, lang } = office;
  const roles = new Set<Waiting["role"]>(await desk.rolesOf(person));
  const every = await desk.all();
  const mine = all ? every : every.filter((one) => waitsFor(one, roles, office));
  const sorted = [...mine].sort((a, b) => since(a).localeCompare(since(b)) || a.item.id.localeCompare(b.item.id));
  if (json) {
    terminal.stdout.write(`${JSON.stringify(sorted.map(jsonOf), null, 2)}\n`);
    return 0;
  }
  const said = ledgerTexts(lang);
  const lines = sorted.flatMap((one) => {
    const { body } = one.item.submission;
    const verdict = said.verdict[one.standing.verdict];
    return [texts.desk.item(one.item.id, body.path, verdict), ...waitingLines(one, office)];
  });
  terminal.stdout.write(`${lines.length === 0 ? texts.desk.nothingWaits : lines.join("\n")}\n`);
  return 0;
}

function waitsFor({ item, standing }: Standings, roles: ReadonlySet<Waiting["role"]>, { person }: Office): boolean {
  if (item.submission.body.authors.includes(person.account)) return standing.back && item.published === null;
  return standing.waiting.some(({ role }) => roles.has(role));
}

function since({ item, standing }: Standings): string {
  return standing.waiting[0]?.since ?? item.submission.at;
}

/** An item in JSON: where it stands, and nothing of its text. */
export function jsonOf({ item, standing }: Standings): object {
  const { body, at, digest } = item.submission;
  return {
    item: item.id,
    path: body.path,
    title: body.title,
    noticeType: body.noticeType,
    digest,
    submitted: at,
    authors: body.authors,
    verdict: standing.verdict,
    conclusion: standing.conclusion,
    chain: standing.chain,
    waiting: standing.waiting,
    published: item.published?.at ?? null,
    incident: item.incident !== null,
    lapsed: item.lapsed.map(({ entry, why, by }) => ({ entry: entry.seq, why, by })),
  };
}
