import type { Step } from "../finding.ts";
import type { Rule } from "../rules/schema.ts";

/** Most words told of a list; it may have hundreds. */
const MOST_WORDS = 6;

/**
 * Under which circumstances a rule would not report a hit like this one, for `--explain`; null for a rule without
 * conditions. `title` names a notice type for a reader.
 */
export function exceptionsOf({ when }: Rule, title: (notice: string) => string): Step | null {
  if (!when) return null;
  const { situation, notice, notNotice, notNear } = when;
  const data: Record<string, string> = {
    ...(when.in ? { in: when.in.join() } : {}),
    ...(situation ? { situation: situation.join() } : {}),
    ...(notice ? { ofNotice: quoted(notice.map(title)) } : {}),
    ...(notNotice ? { notNotice: quoted(notNotice.map(title)) } : {}),
    ...(when.with ? { with: quoted(when.with) } : {}),
    ...(notNear ? { notNear: quoted(notNear) } : {}),
    ...(when.notInside ? { notInside: when.notInside.join() } : {}),
    ...(when.since ? { since: when.since } : {}),
  };
  return Object.keys(data).length === 0 ? null : { code: "exceptions", data };
}

function quoted(words: readonly string[]): string {
  const told = words.slice(0, MOST_WORDS).map((word) => `“${word}”`);
  return told.join("") + (words.length > MOST_WORDS ? "…" : "");
}
