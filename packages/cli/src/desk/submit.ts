import { keyOf, lapsedLine, ledgerTexts, type Standings, shortId } from "@xianshen/ledger";
import { findDrafts } from "@xianshen/node";
import { type ExitCode, worst } from "../report/exit-code.ts";
import { prepare, type With } from "./draft-file.ts";
import type { Office } from "./open-desk.ts";

/** `xianshen submit`: each draft becomes an item of its own. The exit code is that of the worst. */
export async function submit(paths: readonly string[], more: With, office: Office): Promise<ExitCode> {
  const { desk, person, terminal, session, texts, lang } = office;
  const found = await findDrafts(paths, terminal.cwd, session.wants);
  const attached = new Set(more.attach);
  let code: ExitCode = 0;
  let handedIn = 0;
  for (const { path } of found.drafts) {
    if (attached.has(path)) continue;
    const { submission } = await prepare(path, office, more);
    const result = await desk.submit(submission, person);
    handedIn += 1;
    const said = ledgerTexts(lang);
    const head = texts.desk.submitted(result.item.id, path, said.verdict[result.standing.verdict]);
    const lines = [
      head + (result.written ? "" : texts.desk.unchanged),
      ...lapsedLines(result, office),
      ...waitingLines(result, office),
    ];
    terminal.stdout.write(`${lines.join("\n")}\n`);
    code = worst(code, result.standing.verdict);
  }
  if (handedIn > 0) return code;
  terminal.stderr.write(`xianshen: ${texts.run.noDrafts}\n`);
  return 2;
}

/** What the latest submission made lapse, and the decisions it offers again. */
export function lapsedLines({ item }: Standings, { lang, texts }: Office): readonly string[] {
  const said = ledgerTexts(lang);
  const lapsed = item.lapsed.filter(({ by }) => by === item.submission.seq);
  if (lapsed.length === 0) return [];
  const offered = item.offered.map(({ body }) => {
    const finding = item.submission.body.findings.find((one) => keyOf(one) === body.finding);
    return `  ${texts.desk.offered(finding === undefined ? "" : shortId(item, finding), said.disposition[body.disposition])}`;
  });
  return [
    `  ${texts.desk.lapsedHead(item.id)}`,
    ...lapsed.map(({ entry, why }) => `  ${lapsedLine(entry, lang)}：${said.lapse[why]}`),
    ...offered,
  ];
}

/** Who the item waits for, and until when. */
export function waitingLines({ item, standing }: Standings, { lang, texts }: Office): readonly string[] {
  const said = ledgerTexts(lang);
  return standing.waiting.map(({ role, organ, findings, due, overdue }) => {
    const who = organ ?? said.holder[role];
    const ids = findings.flatMap((key) => {
      const finding = item.submission.body.findings.find((one) => keyOf(one) === key);
      return finding === undefined ? [] : [shortId(item, finding)];
    });
    const what = ids.length === 0 ? "" : `  ${ids.join(" ")}`;
    return `  ${texts.desk.waits}  ${texts.desk.waitsFor(who, due.day, due.assumed, overdue)}${what}`;
  });
}
