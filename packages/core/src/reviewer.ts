import { credentialHits, type FindCredentials } from "./detect/credentials.ts";
import { contextOf, detect } from "./detect/detect.ts";
import { findEntities } from "./detect/entities.ts";
import { foldSeats } from "./detect/fold-seats.ts";
import type { DetectContext, IsWorkingDay, Segment } from "./detect/hit.ts";
import { type Archive, linksOf, type PersonLink } from "./detect/joins.ts";
import { findRuleHits } from "./detect/rule-hits.ts";
import { verticalViewsOf, viewsOf } from "./detect/views.ts";
import type { Document, Draft, Problem } from "./document.ts";
import type { Entity, Language, Review } from "./finding.ts";
import type { Judgement } from "./judge/apply-rules.ts";
import { digestOf } from "./judge/fingerprint.ts";
import { FoundStretches } from "./judge/found-stretches.ts";
import { readIgnores } from "./judge/ignores.ts";
import { candidatesOf, judge } from "./judge/judge.ts";
import { maskSource } from "./judge/mask-draft.ts";
import { Places } from "./judge/places.ts";
import { Reporter, verdictOf } from "./judge/report.ts";
import { localeOf } from "./locales/locale.ts";
import { checkNotice, type NoticeCheck } from "./notice/check-notice.ts";
import { titled, titlesOf } from "./notice/titled.ts";
import { read } from "./read/read.ts";
import { type CompiledRules, compileRules } from "./rules/compile.ts";
import type { RuleSet } from "./rules/rule-set.ts";

export interface ReviewerOptions {
  readonly rules: RuleSet;
  /** The installation's key for fingerprints, at least 32 bytes. */
  readonly key: Uint8Array;
  /** Language of reasons and advice; by default `zh-CN`. */
  readonly lang?: Language;
  /** Word segmentation, asked only where a candidate needs it. Without it such candidates stand. */
  readonly segment?: Segment;
  /**
   * The working calendar: any source of the State Council's arrangement of holidays that answers null for a year it
   * does not know (`createWorkingCalendar` of @xianshen/node is one). Without it nothing is said of working days.
   */
  readonly isWorkingDay?: IsWorkingDay;
  readonly credentials?: FindCredentials;
  /** SHA-256 of a text as UTF-8 (lone surrogates as U+FFFD), in lower-case hex: a faster one than core's own. */
  readonly sha256?: (text: string) => string;
  /** What was published before, by name of person: masks that are weak together are found across texts. */
  readonly archive?: Archive;
  /** Fill `considered` and each finding's `why`. */
  readonly explain?: boolean;
  /** Fill `entities`. */
  readonly entities?: boolean;
}

export interface Reviewer {
  /** Reviews one draft. Never throws for any text: what cannot be read is `unreviewable`. */
  review(draft: Draft): Promise<Review>;
  /** Reviews a draft and gives its source with every reported value masked; null when it could not be reviewed. */
  mask(draft: Draft): Promise<{ readonly text: string | null; readonly review: Review }>;
  /**
   * What a published text shows in part of the persons it names, for an archive; null when it could not be read whole.
   * In clear: whoever calls has to keep it sealed.
   */
  links(draft: Draft): Promise<readonly PersonLink[] | null>;
}

/**
 * Makes a reviewer of a rule set.
 * @throws {RangeError} when the key is shorter than 32 bytes.
 * @example
 * const reviewer = createReviewer({ rules: builtInRules(), key: crypto.getRandomValues(new Uint8Array(32)) });
 * const { verdict, findings } = await reviewer.review({ path: "a.md", text: "机密★1年" });
 */
export function createReviewer(options: ReviewerOptions): Reviewer {
  if (options.key.length < 32) throw new RangeError("key must have at least 32 bytes");
  const rules = compileRules(options.rules);
  const run = async (draft: Draft) => {
    try {
      return await reviewDraft(draft, rules, options);
    } catch {
      // The cause may quote the draft, so it is not passed on; what is not finished is not passed either.
      return { review: unreviewable(draft, [{ code: "internal", data: {} }]), judgements: [] };
    }
  };
  return {
    review: async (draft) => (await run(draft)).review,
    links: async (draft) => {
      try {
        return linksIn(draft, options);
      } catch {
        return null;
      }
    },
    mask: async (draft) => {
      const { review, judgements } = await run(draft);
      // What was not read to the end may hold anything, so no copy of it passes for a masked one.
      return { review, text: review.verdict === "unreviewable" ? null : maskSource(draft.text, judgements) };
    },
  };
}

