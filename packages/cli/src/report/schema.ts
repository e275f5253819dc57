import * as z from "zod";

const gate = z.enum(["forbid", "approve", "advise"]);
const verdict = z.enum(["clear", "held", "blocked", "unreviewable"]);
const facts = z.record(z.string(), z.union([z.string(), z.number()])).readonly();

/** 1-based line and column, 0-based offset, all in UTF-16 units of the text as read (without a byte order mark). */
const point = z.strictObject({
  line: z.int().positive(),
  column: z.int().positive(),
  offset: z.int().nonnegative(),
});

const place = z.strictObject({
  start: point,
  end: point,
  part: z.string(),
  cell: z.strictObject({ row: z.int().nonnegative(), column: z.string() }).optional(),
});

const basis = z.strictObject({ law: z.string(), article: z.string().optional(), url: z.string().optional() });

/** One rule at one place; nothing in it is a value in clear. */
const finding = z.strictObject({
  ruleId: z.string(),
  type: z.string(),
  gate,
  confidence: z.number().min(0).max(1),
  place,
  parts: z.array(z.strictObject({ type: z.string(), place })).readonly(),
  excerpt: z.string(),
  reason: z.string(),
  basis: z.array(basis).readonly(),
  advice: z.string(),
  fingerprint: z.string(),
  messageId: z.string(),
  data: facts,
  approvers: z.array(z.enum(["section-head", "secrecy-reviewer", "leader"])).readonly(),
  incident: z.boolean(),
  proposal: z.string().optional(),
  /** Only with `--explain`. */
  why: z.array(z.string()).readonly().optional(),
});

const considered = z.strictObject({
  type: z.string(),
  ruleId: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  place,
  excerpt: z.string(),
  why: z.array(z.string()).readonly(),
});

const entity = z.strictObject({ type: z.enum(["person_name", "address", "organisation"]), place });

const problem = z.strictObject({
  code: z.enum([
    "too-large",
    "too-deep",
    "too-dense",
    "not-text",
    "empty",
    "bad-front-matter",
    "unreadable",
    "no-reader",
    "timeout",
    "internal",
  ]),
  data: facts,
  reason: z.string(),
});

const ignore = z.strictObject({
  ruleId: z.string(),
  reason: z.string(),
  place,
  effect: z.enum(["silenced", "proposed", "none"]),
});

const draft = z.strictObject({
  /** Of `--input jsonl`, as given; null for a line that could not be read. */
  id: z.union([z.string(), z.number()]).nullable().optional(),
  path: z.string(),
  verdict,
  noticeType: z.string().nullable(),
  /** `sha256:` and the digest of the text as UTF-8; null when no text was read. */
  digest: z.string().nullable(),
  /** What the bytes were read as, when not UTF-8. */
  encoding: z.enum(["utf-16le", "utf-16be", "gb18030"]).optional(),
  /** Milliseconds of the review. */
  ms: z.number().nonnegative(),
  findings: z.array(finding).readonly(),
  problems: z.array(problem).readonly(),
  ignores: z.array(ignore).readonly(),
  /** Only with `--entities`. */
  entities: z.array(entity).readonly().optional(),
  /** Only with `--explain`: what was looked at and cleared, and how the notice type was recognised. */
  considered: z.array(considered).readonly().optional(),
  notice: z.array(z.string()).readonly().optional(),
});

const count = z.int().nonnegative();

const summary = z.strictObject({
  drafts: count,
  clear: count,
  held: count,
  blocked: count,
  unreviewable: count,
  findings: count,
  /** Files that were found and not reviewed, because they are no drafts or are reached by another name. */
  skipped: z
    .array(
      z.strictObject({
        path: z.string(),
        reason: z.enum(["not-a-draft", "folder-link", "same-file", "configuration"]),
      }),
    )
    .readonly(),
  /** Rules the configuration made weaker, and the reason it gave. */
  lowered: z
    .array(
      z.strictObject({
        ruleId: z.string(),
        from: gate,
        to: z.enum(["approve", "advise", "off", "forbid"]),
        reason: z.string().nullable(),
      }),
    )
    .readonly(),
});

/** The JSON report of `xianshen check --format json`. Fields may be added; none changes its meaning. */
export const reportSchema = z.strictObject({
  tool: z.strictObject({ name: z.literal("xianshen"), version: z.string(), packs: z.record(z.string(), z.string()) }),
  summary,
  drafts: z.array(draft).readonly(),
});

/** One line of `--format jsonl`. */
export const draftSchema = draft;

export type Report = z.infer<typeof reportSchema>;
export type ReportDraft = z.infer<typeof draftSchema>;
export type ReportFinding = z.infer<typeof finding>;
export type ReportProblem = z.infer<typeof problem>;
export type ReportPlace = z.infer<typeof place>;
