/** Texts of the reviewers' commands. */
export interface DeskTexts {
  readonly help: Readonly<Record<DeskHelpKey, string>>;
  readonly submitted: (id: string, path: string, verdict: string) => string;
  readonly unchanged: string;
  readonly lapsedHead: (id: string) => string;
  readonly offered: (finding: string, disposition: string) => string;
  readonly waits: string;
  readonly waitsFor: (role: string, day: string, assumed: boolean, overdue: boolean) => string;
  readonly nothingWaits: string;
  readonly actor: (account: string, how: string) => string;
  readonly done: (kind: string, id: string, seq: number, verdict: string) => string;
  readonly item: (id: string, path: string, verdict: string) => string;
  readonly textChanged: string;
  readonly textMissing: (path: string) => string;
  readonly findings: string;
  readonly why: string;
  readonly history: string;
  readonly hiddenReason: string;
  readonly notATerminal: string;
  readonly badWord: (given: string, known: string) => string;
  readonly badDay: (given: string) => string;
  readonly badMonth: (given: string) => string;
  readonly badYear: (given: string) => string;
  readonly badEntry: (given: string) => string;
  readonly verified: (rows: number) => string;
  readonly broken: (faults: number) => string;
  readonly exported: (rows: number, path: string) => string;
  readonly imported: (rows: number) => string;
  readonly notARecord: (path: string, line: number) => string;
  readonly written: (path: string) => string;
  readonly delegated: (seq: number) => string;
  readonly oneOf: (first: string, second: string) => string;
  readonly keyForThisRun: string;
}

type DeskHelpKey =
  | "submit"
  | "submitPaths"
  | "attach"
  | "organs"
  | "authors"
  | "queue"
  | "all"
  | "show"
  | "item"
  | "onlyFinding"
  | "reveal"
  | "decide"
  | "finding"
  | "disposition"
  | "reason"
  | "basis"
  | "reference"
  | "as"
  | "sign"
  | "conclusion"
  | "opinion"
  | "ground"
  | "withdraw"
  | "entry"
  | "consult"
  | "organ"
  | "answer"
  | "agreement"
  | "publish"
  | "address"
  | "delegate"
  | "role"
  | "to"
  | "from"
  | "until"
  | "recall"
  | "incident"
  | "told"
  | "toldHow"
  | "close"
  | "ledger"
  | "verify"
  | "export"
  | "exportFile"
  | "import"
  | "importFile"
  | "head"
  | "form"
  | "formFormat"
  | "out"
  | "sheet"
  | "month"
  | "report"
  | "year"
  | "json";
