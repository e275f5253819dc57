import type { Step } from "../finding.ts";
import type { PatternSieve } from "../rules/pattern-sieve.ts";
import { labelKey } from "./label-key.ts";
import { matches, sieveOf } from "./match.ts";
import type { NoticeType } from "./schema.ts";
import type { Survey } from "./survey.ts";
import { yearsIn } from "./written-date.ts";

/** What a draft is, and why. */
export interface Recognition {
  readonly type: NoticeType | null;
  /** Heads that sit on it, by id. */
  readonly heads: readonly NoticeType[];
  readonly why: readonly Step[];
}

interface Evidence {
  readonly notice: NoticeType;
  readonly score: number;
  /** What speaks against the type whatever the score. */
  readonly against: Step | null;
  readonly why: readonly Step[];
}

/** Labels and texts together support a title, they do not outweigh it. */
const MOST_SUPPORT = 0.6;
/** Scores nearer than this are a tie. */
const LEAD = 0.1;
/** Lines at the top and at the end in which texts are looked for. */
const OPENING_LINES = 30;
const CLOSING_LINES = 20;
/** Lines at the top that may name the year of a report whose title does not. */
const YEAR_LINES = 5;

/**
 * Recognises what kind of notice a surveyed draft is. `settled` (by configuration) goes before what the draft looks
 * like. The order of `notices` does not matter; types that fit equally well are told in `why`, and none is chosen.
 */
export function recogniseSurvey(survey: Survey, notices: readonly NoticeType[], settled?: string): Recognition {
  const ordered = notices.toSorted((a, b) => (a.notice < b.notice ? -1 : 1));
  const outline = outlineOf(survey, notices);
  // A type of which nothing shows has no score.
  const showing = ordered.filter((notice) => outline.types.has(notice) || notice.notice === settled);
  const evidence = showing.map((notice) => weigh(notice, survey, outline));
  const heads = evidence.filter(
    ({ notice, ...found }) => notice.layer === "head" && (notice.notice === settled || fits({ notice, ...found })),
  );
  const bodies = evidence.filter(({ notice }) => notice.layer === "body");
  const chosen = settle(bodies, heads, settled) ?? choose(bodies);
  return {
    ...chosen,
    heads: heads.map(({ notice }) => notice),
    why: [...chosen.why, ...heads.flatMap(({ why }) => why)],
  };
}

type Choice = Pick<Recognition, "type" | "why">;

function settle(bodies: readonly Evidence[], heads: readonly Evidence[], settled: string | undefined): Choice | null {
  if (settled === undefined || heads.some(({ notice }) => notice.notice === settled)) return null;
  const type = bodies.find(({ notice }) => notice.notice === settled)?.notice ?? null;
  return { type, why: [{ code: type === null ? "notice-unknown" : "notice-settled", data: { notice: settled } }] };
}

function choose(bodies: readonly Evidence[]): Choice {
  const fitting = bodies.filter(fits).sort((a, b) => b.score - a.score);
  const ruledOut = bodies.filter((one) => one.against !== null && one.score >= one.notice.recognise.atLeast);
  const told = ruledOut.flatMap(({ against }) => against ?? []);
  const [best] = fitting;
  if (best === undefined) return { type: null, why: [...told, { code: "notice-none" }] };
  const rivals = fitting.filter(({ score }) => best.score - score < LEAD);
  if (rivals.length === 1) return { type: best.notice, why: [...best.why, ...told] };
  const names = rivals.map(({ notice }) => notice.notice).sort();
  return {
    type: null,
    why: [...rivals.flatMap(({ why }) => why), { code: "notice-tie", data: { notices: names.join(", ") } }],
  };
}

function fits({ against, score, notice }: Evidence): boolean {
  return against === null && score >= notice.recognise.atLeast;
}

/** What every type is weighed by, looked up once. */
interface Outline {
  /** Keys of labels with their values beside them: anywhere, and in the head. */
  readonly anywhere: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
  /** By pattern of texts, the lines near the top and the end that it may match. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** Patterns of titles that may match the title. */
  readonly titles: ReadonlySet<string>;
  /** Types of which a label, a text or a title may be there. */
  readonly types: ReadonlySet<NoticeType>;
}

/** What types are known by, over all of them. */
interface Signs {
  readonly texts: PatternSieve<string>;
  readonly titles: PatternSieve<string>;
  /** By pattern and by key of a label, whose it is. */
  readonly byPattern: ReadonlyMap<string, readonly NoticeType[]>;
  readonly byLabel: ReadonlyMap<string, readonly NoticeType[]>;
}

/** Signs by the notices they are of: these stay the same from draft to draft. */
const signs = new WeakMap<readonly NoticeType[], Signs>();

function signsOf(notices: readonly NoticeType[]): Signs {
  const known = signs.get(notices) ?? readSigns(notices);
  signs.set(notices, known);
  return known;
}

