import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Language, Review } from "@xianshen/core";
import {
  BeyondReach,
  GitProposal,
  gateTexts,
  type Judgement,
  judgeProposal,
  reviewProposal,
  summaryOf,
} from "@xianshen/gate";
import { Desk, databaseOf, policyOf, Store } from "@xianshen/ledger";
import { createWorkingCalendar, errnoOf, identityAt, installationKey } from "@xianshen/node";
import { type FormatName, loadFormat } from "../formats/format.ts";
import { textsOf } from "../locales/index.ts";
import { buildReport, reportDraft } from "../report/build.ts";
import { type ExitCode, worst } from "../report/exit-code.ts";
import type { ReportDraft } from "../report/schema.ts";
import { type Terminal, write } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { ownVersion } from "../version.ts";

export interface GateOptions {
  readonly base: string;
  readonly head: string;
  readonly format?: FormatName | "summary";
  readonly output?: string;
  readonly ledger?: boolean;
}

/**
 * `xianshen gate`: reviews every version of every file that the commits between base and head add or change, under the
 * configuration of the base, from git alone. Exit codes as of `check`.
 */
export async function gate(
  options: GateOptions,
  terminal: Terminal,
  lang: Language | undefined,
  otherwise: Language,
): Promise<ExitCode> {
  const { cwd, environment } = terminal;
  try {
    const proposal = await GitProposal.open(cwd, options.base, options.head);
    const review = await reviewProposal(proposal, { environment, lang });
    const judgement =
      options.ledger === true
        ? await withLedger(proposal, review, terminal)
        : await judgeProposal(proposal, review, null);
    await tell(judgement, options, terminal, lang ?? review.lang);
    if (review.files.length === 0 && review.configuration === null) {
      terminal.stderr.write(`xianshen: ${textsOf(lang ?? review.lang).run.noChanges}\n`);
    }
    return worst(0, judgement.verdict);
  } catch (error) {
    if (!(error instanceof BeyondReach)) throw error;
    throw new UsageError(gateTexts(lang ?? otherwise).reach[error.code](error.data));
  }
}

async function withLedger(
  proposal: GitProposal,
  review: Awaited<ReturnType<typeof reviewProposal>>,
  { cwd, environment }: Terminal,
): Promise<Judgement> {
  const { key } = installationKey(environment);
  const store = await Store.open({ database: databaseOf(environment), key });
  try {
    const policy = policyOf(review.settings);
    const desk = new Desk(store, { policy, isWorkingDay: createWorkingCalendar(), tool: `xianshen ${ownVersion()}` });
    const submitter = await identityAt(cwd, () => false, environment);
    return await judgeProposal(proposal, review, { desk, submitter });
  } finally {
    await store.close();
  }
}

async function tell(
  judgement: Judgement,
  { format = "summary", output }: GateOptions,
  terminal: Terminal,
  lang: Language,
): Promise<void> {
  const text = format === "summary" ? summaryText(judgement, lang) : await formatted(judgement, format, terminal, lang);
  if (output === undefined) return write(terminal.stdout, text);
  try {
    await writeFile(resolve(terminal.cwd, output), text);
  } catch (error) {
    throw new UsageError(textsOf(lang).run.cannotWrite(output, errnoOf(error)));
  }
}

function summaryText(judgement: Judgement, lang: Language): string {
  const { title, summary, text } = summaryOf(judgement, lang, Number.MAX_SAFE_INTEGER);
  return `${[`# ${title}`, summary, text]
    .filter((part) => part !== "")
    .join("\n\n")
    .trimEnd()}\n`;
}

async function formatted(
  judgement: Judgement,
  format: FormatName,
  { stdout }: Terminal,
  lang: Language,
): Promise<string> {
  const { packs, notices, skipped } = judgement.review;
  const aside = skipped.map((path) => ({ path, reason: "configuration" as const }));
  const report = buildReport({ version: ownVersion(), packs, lowered: [] }, draftsOf(judgement, lang), aside);
  const style = { color: false, quiet: false, width: stdout.columns ?? 100, notices };
  return (await loadFormat(format))(report, lang, style);
}

/** The head's files as they are, with what only earlier commits held under the commit that held it. */
function draftsOf(
  { files, history, unreadHistory, configuration, review }: Judgement,
  lang: Language,
): readonly ReportDraft[] {
  const detail = { lang, explain: false, entities: false };
  const told = (one: Review): ReportDraft => reportDraft({ review: one, ms: 0, encoding: "utf-8" }, detail);
  const head = files.map(({ file, verdict }) => told({ ...file.review, verdict }));
  const past = history.map(({ path, commit, finding }) => {
    const file = review.files.find((one) => one.path === path && one.commit === commit)!;
    return told({ ...file.review, path: `${path}@${commit.slice(0, 10)}`, verdict: "blocked", findings: [finding] });
  });
  const unread = unreadHistory.map((file) =>
    told({ ...file.review, path: `${file.path}@${file.commit.slice(0, 10)}` }),
  );
  const proposed =
    configuration === null ? [] : [told(configurationReview(review.configuration!.paths, configuration.verdict))];
  return [...head, ...past, ...unread, ...proposed];
}

function configurationReview([path = "xianshen.yml"]: readonly string[], verdict: Review["verdict"]): Review {
  const none = { findings: [], considered: [], entities: [], ignores: [], problems: [], notice: [] };
  return { path, verdict, noticeType: null, digest: null, ...none };
}
