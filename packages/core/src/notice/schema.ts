import * as z from "zod";
import { compilePattern } from "../rules/pattern.ts";

export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export const words = z.array(z.string().min(1)).min(1).readonly();
export const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const snake = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/);
const weight = z.number().positive().max(1);
const year = z.number().int().min(1900).max(2200);
const gate = z.enum(["forbid", "approve", "advise"]).default("advise");
const basis = z
  .array(z.strictObject({ law: z.string().min(1), article: z.string().min(1).optional(), url: z.url().optional() }))
  .min(1)
  .readonly();

/** RE2 syntax. Titles and lines are matched folded and without white space: write half-width brackets and colons. */
const pattern = z.string().min(1).refine(isPattern, "not RE2 syntax");
const weighted = z.array(z.strictObject({ pattern, weight })).readonly();

/**
 * How a draft of the type is known. The best title counts `weight`; labels and texts (lines of the opening and the end)
 * add theirs, together at most 0.6; a draft is of the type from `atLeast` on. One title of `notTitles` rules the type
 * out. `years` bounds the year the title (or, when it names none, the first paragraph) speaks of.
 */
const recognise = z.strictObject({
  titles: weighted.default([]),
  notTitles: z.array(pattern).readonly().default([]),
  labels: z
    .array(z.strictObject({ any: words, weight, where: z.enum(["head", "anywhere"]).default("anywhere") }))
    .readonly()
    .default([]),
  texts: weighted.default([]),
  years: z.strictObject({ from: year.optional(), to: year.optional() }).optional(),
  atLeast: z.number().positive().max(2).default(0.6),
});

/** Where a field may stand. `signature-…` is the closing block, `recipient` the addressee line below the title. */
const where = z.enum([
  "title",
  "head",
  "label",
  "front-matter",
  "table",
  "section",
  "signature-organ",
  "signature-date",
  "recipient",
  "pattern",
]);

/** All that is stated must hold. `persons`: the draft lists natural persons one by one; `text`: in a line or a cell. */
const simpleCondition = z.strictObject({
  persons: z.boolean().optional(),
  title: pattern.optional(),
  notTitle: pattern.optional(),
  text: pattern.optional(),
  labels: words.optional(),
  years: z.strictObject({ from: year.optional(), to: year.optional() }).optional(),
});

/** Besides, at least one of `any` must hold and `not` must not. */
const condition = simpleCondition.extend({
  any: z.array(simpleCondition).min(1).readonly().optional(),
  not: simpleCondition.optional(),
});

const required = z.union([z.enum(["always", "optional"]), z.strictObject({ when: condition })]);

const formatName = z.enum([
  "date",
  "signed-date",
  "date-range",
  "doc-no",
  "catalogue-index",
  "phone",
  "disclosure-attribute",
  "amount",
  "count",
]);

export const field = z
  .strictObject({
    id: kebab,
    title: bilingual,
    /** The first is the label a message proposes. */
    labels: words,
    where: z.array(where).min(1).readonly(),
    /** Lines that give the field without a label; what matches is the value. */
    patterns: z.array(pattern).min(1).readonly().optional(),
    required: required.default("always"),
    /** A value of the field; the patterns of `patterns` may match loosely and leave it to this. */
    format: z.union([formatName, z.strictObject({ pattern })]).optional(),
    /** The draft has to name so many of these kinds in its lines and cells (ways to comment: online, by letter …). */
    kinds: z
      .strictObject({ atLeast: z.number().int().min(1), of: z.array(pattern).min(1).readonly() })
      .refine(({ atLeast, of }) => atLeast <= of.length, "`atLeast` is more than there are kinds")
      .optional(),
    /** What a good value looks like, for the message. */
    expected: bilingual.optional(),
    gate,
    basis,
    advice: bilingual,
  })
  .refine(
    (field) => (field.patterns !== undefined) === field.where.includes("pattern"),
    "`patterns` goes with `pattern`",
  )
  .refine(
    ({ format, kinds, expected }) => (format === undefined && kinds === undefined) === (expected === undefined),
    "`expected` goes with `format` and `kinds`",
  );

export const section = z.strictObject({
  id: kebab,
  title: bilingual,
  /** Any of these in a heading, a numbered paragraph opening or a table's title is the section; the first is proposed. */
  titles: words,
  required: required.default("always"),
  gate,
  basis,
  advice: bilingual,
});

/**
 * A table that must be there: under a heading or caption with one of `titles`, or known by its header. A heading that
 * says there is nothing to show, or points at an attachment, stands for it.
 */
const table = z.strictObject({
  id: kebab,
  title: bilingual,
  titles: words,
  /** What its header row or first column must name, each with its synonyms; the first is proposed. */
  columns: z.array(words).readonly().default([]),
  required: required.default("always"),
  gate,
  basis,
  advice: bilingual,
});

