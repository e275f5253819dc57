import { describeProblem, type Finding, type Language } from "@xianshen/core";
import { decidersOf, keyOf, lapsedLine, ledgerTexts, shortId } from "@xianshen/ledger";
import type { HistoryFinding, JudgedFile, Judgement } from "./judge-proposal.ts";
import { gateTexts } from "./locales/locale.ts";
import type { GateTexts } from "./locales/texts.ts";

/** Most bytes of a check's summary and text: the forge counts bytes, of which a Han character has three. */
export const MOST_BYTES = 65_535;

/** A judgement in words: for a check run, a comment or a terminal. Nothing found is quoted. */
export interface Summary {
  readonly title: string;
  /** What it comes to, and what to do. */
  readonly summary: string;
  /** The tables. */
  readonly text: string;
}

/** Tells a judgement within the forge's limits: rows that do not fit are counted, and where to see them is said. */
export function summaryOf(judgement: Judgement, lang: Language, most: number = MOST_BYTES): Summary {
  const texts = gateTexts(lang);
  const { review, files, history, verdict } = judgement;
  const findings = files.reduce((sum, { file }) => sum + file.review.findings.length, 0);
  const parts = [
    ...(judgement.incident ? [texts.incident] : []),
    coverage(judgement, texts),
    ...unreadLines(judgement, lang),
    ...configurationLines(judgement, texts),
    ...(history.length === 0 ? [] : [texts.historyAdvice(commitsOf(history))]),
    ...waitingLines(judgement, lang),
    ...(verdict === "held" ? [texts.commands] : []),
    ...(review.files.length === 0 ? [texts.nothing] : []),
  ];
  const tables = [
    table(
      texts.findings,
      texts.heads,
      files.flatMap((one) => findingRows(one, lang)),
    ),
    table(
      texts.history,
      texts.historyHeads,
      history.map((one) => historyRow(one, texts)),
    ),
    list(
      texts.lapsed,
      files.flatMap((one) => lapsedLines(one, lang)),
    ),
    list(texts.advice, adviceOf(judgement)),
  ];
  return {
    title: texts.title(verdict, findings, history.length),
    summary: fit(parts, "\n\n", texts, most),
    text: fit(tables.flat(), "\n", texts, most),
  };
}

function coverage({ review, files }: Judgement, texts: GateTexts): string {
  const read = texts.coverage(files.length, review.files.length, review.commits);
  if (review.skipped.length === 0) return read;
  const sample = review.skipped.slice(0, 5).map(plain).join(texts.separator);
  return `${read} ${texts.skipped(review.skipped.length, sample)}`;
}

function unreadLines({ files, unreadHistory }: Judgement, lang: Language): readonly string[] {
  const texts = gateTexts(lang);
  const unread = files.filter(({ file }) => file.review.verdict === "unreviewable").map(({ file }) => file);
  const told = [...unread, ...unreadHistory].map(({ path, review, commit, atHead }) => {
    const reason = review.problems.map((problem) => describeProblem(problem, lang)).join(texts.separator);
    return `- ${texts.unreadLine(plain(path), reason, atHead ? null : commit.slice(0, 10))}`;
  });
  return told.length === 0 ? [] : [`**${texts.unread}**`, told.join("\n")];
}

function configurationLines({ review: { configuration } }: Judgement, texts: GateTexts): readonly string[] {
  if (configuration === null) return [];
  const { paths, broken, lowered, changed } = configuration;
  return [
    `**${texts.configuration}**`,
    texts.configurationChanged(paths.map(plain).join(texts.separator)),
    ...(broken === null ? [] : [texts.configurationBroken(broken)]),
    ...(lowered.length === 0 ? [] : [texts.configurationLowered(lowered.join(texts.separator))]),
    ...changed.slice(0, 50).map(({ path, from, to }) => `- ${texts.configurationVerdicts(plain(path), from, to)}`),
  ];
}

function waitingLines({ files, configuration }: Judgement, lang: Language): readonly string[] {
  const texts = gateTexts(lang);
  const { holder } = ledgerTexts(lang);
  const items = [...files, ...(configuration === null ? [] : [configuration])].flatMap(
    ({ standings }) => standings ?? [],
  );
  const lines = items.flatMap(({ item, standing }) =>
    standing.verdict === "clear"
      ? []
      : standing.waiting.map(
          ({ role, organ, due }) =>
            `- ${item.id} ${plain(item.submission.body.path)}${texts.colon}${organ ?? holder[role]} ${due.day}`,
        ),
  );
  return lines.length === 0 ? [] : [`**${texts.waits}**`, lines.join("\n")];
}

