import type { TextMap } from "./text-map.ts";

/** What a passage is in the draft. `decoded` is text that was hidden in base64. */
export type PassageKind =
  | "heading"
  | "paragraph"
  | "item"
  | "cell"
  | "alt"
  | "title"
  | "link"
  | "comment"
  | "html"
  | "attribute"
  | "front-matter"
  | "code"
  | "footnote"
  | "decoded";

/** The seat of a table cell. Rows and columns count from 1; row 1 is the first row below the header. */
export interface Cell {
  /** Index into {@link Document.tables}. */
  readonly table: number;
  /** 0 for the header row itself. */
  readonly row: number;
  readonly column: number;
  /** Readable text of the column's header cell; empty when the table has none. */
  readonly header: string;
  /** Readable text of the row's first cell; empty for the first cell itself. */
  readonly label: string;
}

/** A run of readable text with its place. Markers (emphasis, link brackets, quote prefixes) are not part of `text`. */
export interface Passage {
  readonly kind: PassageKind;
  /** Order in the document, from 0. */
  readonly index: number;
  readonly text: string;
  /** From offsets in `text` to offsets in the source as written. */
  readonly map: TextMap;
  /** `body`, or the name of an attachment's part. */
  readonly part: string;
  readonly cell?: Cell | undefined;
  /** Front matter: the key path (`author.phone`); attribute: its name; code: its language. */
  readonly key?: string | undefined;
  /** Text of the nearest heading above; empty before the first. */
  readonly section: string;
  /** A reader of the published page does not see it (comment, hidden element, front matter). */
  readonly hidden: boolean;
}

export interface Table {
  readonly index: number;
  /** Readable header texts, by column from 0. */
  readonly header: readonly string[];
  /** Cell passages by row (0 is the header row) and column from 0. */
  readonly rows: readonly (readonly Passage[])[];
}

/** Why a draft could not be read. It is then `unreviewable`, never passed. */
export interface Problem {
  readonly code:
    | "too-large"
    | "too-deep"
    | "too-dense"
    | "not-text"
    | "empty"
    | "bad-front-matter"
    | "unreadable"
    | "no-reader"
    | "timeout"
    | "internal";
  /** Facts for the message; never text of the draft. */
  readonly data: Readonly<Record<string, string | number>>;
}

export type DraftFormat = "markdown" | "text";

/** One file proposed for publication, as text. */
export interface Draft {
  readonly path: string;
  readonly text: string;
  /** By default from the path's ending: `.md`, `.markdown` and no ending are Markdown, all else plain text. */
  readonly format?: DraftFormat;
  /** Notice type settled by configuration (a folder of one kind); otherwise it is recognised. */
  readonly noticeType?: string;
}

/** A draft once read. */
export interface Document {
  readonly path: string;
  readonly source: string;
  readonly format: DraftFormat;
  readonly passages: readonly Passage[];
  readonly tables: readonly Table[];
  /** First heading of depth 1, front matter `title`, or the first line; empty when there is none. */
  readonly title: string;
  readonly problems: readonly Problem[];
}
