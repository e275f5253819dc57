import type { ProblemTexts } from "../problem.ts";

/** Everything the package says to people, in one language. */
export interface Locale {
  readonly problems: ProblemTexts;
  /** What a word list of the organisation says when its settings leave it open. */
  readonly roster: { readonly title: string; readonly basis: string; readonly advice: string };
  readonly words: {
    readonly title: (name: string) => string;
    readonly basis: string;
    readonly advice: string;
  };
  /** The starter file for `xianshen init`. */
  readonly configurationTemplate: string;
}