/** A row a finding; of an incident only the file. */
function findingRows({ file, standings }: JudgedFile, lang: Language): readonly string[] {
  const texts = gateTexts(lang);
  const { findings } = file.review;
  if (findings.some(({ incident }) => incident)) {
    return [row([standings?.item.id ?? "", plain(file.path), "", texts.gate.forbid, texts.incidentFile, ""])];
  }
  return findings.map((finding) => {
    const { start } = finding.place;
    const id = standings === null ? "" : `${standings.item.id} ${shortId(standings.item, finding)}`;
    const place = texts.place(start.line, start.column);
    return row([
      id,
      plain(file.path),
      place,
      texts.gate[finding.gate],
      plain(finding.reason),
      whoDecides(finding, standings, lang),
    ]);
  });
}

function whoDecides(finding: Finding, standings: JudgedFile["standings"], lang: Language): string {
  const texts = gateTexts(lang);
  const said = ledgerTexts(lang);
  if (finding.gate === "advise") return "";
  if (standings === null) {
    const roles = finding.approvers.map((role) => said.holder[role]);
    return finding.gate === "forbid" ? texts.mustChange : texts.who(roles.join(texts.separator));
  }
  const recorded = standings.item.submission.body.findings.find((one) => keyOf(one) === keyOf(finding));
  const deciders = recorded === undefined ? [] : decidersOf(recorded);
  if (deciders.length === 0) return texts.mustChange;
  return deciders
    .map((role) => {
      const decided = standings.item.decisions.find((one) => one.role === role && one.body.finding === keyOf(finding));
      return decided === undefined
        ? texts.who(said.holder[role])
        : texts.decided(said.disposition[decided.body.disposition], plain(decided.actor.account));
    })
    .join("; ");
}

function historyRow({ path, commit, finding }: HistoryFinding, texts: GateTexts): string {
  const told = finding.incident ? texts.incidentFile : plain(finding.reason);
  return row([plain(path), commit.slice(0, 10), texts.gate[finding.gate], told]);
}

function lapsedLines({ standings }: JudgedFile, lang: Language): readonly string[] {
  if (standings === null) return [];
  const said = ledgerTexts(lang);
  const { item } = standings;
  return item.lapsed
    .filter(({ by }) => by === item.submission.seq)
    .map(({ entry, why }) => `- ${item.id} ${plain(lapsedLine(entry, lang))}: ${said.lapse[why]}`);
}

function adviceOf({ files }: Judgement): readonly string[] {
  const advice = new Map<string, string>();
  for (const { file } of files) {
    for (const { ruleId, advice: told, incident } of file.review.findings) if (!incident) advice.set(ruleId, told);
  }
  return [...advice].map(([ruleId, told]) => `- \`${ruleId}\` ${plain(told)}`);
}

function commitsOf(history: readonly HistoryFinding[]): string {
  const commits = [...new Set(history.map(({ commit }) => commit.slice(0, 10)))];
  return commits.slice(0, 10).join(", ") + (commits.length > 10 ? " …" : "");
}

function table(title: string, heads: readonly string[], rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  return [`### ${title}`, "", row(heads), row(heads.map(() => "---")), ...rows, ""];
}

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`### ${title}`, "", ...lines, ""];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** What comes from a repository is shown as text: no markup, no mention, no link, no line of its own. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|#!~&]/g, "\\$&")
    .replace(/@/g, "@\u200b")
    .replace(/\p{C}(?<!\u200b)/gu, " ")
    .slice(0, 300);
}

/** Joins as many lines as fit, and says how many do not. */
function fit(lines: readonly string[], joint: string, texts: GateTexts, most: number): string {
  const whole = lines.join(joint);
  if (Buffer.byteLength(whole) <= most) return whole;
  const kept: string[] = [];
  let bytes = Buffer.byteLength(texts.more(lines.length)) + 4;
  for (const line of lines) {
    bytes += Buffer.byteLength(line) + joint.length;
    if (bytes > most) break;
    kept.push(line);
  }
  return [...kept, "", texts.more(lines.length - kept.length)].join(joint);
}