function linksIn(draft: Draft, options: ReviewerOptions): readonly PersonLink[] | null {
  const document = foldSeats(read(draft));
  if (document.problems.length > 0) return null;
  const context = contextOf(document, viewsOf(document), options);
  const hits = detect(context, []).map(({ hit }) => hit);
  const places = new Places(document, new FoundStretches([]));
  return linksOf(hits, context).map(({ view, start, end, kind, name, pattern }) => {
    const { line } = places.of(view, { start, end }).start;
    return { kind, name, pattern, line };
  });
}

interface Reviewed {
  readonly review: Review;
  readonly judgements: readonly Judgement[];
}

/** The pipeline: read → fold → detect → judge → report. */
async function reviewDraft(draft: Draft, rules: CompiledRules, options: ReviewerOptions): Promise<Reviewed> {
  const document = foldSeats(read(draft));
  const views = viewsOf(document);
  const context = contextOf(document, views, { ...options, roster: rules.set.roster ?? [] });
  const vertical = verticalViewsOf(document);
  const found = [...detect(context, vertical), ...(await credentialHits(document, options.credentials))];
  const own = findRuleHits([...views, ...vertical], rules, context);
  const notice = checkNotice(document, views, rules.set.notices, draft.noticeType, {
    isWorkingDay: context.isWorkingDay,
    hits: found.map(({ hit }) => hit),
  });
  const judgements = judge(candidatesOf(found, own, rules), noticeContext(notice), context);
  return { review: report(document, context, judgements, notice, options), judgements };
}

function noticeContext({ noticeType, heads, personal }: NoticeCheck): Parameters<typeof judge>[1] {
  return { notices: noticeType === null ? heads : [noticeType, ...heads], policy: personal };
}

function report(
  document: Document,
  context: DetectContext,
  judgements: readonly Judgement[],
  notice: NoticeCheck,
  { rules, key, lang = "zh-CN", explain = false, entities = false, sha256 }: ReviewerOptions,
): Review {
  const found = new FoundStretches(judgements);
  const places = new Places(document, found);
  const requests = readIgnores(context.views, found);
  const title = titlesOf(rules.notices, lang);
  const reporter = new Reporter({ path: document.path, key, lang, explain, places, title }, requests);
  const findings = reporter.findings(judgements, document.problems.length > 0 ? [] : notice.findings);
  return Object.freeze({
    path: document.path,
    verdict: document.problems.length > 0 ? "unreviewable" : verdictOf(findings),
    noticeType: notice.noticeType,
    digest: digestOf(document.source, sha256),
    findings,
    considered: explain ? reporter.considered(judgements) : [],
    entities: entities ? listEntities(context, places) : [],
    ignores: reporter.requests(),
    problems: document.problems,
    notice: explain ? notice.why.map((step) => localeOf(lang).step(titled(step, title))) : [],
  });
}

function listEntities(context: DetectContext, places: Places): readonly Entity[] {
  const entities = findEntities(context.views, context).map(({ type, view, start, end }) => ({
    type,
    place: places.of(view, { start, end }),
  }));
  return entities.sort(
    (a, b) => a.place.start.offset - b.place.start.offset || a.place.end.offset - b.place.end.offset,
  );
}

/** The outcome for a draft that could not be read (`text` is null) or finished: never passed. */
export function unreviewable(
  draft: { readonly path: string; readonly text: string | null },
  problems: readonly Problem[],
): Review {
  return Object.freeze({
    path: draft.path,
    verdict: "unreviewable",
    noticeType: null,
    digest: draft.text === null ? null : digestOf(draft.text),
    findings: [],
    considered: [],
    entities: [],
    ignores: [],
    problems,
    notice: [],
  });
}

/** One sentence for a problem, with what to do. */
export function describeProblem(problem: Problem, lang: Language): string {
  return localeOf(lang).problem(problem);
}
