import type { Language } from "@xianshen/core";
import type { Report } from "../report/schema.ts";

/** How a terminal report looks. */
export interface Style {
  readonly color: boolean;
  /** Only drafts that are not clear. */
  readonly quiet: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Titles of notice types by id, in the language of the report; a type without one is shown by its id. */
  readonly notices?: Readonly<Record<string, string>>;
}

/** Renders a whole report. Pure: the same report gives the same text. */
export type Format = (report: Report, lang: Language, style: Style) => string;

export const FORMAT_NAMES = [
  "pretty",
  "json",
  "jsonl",
  "sarif",
  "junit",
  "github",
  "gitlab",
  "markdown",
  "html",
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** Loads a format when it is asked for: a run pays for one of them. */
export async function loadFormat(name: FormatName): Promise<Format> {
  switch (name) {
    case "pretty":
      return (await import("./pretty.ts")).formatPretty;
    case "json":
      return (await import("./json.ts")).formatJson;
    case "jsonl":
      return (await import("./jsonl.ts")).formatJsonl;
    case "sarif":
      return (await import("./sarif.ts")).formatSarif;
    case "junit":
      return (await import("./junit.ts")).formatJunit;
    case "github":
      return (await import("./github.ts")).formatGithub;
    case "gitlab":
      return (await import("./gitlab.ts")).formatGitlab;
    case "markdown":
      return (await import("./markdown.ts")).formatMarkdown;
    case "html":
      return (await import("./html.ts")).formatHtml;
  }
}
