import type { Hit } from "../detect/hit.ts";
import type { Rule } from "../rules/schema.ts";

/** The longest excerpt, so that a long match does not tell its length. */
const LONGEST = 24;

/** So many characters at least stay hidden, or nothing is kept: 138****1234 hides as few as is allowed. */
const HIDDEN_AT_LEAST = 4;

/** A value with all but its ends hidden; `keep` as the rule says, unless too little would be hidden. */
export function maskValue(value: string, keep: readonly [number, number] = [0, 0]): string {
  const [head, tail] = value.length - keep[0] - keep[1] < HIDDEN_AT_LEAST ? [0, 0] : keep;
  const hidden = Math.max(HIDDEN_AT_LEAST, Math.min(LONGEST, value.length) - head - tail);
  return value.slice(0, head) + "*".repeat(hidden) + value.slice(value.length - tail);
}

/** Findings about how something is written, not about a value that must not be seen: their sentence says it all. */
const NO_EXCERPT: readonly string[] = ["missing_field", "bad_field", "inconsistent_figures"];

/** What a finding shows of its value. A word of the rule's own list is the rule's text, not the draft's. */
export function excerptOf(hit: Hit, rule: Rule): string {
  if (NO_EXCERPT.includes(hit.type)) return "";
  const term = hit.data?.term;
  if (typeof term === "string" && !rule.incident) return term;
  if (hit.type === "combined") return (hit.parts ?? []).map((part) => maskValue(part.value.slice(0, 6))).join(" ");
  return rule.incident ? "****" : maskValue(hit.value, rule.mask?.keep);
}
