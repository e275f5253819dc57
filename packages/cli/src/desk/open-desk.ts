import type { Language } from "@xianshen/core";
import { Desk, databaseOf, type Person, type Policy, policyOf, Store } from "@xianshen/ledger";
import { createWorkingCalendar, identityAt, openSession, type Session } from "@xianshen/node";
import type { Settings } from "@xianshen/rules";
import type { Asked } from "../command.ts";
import { textsOf } from "../locales/index.ts";
import type { Texts } from "../locales/texts.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { ownVersion } from "../version.ts";

/** What a reviewer's command works with. */
export interface Office {
  readonly terminal: Terminal;
  readonly session: Session;
  readonly store: Store;
  readonly desk: Desk;
  readonly person: Person;
  readonly settings: Settings;
  readonly lang: Language;
  readonly texts: Texts;
  readonly isWorkingDay: ReturnType<typeof createWorkingCalendar>;
  /** Title of a notice type in `lang`. */
  readonly noticeTitle: (type: string) => string;
}

/**
 * Opens configuration, ledger and identity, runs `work` and closes them whatever happens.
 * @throws {LedgerRefusal} when the ledger cannot be opened or policy refuses.
 */
export async function inOffice<R>(
  { terminal, lang, otherwise }: Asked,
  work: (office: Office) => Promise<R>,
): Promise<R> {
  const { cwd, environment } = terminal;
  const session = await openSession({ cwd, lang, otherwise, environment });
  try {
    const spoken = session.inForce().lang;
    const texts = textsOf(spoken);
    if (!session.keyKept) throw new UsageError(texts.desk.keyForThisRun);
    const settings = await session.settingsAt(cwd);
    const store = await Store.open({ database: databaseOf(environment), key: session.key });
    try {
      const policy = policyOf(settings);
      const isWorkingDay = createWorkingCalendar();
      const desk = new Desk(store, { policy, isWorkingDay, tool: `xianshen ${ownVersion()}` });
      const person = await identityAt(cwd, (account) => isNamed(account, policy), environment);
      const { notices } = session.inForce();
      const noticeTitle = (type: string): string => notices[type] ?? type;
      return await work({
        terminal,
        session,
        store,
        desk,
        person,
        settings,
        lang: spoken,
        texts,
        isWorkingDay,
        noticeTitle,
      });
    } finally {
      await store.close();
    }
  } finally {
    await session.close();
  }
}

function isNamed(account: string, { roles, people }: Policy): boolean {
  const named = [...Object.values(roles).flat(), ...Object.entries(people).flat(2)];
  return named.some((one) => one?.toLowerCase() === account.toLowerCase());
}
