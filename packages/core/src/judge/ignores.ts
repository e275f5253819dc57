import type { View } from "../detect/hit.ts";
import type { Ignore } from "../finding.ts";
import { type Lines, placeOf, sourceSpan } from "./place.ts";

/** An author's request in the text, and the passage it speaks of. */
export interface IgnoreRequest {
  readonly ruleId: string;
  readonly reason: string;
  readonly view: View;
  /** The view the request stands in or right before; null when no passage follows. */
  readonly target: View | null;
}

const REQUEST = /^\s*xianshen-ignore\s+([a-z0-9-]+\/[a-z0-9-]+)\s*[:：]\s*(\S[^\n]{0,200})/;

/** Reads `<!-- xianshen-ignore rule-id: reason -->` comments. A request without a reason is none. */
export function readIgnores(views: readonly View[]): readonly IgnoreRequest[] {
  return views.flatMap((view) => {
    if (view.passage.kind !== "comment") return [];
    const match = REQUEST.exec(view.text);
    return match
      ? [{ ruleId: match[1]!, reason: withoutNumbers(match[2]!.trim()), view, target: targetOf(view, views) }]
      : [];
  });
}

/** A reason is shown to others: a number in it may be the very value. */
function withoutNumbers(reason: string): string {
  return reason.replace(/[\d〇零一二三四五六七八九]{4,}/g, "****");
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
export function listIgnore(request: IgnoreRequest, effect: Ignore["effect"], lines: Lines): Ignore {
  const { ruleId, reason, view } = request;
  return { ruleId, reason, place: placeOf(view, { start: 0, end: view.text.length }, lines), effect };
}
