import type { Rule, RuleExample } from "@xianshen/core";

/** A stretch of a text: 0-based UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An example in its long form. */
export interface ExampleDraft {
  readonly text: string;
  readonly notice?: string;
  readonly format?: "markdown" | "text";
}

export type ExampleKind = keyof Rule["examples"];

/**
 * Takes the ⟦…⟧ out of an example; `span` is the marked stretch in the text that is left, null without marks.
 * @throws {RangeError} unless there is no bracket at all or exactly one pair around at least one character.
 */
export function stripMarks(marked: string): { readonly text: string; readonly span: Stretch | null } {
  const [before = "", inside, ...rest] = marked.split("⟦");
  if (inside === undefined && !before.includes("⟧")) return { text: marked, span: null };
  const [value = "", after, ...more] = (inside ?? "").split("⟧");
  if (before.includes("⟧") || rest.length > 0 || more.length > 0 || after === undefined || value === "") {
    throw new RangeError("marks of an example must be one pair around some text");
  }
  return { text: before + value + after, span: { start: before.length, end: before.length + value.length } };
}

/** An example in its long form, marks and all. */
export function toDraft(example: RuleExample): ExampleDraft {
  if (typeof example === "string") return { text: example };
  return {
    text: example.text,
    ...(example.notice === undefined ? {} : { notice: example.notice }),
    ...(example.format === undefined ? {} : { format: example.format }),
  };
}

/** Whether the marks of an example can be read; an `ok` example has none. */
export function hasGoodMarks(kind: ExampleKind, marked: string): boolean {
  try {
    return stripMarks(marked).span === null || kind === "bad";
  } catch {
    return false;
  }
}

/** What makes two examples the same draft. */
export function exampleIdentity(example: RuleExample): string {
  const { text, notice = "", format = "markdown" } = toDraft(example);
  return JSON.stringify([text.replace(/[⟦⟧]/g, ""), notice, format]);
}
