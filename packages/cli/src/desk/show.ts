import {
  clockIn,
  describeAnswer,
  findingOf,
  type Item,
  isKind,
  keyOf,
  lapsedLine,
  ledgerTexts,
  type RecordedFinding,
  shortId,
} from "@xianshen/ledger";
import type { ExitCode } from "../report/exit-code.ts";
import { UsageError } from "../usage-error.ts";
import { digestNow, type Prepared } from "./draft-file.ts";
import type { Office } from "./open-desk.ts";
import { jsonOf } from "./queue.ts";
import { waitingLines } from "./submit.ts";

export interface ShowOptions {
  readonly finding?: string;
  readonly reveal?: boolean;
  readonly json?: boolean;
}

/** `xianshen show`: an item, its findings in their masked context, why it stands where it does, and its record. */
export async function show(id: string, options: ShowOptions, office: Office): Promise<ExitCode> {
  const { desk, terminal, texts, lang } = office;
  if (options.reveal === true) return reveal(id, options, office);
  const standings = await desk.find(id);
  const { item, standing } = standings;
  if (options.json === true) {
    const why = standing.why;
    const findings = item.submission.body.findings.map((one) => ({ id: shortId(item, one), ...one }));
    terminal.stdout.write(`${JSON.stringify({ ...jsonOf(standings), findings, why }, null, 2)}\n`);
    return 0;
  }
  const said = ledgerTexts(lang);
  const now = await digestNow(item, office);
  const same = now?.submission.digest === item.digest;
  const { findings, path } = item.submission.body;
  const shown = options.finding === undefined ? findings : [findingOf(item, options.finding)];
  const lines = [
    texts.desk.item(item.id, path, said.verdict[standing.verdict]),
    ...waitingLines(standings, office),
    ...(now === null ? [texts.desk.textMissing(path)] : same ? [] : [texts.desk.textChanged]),
    ...(shown.length > 0 ? [texts.desk.findings] : []),
    ...shown.flatMap((finding) => findingLines(item, finding, same ? now : null, office)),
    texts.desk.why,
    ...describeAnswer(standing.why, lang, 1),
    texts.desk.history,
    ...item.entries.map((entry) => `  ${historyLine(entry, item, office)}`),
    ...item.lapsed.map(({ entry, why }) => `  × ${lapsedLine(entry, lang)}：${said.lapse[why]}`),
  ];
  terminal.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

function findingLines(item: Item, finding: RecordedFinding, now: Prepared | null, { lang }: Office): readonly string[] {
  const said = ledgerTexts(lang);
  const place = `${finding.start.line}:${finding.start.column}${finding.part === "body" ? "" : ` [${finding.part}]`}`;
  const head = `  ${shortId(item, finding)}  ${place}  ${said.gate[finding.gate]}  ${finding.ruleId}`;
  // Nothing near a secret mark is quoted, and the masked copy is of the draft, not of its attachments.
  const quoted =
    finding.incident || finding.part !== "body" ? undefined : now?.masked?.split(/\r\n|\r|\n/)[finding.start.line - 1];
  return quoted === undefined ? [head] : [head, `      ${quoted.slice(0, 160)}`];
}

function historyLine(entry: Item["entries"][number], item: Item, { lang, texts }: Office): string {
  const said = ledgerTexts(lang);
  const role = entry.role === null ? "" : ` ${said.holder[entry.role]}`;
  const delegate = entry.onBehalfOf === null ? "" : said.form.delegate(entry.onBehalfOf);
  const head = `#${entry.seq} ${clockIn(entry.at)} ${said.kind[entry.body.kind]}${role} ${entry.actor.account}${delegate}`;
  if (isKind("decided", entry)) {
    const { finding: key, disposition, reason } = entry.body;
    const finding = item.submission.body.findings.find((one) => keyOf(one) === key);
    const told = finding !== undefined && isOpenMention(item, finding) ? texts.desk.hiddenReason : reason;
    return `${head} ${finding === undefined ? "" : shortId(item, finding)} ${said.disposition[disposition]} ${told}`;
  }
  if (isKind("signed", entry)) return `${head} ${said.conclusion[entry.body.conclusion]} ${entry.body.opinion}`;
  return head;
}

/** Of two who judge a mark, neither reads the other's reason before both have judged. */
function isOpenMention(item: Item, finding: RecordedFinding): boolean {
  return finding.incident && item.decisions.filter(({ body }) => body.finding === keyOf(finding)).length < 2;
}

/** In clear, on a terminal only, and on record before it is shown. */
async function reveal(id: string, { finding: named }: ShowOptions, office: Office): Promise<ExitCode> {
  const { desk, person, terminal, texts, lang } = office;
  if (terminal.stdout.isTTY !== true) throw new UsageError(texts.desk.notATerminal);
  if (named === undefined) throw new UsageError(texts.run.needs("--reveal", "--finding"));
  const { item } = await desk.find(id);
  const now = await digestNow(item, office);
  if (now === null) throw new UsageError(texts.desk.textMissing(item.submission.body.path));
  const finding = findingOf(item, named);
  const { entry } = await desk.act(id, { kind: "reveal", finding: named }, person, { seen: now.submission.digest });
  const said = ledgerTexts(lang);
  terminal.stdout.write(`${sliceOf(now.text ?? "", finding)}\n`);
  terminal.stderr.write(`${texts.desk.done(said.kind.revealed, id, entry.seq, "")}\n`);
  return 0;
}

function sliceOf(text: string, { start, end, part }: RecordedFinding): string {
  if (part !== "body") return "";
  const lines = text.split(/\r\n|\r|\n/).slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join("\n");
}
