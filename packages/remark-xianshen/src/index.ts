import { resolve } from "node:path";
import { describeProblem, type Finding, type Language } from "@xianshen/core";
import { draftOfBytes, openSession, type Session, type SessionOptions } from "@xianshen/node";
import type { VFile } from "vfile";

/** Options of the plugin; all may be left out. */
export interface Options {
  /** A configuration file, `false` for none; by default the nearest `xianshen.yml` upwards from the file. */
  readonly config?: string | false;
  /** Language of the messages; by default the configuration's. */
  readonly lang?: Language;
}

/** Packages of the house put this before their rule ids in messages: `xianshen:personal-data/resident-id`. */
const SOURCE = "xianshen";

/**
 * A remark plugin that reports findings as messages of the file: `forbid` and an unread draft are fatal (`true`),
 * `approve` warns (`false`), `advise` informs (`undefined`). It reads the file as written, not the tree, so that places
 * are exact whatever other plugins change; use it before plugins that rewrite the text.
 *
 * @throws {RulesError} when the configuration is broken, with its line and column.
 * @example
 * const file = await remark().use(remarkXianshen).process(new VFile({ path: "a.md", value: "机密★1年" }));
 * console.error(reporter(file));
 */
export default function remarkXianshen(options: Options = {}): (tree: unknown, file: VFile) => Promise<void> {
  const sessions = new Map<string, Promise<Session>>();
  return async (_tree, file) => {
    const session = sessions.get(file.cwd) ?? openSession(sessionOptions(file.cwd, options));
    sessions.set(file.cwd, session);
    await reviewFile(await session, file, options.lang);
  };
}

function sessionOptions(cwd: string, { config, lang }: Options): SessionOptions {
  return { cwd, config, lang };
}

async function reviewFile(session: Session, file: VFile, lang: Language | undefined): Promise<void> {
  const path = file.path ?? "draft.md";
  const bytes =
    typeof file.value === "string" ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array());
  const { review } = await session.review(draftOfBytes(path, bytes), resolve(file.cwd, file.dirname ?? "."));
  for (const problem of review.problems) {
    const sentence = describeProblem(problem, lang ?? session.inForce().lang);
    file.message(sentence, { source: SOURCE, ruleId: problem.code }).fatal = true;
  }
  for (const finding of review.findings) report(file, finding);
}

const FATAL: Readonly<Record<Finding["gate"], boolean | undefined>> = {
  forbid: true,
  approve: false,
  advise: undefined,
};

function report(file: VFile, { reason, ruleId, place, gate, advice, basis, excerpt, data }: Finding): void {
  const message = file.message(reason, { source: SOURCE, ruleId, place: { start: place.start, end: place.end } });
  message.fatal = FATAL[gate];
  message.note = [
    advice,
    basis.map(({ law, article }) => (article ? `《${law}》${article}` : `《${law}》`)).join(" "),
  ].join("\n\n");
  if (excerpt !== "") message.actual = excerpt;
  if (data.instead !== undefined) message.expected = String(data.instead).split("|");
  const url = basis.find((one) => one.url)?.url;
  if (url) message.url = url;
}
