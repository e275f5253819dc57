import type { Gate, Ignore, Role, Verdict } from "@xianshen/core";
import type { Encoding, SetupErrorCode, SkipReason } from "@xianshen/node";
import type { Report } from "../report/schema.ts";
import type { DeskTexts } from "./desk-texts.ts";

type Facts = Readonly<Record<string, string>>;

/** Everything the command says to a user, in one language. */
export interface Texts {
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly gate: Readonly<Record<Gate, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly ignoreEffect: Readonly<Record<Ignore["effect"], string>>;
  readonly skip: Readonly<Record<SkipReason, string>>;
  readonly report: {
    readonly title: string;
    readonly noticeType: (id: string) => string;
    readonly readAs: (encoding: Encoding) => string;
    readonly basis: string;
    readonly advice: string;
    readonly approvers: string;
    readonly excerpt: string;
    readonly place: string;
    readonly finding: string;
    readonly verdictHead: string;
    readonly file: string;
    readonly cell: (row: number, column: string) => string;
    readonly alsoAt: string;
    readonly proposal: string;
    readonly considered: string;
    readonly confidence: (percent: number) => string;
    readonly entities: (persons: number, addresses: number, organisations: number) => string;
    readonly ignores: string;
    readonly articles: (law: string, articles: readonly string[]) => string;
    readonly incident: string;
    readonly summary: (summary: Report["summary"]) => string;
    readonly coverageRead: (read: number) => string;
    readonly coverageUnread: (unread: number) => string;
    readonly coverageSkipped: (skipped: number, reason: string, sample: string) => string;
    /** Between the clauses of a sentence. */
    readonly clauses: string;
    readonly lowered: (ruleId: string, from: Gate, to: Gate | "off", reason: string | null) => string;
    readonly nothing: string;
    readonly packs: string;
    readonly separator: string;
  };
  readonly setup: Readonly<Record<SetupErrorCode, (facts: Facts) => string>>;
  readonly run: {
    readonly noDrafts: string;
    readonly noChanges: string;
    readonly keyForThisRun: string;
    readonly internal: (name: string) => string;
    readonly cannotWrite: (path: string, errno: string) => string;
    readonly progress: string;
    readonly watching: string;
    readonly conflict: (first: string, second: string) => string;
    readonly needs: (option: string, needed: string) => string;
    readonly badLine: (line: number) => string;
    readonly masked: (from: string, to: string) => string;
    readonly notMaskedIncident: (path: string) => string;
    readonly notMaskedUnread: (path: string) => string;
    readonly exists: (path: string) => string;
    readonly written: (path: string) => string;
    readonly indexed: (drafts: number, links: number, path: string) => string;
    readonly notIndexed: (path: string) => string;
    readonly hookInstalled: (path: string) => string;
    readonly hookForeign: (path: string, line: string) => string;
    readonly unknownRule: (id: string, nearest: string | null) => string;
    readonly unknownPack: (id: string, nearest: string | null) => string;
    readonly unknownRegion: (id: string, nearest: string | null) => string;
    readonly unknownNotice: (id: string, nearest: string | null) => string;
    readonly rulesProved: (rules: number, examples: number) => string;
    readonly unknownSchema: (name: string, known: string) => string;
    readonly error: string;
  };
  readonly rules: {
    readonly gate: string;
    readonly type: string;
    readonly basis: string;
    readonly advice: string;
    readonly labels: string;
    readonly bad: string;
    readonly ok: string;
    readonly region: string;
    readonly inRegion: (region: string) => string;
    readonly count: (rules: number, packs: number) => string;
  };
  readonly usage: {
    readonly unknownOption: (option: string) => string;
    readonly unknownCommand: (command: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly optionArgument: (option: string) => string;
    readonly requiredOption: (option: string) => string;
    readonly badChoice: (option: string, choices: string) => string;
    readonly excess: string;
    readonly seeHelp: string;
  };
  readonly help: Readonly<Record<HelpKey, string>>;
  readonly desk: DeskTexts;
}

/** Texts of the help screens, by command and option. */
type HelpKey =
  | "program"
  | "usageHead"
  | "argumentsHead"
  | "optionsHead"
  | "optionsWord"
  | "commandWord"
  | "commandsHead"
  | "helpOption"
  | "helpCommand"
  | "version"
  | "lang"
  | "choices"
  | "default"
  | "check"
  | "checkPaths"
  | "format"
  | "input"
  | "name"
  | "entities"
  | "explain"
  | "mask"
  | "write"
  | "out"
  | "watch"
  | "changed"
  | "staged"
  | "config"
  | "noConfig"
  | "output"
  | "quiet"
  | "color"
  | "noColor"
  | "rules"
  | "rulesList"
  | "rulesListPack"
  | "rulesListType"
  | "rulesShow"
  | "rulesShowId"
  | "rulesTest"
  | "rulesDoc"
  | "rulesDocOut"
  | "rulesTestFolders"
  | "json"
  | "newDraft"
  | "newDraftType"
  | "newDraftOut"
  | "newDraftRegion"
  | "newDraftList"
  | "archive"
  | "cache"
  | "index"
  | "indexPaths"
  | "indexOut"
  | "gate"
  | "gateBase"
  | "gateHead"
  | "gateLedger"
  | "init"
  | "hook"
  | "hookInstall"
  | "schema"
  | "schemaName"
  | "exitCodes";
