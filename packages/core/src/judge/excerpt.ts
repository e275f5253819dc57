import type { Hit } from "../detect/hit.ts";
import type { Rule } from "../rules/schema.ts";

/** The longest excerpt, so that a long match does not tell its length. */
const LONGEST = 24;

/** Characters of `value` kept at its ends: as the rule says, but never more than half. */
export function maskValue(value: string, keep: readonly [number, number] = [0, 0]): string {
  const [head, tail] = head2tail(value, keep);
  const hidden = Math.max(3, Math.min(LONGEST, value.length) - head - tail);
  return value.slice(0, head) + "*".repeat(hidden) + value.slice(value.length - tail);
}

function head2tail(value: string, [head, tail]: readonly [number, number]): readonly [number, number] {
  return (head + tail) * 2 > value.length ? [0, 0] : [head, tail];
}

/** What a finding shows of its value. A word of the rule's own list is the rule's text, not the draft's. */
export function excerptOf(hit: Hit, rule: Rule): string {
  const term = hit.data?.term;
  if (typeof term === "string" && !rule.incident) return term;
  if (hit.type === "combined") return (hit.parts ?? []).map((part) => maskValue(part.value.slice(0, 6))).join(" ");
  return rule.incident ? "****" : maskValue(hit.value, rule.mask?.keep);
}
