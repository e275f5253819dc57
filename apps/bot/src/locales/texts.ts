/** What the bot says in proposals, in one language. */
export interface BotTexts {
  readonly recheck: { readonly label: string; readonly description: string };
  readonly editedIgnored: string;
  readonly unknownCommand: (word: string) => string;
  readonly refused: (account: string, reason: string) => string;
  readonly help: string;
  readonly whichItem: (items: string) => string;
  readonly whichConclusion: (known: string) => string;
  readonly whichDisposition: (known: string) => string;
  readonly needsReason: string;
  readonly noSuchEntry: string;
  readonly status: string;
  readonly done: (kind: string, item: string, entry: number) => string;
  readonly headMoved: string;
  readonly sweep: string;
  readonly group: string;
  readonly template: string;
  readonly notReviewed: string;
  readonly failure: (reason: string) => string;
}
