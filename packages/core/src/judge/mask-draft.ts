import type { Span } from "../text-map.ts";
import type { Judgement } from "./apply-rules.ts";
import { maskValue } from "./excerpt.ts";
import { sourceSpan } from "./place.ts";

/** Findings that masking cannot mend: what is wrong is not a value. */
const NOT_VALUES: readonly string[] = [
  "secret_mark",
  "secret_companion",
  "work_secret",
  "disclosure_attribute",
  "process_document",
  "over_mask",
  "hidden_text",
  "wording",
  "missing_field",
  "bad_field",
  "inconsistent_figures",
  // Reported at the heading of the names' column; the names of a roll by themselves are never more than considered.
  "person_name_in_list",
];

interface Cut extends Span {
  readonly mask: string;
}

/**
 * The draft's source with every reported value replaced by a strong mask of its type. Marks and missing fields stay:
 * they need a decision, not a mask.
 */
export function maskSource(source: string, judgements: readonly Judgement[]): string {
  const cuts = merge(judgements.flatMap((judgement) => cutsOf(judgement)));
  let masked = "";
  let at = 0;
  for (const cut of cuts) {
    masked += source.slice(at, cut.start) + cut.mask;
    at = cut.end;
  }
  return masked + source.slice(at);
}

function cutsOf({ hit, rule, reported }: Judgement): readonly Cut[] {
  if (!reported || !rule || NOT_VALUES.includes(hit.type)) return [];
  const targets = hit.parts ?? [hit];
  return targets.map((target) => {
    const span = sourceSpan(target.view, target);
    return {
      ...span,
      mask: maskOf(target === hit ? hit.value : target.value, target.view.passage.kind === "decoded", rule.mask?.keep),
    };
  });
}

/**
 * A decoded value is cut out with its whole encoding. Full-width asterisks: two runs of plain ones in a paragraph would
 * be read as Markdown emphasis and vanish.
 */
function maskOf(value: string, decoded: boolean, keep: readonly [number, number] | undefined): string {
  return decoded ? "＊＊＊" : maskValue(value, keep).replaceAll("*", "＊");
}

/** Overlapping cuts become one, masked entirely. */
function merge(cuts: readonly Cut[]): readonly Cut[] {
  const merged: Cut[] = [];
  for (const cut of [...cuts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || cut.start >= last.end) merged.push(cut);
    else if (cut.end > last.end) merged[merged.length - 1] = { start: last.start, end: cut.end, mask: "＊＊＊＊＊＊" };
  }
  return merged.filter(({ start, end }) => end > start);
}