function readSigns(notices: readonly NoticeType[]): Signs {
  const textsOf = ({ recognise }: NoticeType) => recognise.texts.map(({ pattern }) => pattern);
  const titlesOf = ({ recognise }: NoticeType) => recognise.titles.map(({ pattern }) => pattern);
  const labelsOf = ({ recognise }: NoticeType) => recognise.labels.flatMap(({ any }) => any.map(labelKey));
  return {
    texts: sieveOf(notices.flatMap(textsOf)),
    titles: sieveOf(notices.flatMap((notice) => [...titlesOf(notice), ...notice.recognise.notTitles])),
    byPattern: owners(notices, (notice) => [...textsOf(notice), ...titlesOf(notice)]),
    byLabel: owners(notices, labelsOf),
  };
}

function owners(
  notices: readonly NoticeType[],
  signsOf: (notice: NoticeType) => readonly string[],
): ReadonlyMap<string, readonly NoticeType[]> {
  const found = new Map<string, NoticeType[]>();
  for (const notice of notices) {
    for (const sign of signsOf(notice)) found.set(sign, [...(found.get(sign) ?? []), notice]);
  }
  return found;
}

function outlineOf(survey: Survey, notices: readonly NoticeType[]): Outline {
  const known = signsOf(notices);
  const labels = survey.beside;
  const anywhere = new Set(labels.map(({ key }) => key));
  const texts = linesByPattern(known.texts, nearEnds(survey));
  const titles = known.titles.possible(survey.title?.text ?? "");
  const types = [
    ...[...texts.keys(), ...titles].map((pattern) => known.byPattern.get(pattern)),
    ...[...anywhere].map((key) => known.byLabel.get(key)),
  ];
  return {
    anywhere,
    head: new Set(labels.filter(({ head }) => head).map(({ key }) => key)),
    texts,
    titles,
    types: new Set(types.flatMap((some) => some ?? [])),
  };
}

function weigh(notice: NoticeType, survey: Survey, outline: Outline): Evidence {
  const { recognise } = notice;
  const data = { notice: notice.notice };
  const title = survey.title?.text ?? "";
  const titles = recognise.titles
    .filter(({ pattern }) => outline.titles.has(pattern) && matches(pattern, title))
    .map(({ weight }) => weight);
  const labels = recognise.labels.filter((group) => hasLabel(outline, group));
  const texts = recognise.texts.filter(({ pattern }) => hasText(outline, pattern));
  const support = [...labels, ...texts].reduce((sum, { weight }) => sum + weight, 0);
  const capped = notice.layer === "head" ? support : Math.min(MOST_SUPPORT, support);
  const score = Math.round(100 * (Math.max(0, ...titles) + capped)) / 100;
  const why: Step[] = [
    ...(titles.length > 0 ? [{ code: "notice-title", data }] : []),
    ...labels.map(({ any }) => ({ code: "notice-label", data: { ...data, label: any[0]! } })),
    ...(texts.length > 0 ? [{ code: "notice-text", data: { ...data, count: texts.length } }] : []),
    { code: "notice-recognised", data, confidence: Math.min(1, score) },
  ];
  return { notice, score, against: contradiction(notice, survey, outline), why };
}

function hasLabel(outline: Outline, { any, where }: NoticeType["recognise"]["labels"][number]): boolean {
  const keys = where === "anywhere" ? outline.anywhere : outline.head;
  return any.some((label) => keys.has(labelKey(label)));
}

function hasText({ texts }: Outline, pattern: string): boolean {
  return texts.get(pattern)?.some((line) => matches(pattern, line)) === true;
}

function linesByPattern(sieve: PatternSieve<string>, lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    for (const pattern of sieve.possible(line)) {
      const known = found.get(pattern);
      if (known === undefined) found.set(pattern, [line]);
      else known.push(line);
    }
  }
  return found;
}

function nearEnds({ lines }: Survey): readonly string[] {
  const near =
    lines.length <= OPENING_LINES + CLOSING_LINES
      ? lines
      : [...lines.slice(0, OPENING_LINES), ...lines.slice(-CLOSING_LINES)];
  return near.map(({ squeezed }) => squeezed.text);
}

function contradiction({ notice, recognise }: NoticeType, survey: Survey, { titles }: Outline): Step | null {
  const title = survey.title?.text ?? "";
  if (recognise.notTitles.some((pattern) => titles.has(pattern) && matches(pattern, title)))
    return { code: "notice-not-title", data: { notice } };
  if (recognise.years === undefined) return null;
  const year = yearOf(survey);
  if (year === undefined) return { code: "notice-no-year", data: { notice } };
  const { from = year, to = year } = recognise.years;
  return year >= from && year <= to ? null : { code: "notice-year", data: { notice, year } };
}

/** The year a report speaks of: the last one its title names, else the first one of its opening lines. */
export function yearOf({ title, lines }: Survey): number | undefined {
  const named = yearsIn(title?.text ?? "").at(-1);
  return named ?? lines.slice(0, YEAR_LINES).flatMap(({ squeezed }) => yearsIn(squeezed.text))[0];
}
