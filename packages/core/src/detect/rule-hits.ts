import type { CompiledRules } from "../rules/compile.ts";
import type { Rule } from "../rules/schema.ts";
import type { Span } from "../text-map.ts";
import type { DetectContext, Hit, View } from "./hit.ts";
import { standsAlone, standsAsValue, standsBracketed } from "./marks/shape.ts";

/** Stands between the wordings of which each would do, in a finding's `data.instead`. */
const SEPARATOR = "|";

/** A hit of a rule's own words or pattern. */
export interface RuleHit {
  readonly rule: Rule;
  readonly hit: Hit;
}

/** Hits of the rules that carry their own word list or pattern, view by view. */
export function findRuleHits(
  views: readonly View[],
  { terms, patterns }: CompiledRules,
  context: DetectContext,
): readonly RuleHit[] {
  const hits: RuleHit[] = [];
  for (const view of views) {
    for (const { owner, term, ...span } of terms.find(view.text, view)) {
      // The longest term of an owner hides those inside it, so an exception only has to be passed over.
      if ("terms" in owner.find && owner.find.except?.includes(term)) continue;
      const hit = judgeShape(view, span, owner, term);
      hits.push({ rule: owner, hit: inWords(view, hit, owner, context) });
    }
    for (const { owner: rule, ...span } of patterns.find(view.text)) {
      hits.push({ rule, hit: judgeShape(view, span, rule, "") });
    }
  }
  return hits;
}

/** Labels whose value may be a mark: 公开属性：不予公开, 文件状态：送审稿. */
const MARK_LABEL = /(?:属性|状态|类别|性质|范围|方式|等级|级别|说明|密级|标识|标志|要求|备注)\s*[:=|]?\s*$/;

/** The words of an organisation's own list are internal themselves: they are not shown, unlike 内部资料. */
const ORGANISATION_WORD = "organisation_word";

/** A rule `as: mark` counts at full confidence only where the stretch stands as a mark; elsewhere it is a mention. */
function judgeShape(view: View, span: Span, rule: Rule, term: string): Hit {
  const base = { type: rule.type ?? "work_secret", view, ...span, value: view.text.slice(span.start, span.end) };
  const named = term === "" || base.type === ORGANISATION_WORD ? base : { ...base, ...naming(term, rule) };
  if (!("as" in rule.find) || rule.find.as !== "mark") {
    return { ...named, confidence: rule.confidence, steps: [{ code: "term", confidence: rule.confidence }] };
  }
  const shape = markShape(view, span);
  const confidence = shape === null ? 0.3 : rule.confidence;
  return { ...named, confidence, steps: [{ code: shape ?? "mention", confidence }] };
}

/** What a hit says of its term, and what to write instead. */
function naming(term: string, { find }: Rule): Pick<Hit, "messageId" | "data"> {
  const instead = "replace" in find ? (find.replace[term] ?? []) : [];
  if (instead.length === 0) return { data: { term } };
  return { messageId: "write-instead", data: { term, instead: instead.join(SEPARATOR) } };
}

function markShape(view: View, { start, end }: Span): string | null {
  if (standsAlone(view, start, end)) return "mark-alone";
  if (standsBracketed(view, start, end)) return "mark-bracketed";
  return standsAsValue(view, start, end, MARK_LABEL) ? "mark-label" : null;
}

/** How much text around a term the segmenter gets to see. */
const WINDOW = 20;

/**
 * Moves a term that begins or ends inside a word (市内|部资料) below the line. Terms that stand as marks need no words
 * around them, so the segmenter is only asked where a term stands in running text.
 */
function inWords(view: View, hit: Hit, rule: Rule, context: DetectContext): Hit {
  const { find } = rule;
  if (!("terms" in find) || find.boundary !== "word" || hit.confidence < 0.5 || !context.segment) return hit;
  if (hit.steps[0]?.code !== "term" || /[^\p{Script=Han}]/u.test(hit.value)) return hit;
  const from = Math.max(0, hit.start - WINDOW);
  const words = context.segment(view.text.slice(from, hit.end + WINDOW));
  let at = from;
  const edges = new Set([at]);
  for (const { word } of words) {
    at += word.length;
    edges.add(at);
  }
  if (edges.has(hit.start) && edges.has(hit.end)) return hit;
  const confidence = 0.3;
  return { ...hit, confidence, steps: [...hit.steps, { code: "inside-word", confidence }] };
}
