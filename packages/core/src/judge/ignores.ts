import type { View } from "../detect/hit.ts";
import type { Ignore } from "../finding.ts";
import type { Span } from "../text-map.ts";
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
  const comments = views.filter(({ passage, text }) => passage.kind === "comment" && REQUEST.test(text));
  const targets = targetsOf(comments, views);
  return comments.map((view) => {
    const [, lead = "", id = "", colon = "", reason = ""] = REQUEST.exec(view.text) ?? [];
    const at = lead.length + id.length + colon.length;
    return {
      ruleId: holdsManyDigits(id) ? HIDDEN : shown(view, lead.length, id, found),
      reason: withoutNumbers(shown(view, at, reason, found).trim()),
      view,
      target: targets.get(view) ?? null,
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

interface Stretch extends Span {
  readonly view: View;
}

/** For each comment the text it stands in, else the text that follows it: one walk through the source. */
function targetsOf(comments: readonly View[], views: readonly View[]): ReadonlyMap<View, View> {
  const targets = new Map<View, View>();
  if (comments.length === 0) return targets;
  const texts = inOrder(views.filter(({ passage, text }) => passage.kind !== "comment" && text !== ""));
  const around: Stretch[] = [];
  let next = 0;
  for (const { view, start, end } of inOrder(comments)) {
    while (next < texts.length && texts[next]!.start <= start) around.push(texts[next++]!);
    while (around.length > 0 && around.at(-1)!.end < end) around.pop();
    const target = around.at(-1) ?? texts[next];
    if (target) targets.set(view, target.view);
  }
  return targets;
}

function inOrder(views: readonly View[]): readonly Stretch[] {
  const stretches = views.map((view) => ({ view, ...sourceSpan(view, { start: 0, end: view.text.length }) }));
  return stretches.sort((a, b) => a.start - b.start);
}

/** The request as it is listed in the report. */
export function listIgnore(request: IgnoreRequest, effect: Ignore["effect"], places: Places): Ignore {
  const { ruleId, reason, view } = request;
  return { ruleId, reason, place: places.of(view, { start: 0, end: view.text.length }), effect };
}
