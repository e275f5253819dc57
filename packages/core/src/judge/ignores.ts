import type { View } from "../detect/hit.ts";
import type { Ignore } from "../finding.ts";
import { type FoundStretches, holdsManyDigits } from "./found-stretches.ts";
import { sourceSpan } from "./place.ts";
import type { Places } from "./places.ts";

/** An author's request in the text, and the passage it speaks of. */
export interface IgnoreRequest {
  readonly ruleId: string;
  readonly reason: string;
  readonly view: View;
  /** The view the request stands in or right before; null when no passage follows. */
  readonly target: View | null;
}

const REQUEST = /^(\s*xianshen-ignore\s+)([a-z0-9-]+\/[a-z0-9-]+)(\s*[:：]\s*)(\S[^\n]{0,200})/;

/**
 * Reads `<!-- xianshen-ignore rule-id: reason -->` comments. A request without a reason is none. Both its words are shown
 * to others, so what was found in them is hidden.
 */
export function readIgnores(views: readonly View[], found: FoundStretches): readonly IgnoreRequest[] {
  return views.flatMap((view) => {
    const [, lead = "", id = "", colon = "", reason = ""] =
      view.passage.kind === "comment" ? (REQUEST.exec(view.text) ?? []) : [];
    if (reason === "") return [];
    const at = lead.length + id.length + colon.length;
    return {
      ruleId: holdsManyDigits(id) ? HIDDEN : shown(view, lead.length, id, found),
      reason: withoutNumbers(shown(view, at, reason, found).trim()),
      view,
      target: targetOf(view, views),
    };
  });
}

const HIDDEN = "****";

/** `text`, which stands in the view at `from`, with a few asterisks for each stretch where something was found. */
function shown(view: View, from: number, text: string, found: FoundStretches): string {
  const units = text.split("").map((unit, index) => {
    const start = from + index;
    return found.touch(sourceSpan(view, { start, end: start + 1 })) ? "\0" : unit;
  });
  return units.join("").replace(/\0+/g, HIDDEN);
}

/** A number that no rule knows may be a value all the same. */
function withoutNumbers(reason: string): string {
  return reason.replace(/[\d〇零一二三四五六七八九]{4,}/g, HIDDEN);
}

function targetOf(comment: View, views: readonly View[]): View | null {
  const at = extent(comment);
  let next: View | null = null;
  for (const view of views) {
    if (view.passage.kind === "comment" || view.text === "") continue;
    const span = extent(view);
    if (span.start <= at.start && span.end >= at.end) return view;
    if (span.start >= at.end && (next === null || span.start < extent(next).start)) next = view;
  }
  return next;
}

function extent(view: View): { start: number; end: number } {
  return sourceSpan(view, { start: 0, end: view.text.length });
}

/** The request as it is listed in the report. */
export function listIgnore(request: IgnoreRequest, effect: Ignore["effect"], places: Places): Ignore {
  const { ruleId, reason, view } = request;
  return { ruleId, reason, place: places.of(view, { start: 0, end: view.text.length }), effect };
}