/**
 * A length of time the type prescribes. `of` names the field that gives it (first and last day, a length, a last day
 * counted from the draft's own); or `from` and `to` name the fields of two days, of which the second may not be earlier
 * (`atLeast: 0`) nor later than `atMost` days. Both ends of a period count; between two days the first does not.
 */
const period = z
  .strictObject({
    id: kebab,
    title: bilingual,
    of: kebab.optional(),
    from: kebab.optional(),
    to: kebab.optional(),
    unit: z.enum(["days", "working-days"]),
    atLeast: z.number().int().min(0).max(365).optional(),
    atMost: z.number().int().min(1).max(365).optional(),
    when: condition.optional(),
    gate,
    basis,
    advice: bilingual,
  })
  .refine(
    ({ of, from, to }) =>
      (of === undefined) === (from !== undefined && to !== undefined) && (from === undefined) === (to === undefined),
    "either `of`, or `from` and `to`",
  )
  .refine(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, "`atLeast` or `atMost` is missing");

/**
 * Two sums that are equal by the form of the notice: rows of one table, column by column, or amounts of one paragraph.
 * Every term is named by any of its labels; a term that is not there leaves the identity unchecked.
 */
const identity = z.strictObject({
  id: kebab,
  title: bilingual,
  left: z.array(words).min(1).readonly(),
  right: z.array(words).min(1).readonly(),
  gate,
  basis,
  advice: bilingual,
});

/** A finding type, or one written to a certain precision only: `birth_date:month`. */
const findingType = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*(:(date|month|year))?$/);
const findingTypes = z.array(findingType).readonly().default([]);

/**
 * What the type says about personal data, by finding types: public by duty; public on a local board but not on a website;
 * to be looked at by a reviewer; to be masked; not to be published.
 */
const personal = z.strictObject({
  public: findingTypes,
  board: findingTypes,
  review: findingTypes,
  mask: findingTypes,
  block: findingTypes,
});

/** How a draft of the type begins, for `xianshen new`: what is to be filled in stands in full-width brackets. */
const template = z.strictObject({ title: z.string().min(1), body: words.optional() });

const example = z.strictObject({
  text: z.string().min(1),
  format: z.enum(["markdown", "text"]).default("markdown"),
});

export const examples = z.strictObject({
  ok: z.array(example).min(1).readonly(),
  /** `missing` and `malformed` hold the ids of all fields, sections and periods the draft must be told about. */
  bad: z
    .array(
      example.extend({
        missing: z.array(kebab).readonly().default([]),
        malformed: z.array(kebab).readonly().default([]),
      }),
    )
    .min(1)
    .readonly(),
});

/** One kind of notice as data: one YAML file under `rules/notice-fields/`. */
export const noticeSchema = z
  .strictObject({
    notice: snake,
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    title: bilingual,
    template: template.optional(),
    /** A head may sit on a draft of any type (the catalogue record on top of a page). */
    layer: z.enum(["body", "head"]).default("body"),
    recognise,
    fields: z.array(field).readonly(),
    sections: z.array(section).readonly().default([]),
    tables: z.array(table).readonly().default([]),
    periods: z.array(period).readonly().default([]),
    identities: z.array(identity).readonly().default([]),
    personal: personal.prefault({}),
    examples,
  })
  .refine(
    ({ fields, sections, tables, periods, identities }) =>
      unique([...fields, ...sections, ...tables, ...periods, ...identities].map(({ id }) => id)),
    "ids must differ",
  )
  .superRefine(({ fields, periods }, context) => {
    const known = new Set(fields.map(({ id }) => id));
    for (const [index, period] of periods.entries()) {
      for (const key of ["of", "from", "to"] as const) {
        const named = period[key];
        if (named === undefined || known.has(named)) continue;
        context.addIssue({ code: "custom", path: ["periods", index, key], message: "not the id of a field" });
      }
    }
  });

export type NoticeType = z.infer<typeof noticeSchema>;
export type NoticeField = z.infer<typeof field>;
export type NoticeSection = z.infer<typeof section>;
export type NoticeTable = z.infer<typeof table>;
export type SimpleCondition = z.infer<typeof simpleCondition>;
export type NoticeIdentity = z.infer<typeof identity>;
export type NoticePeriod = z.infer<typeof period>;
export type NoticeCondition = z.infer<typeof condition>;
export type FieldWhere = z.infer<typeof where>;
export type FormatName = z.infer<typeof formatName>;
export type PersonalPolicy = z.infer<typeof personal>;

function isPattern(source: string): boolean {
  try {
    compilePattern(source);
    return true;
  } catch {
    return false;
  }
}

function unique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
