import * as z from "zod";

/** Text for users in both languages; Chinese is the language of the law and comes first. */
const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const gate = z.enum(["forbid", "approve", "advise"]);
const ruleId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, "pack/rule in lower case with hyphens");
const words = z.array(z.string().min(1)).min(1).readonly();
const typeId = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/);

const passageKind = z.enum([
  "heading",
  "paragraph",
  "item",
  "cell",
  "alt",
  "title",
  "link",
  "comment",
  "html",
  "attribute",
  "front-matter",
  "code",
  "footnote",
  "decoded",
]);

/**
 * What a rule looks for.
 * - `recogniser`: a recogniser or combiner of core by name; `types` narrows it to some of its types.
 * - `terms`: a word list. `as: mark` wants the term to stand as a mark (a line or cell of its own, in brackets at an
 *   end of a line, a label's value); `as: anywhere` wants it anywhere, on word boundaries unless `boundary: none`.
 * - `replace`: a word list that says what to write instead, one wording or several; found anywhere.
 * - `pattern`: RE2 syntax (linear time), matched on the folded text of each passage; `as` as for terms. With a group the
 *   hit is the first one, so that what must stand around it can be said.
 */
const find = z.union([
  z.strictObject({ recogniser: z.string().min(1), types: z.array(typeId).min(1).readonly().optional() }),
  z.strictObject({
    terms: words,
    /** Longer phrases around a term that are fine: a term inside one is no hit. */
    except: words.optional(),
    as: z.enum(["mark", "anywhere"]).default("anywhere"),
    boundary: z.enum(["word", "none"]).default("word"),
  }),
  z
    .strictObject({
      replace: z.record(z.string().min(1), z.union([z.string().min(1), words])),
      except: words.optional(),
      boundary: z.enum(["word", "none"]).default("word"),
    })
    .transform(({ replace, ...find }) => ({
      ...find,
      terms: Object.keys(replace),
      as: "anywhere" as const,
      /** What to write instead, by term. */
      replace: Object.fromEntries(Object.entries(replace).map(([term, instead]) => [term, [instead].flat()])),
    })),
  z.strictObject({ pattern: z.string().min(1), as: z.enum(["mark", "anywhere"]).default("anywhere") }),
]);

/**
 * Where a rule applies. `in`, `situation`, `notice`, `notNotice`, `notInside`, `since` and `with` are conditions; `near`
 * raises and `notNear` lowers confidence by words on the same line (or in the cell's header, or in the section heading)
 * within `within` characters.
 */
const when = z.strictObject({
  in: z.array(passageKind).min(1).readonly().optional(),
  situation: z
    .array(z.enum(["list", "contact", "field", "running"]))
    .min(1)
    .readonly()
    .optional(),
  notice: words.optional(),
  notNotice: words.optional(),
  /** Not within a title (《…》) or quotation marks: another's words or name, given as they are. */
  notInside: z
    .array(z.enum(["title", "quotes"]))
    .min(1)
    .readonly()
    .optional(),
  /**
   * The day from which the rule holds. A draft whose own day is earlier, or that names no day, is not judged by it, nor
   * is a sentence that speaks of an earlier time.
   */
  since: z.iso.date().optional(),
  with: words.optional(),
  near: words.optional(),
  notNear: words.optional(),
  /** Confidence a hit needs after all cues; without it the line of reporting, 0.5. */
  atLeast: z.number().min(0.5).max(0.99).optional(),
  within: z.number().int().positive().max(300).default(30),
});

/**
 * A draft that must or must not raise the rule. A plain string is a Markdown draft; in `bad`, ⟦…⟧ around a stretch
 * asks the finding to stand exactly there (the brackets are taken out first).
 */
const example = z.union([
  z.string().min(1),
  z.strictObject({
    text: z.string().min(1),
    notice: z.string().optional(),
    format: z.enum(["markdown", "text"]).optional(),
  }),
]);

const basis = z.strictObject({
  law: z.string().min(1),
  article: z.string().min(1).optional(),
  url: z.url().optional(),
});

/** One rule of a pack. */
export const ruleSchema = z.strictObject({
  id: ruleId,
  title: bilingual,
  gate,
  find,
  /** Finding type; needed for `terms` and `pattern`, forbidden otherwise. */
  type: typeId.optional(),
  when: when.optional(),
  /** Confidence of a terms or pattern hit before cues. */
  confidence: z.number().min(0).max(1).default(0.8),
  approver: z
    .array(z.enum(["section-head", "secrecy-reviewer", "leader"]))
    .min(1)
    .readonly()
    .optional(),
  /** How many characters of the value the excerpt keeps at its head and tail; by default none. */
  mask: z.strictObject({ keep: z.tuple([z.number().int().min(0).max(8), z.number().int().min(0).max(8)]) }).optional(),
  /** A hit is an incident (a state-secret mark). */
  incident: z.boolean().default(false),
  basis: z.array(basis).min(1).readonly(),
  advice: bilingual,
  examples: z.strictObject({ bad: z.array(example).min(1).readonly(), ok: z.array(example).min(1).readonly() }),
});

/** One YAML file under `rules/<pack>/`; several files may share a pack and its version. */
export const packSchema = z.strictObject({
  pack: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: bilingual,
  rules: z.array(ruleSchema).min(1).readonly(),
});

export type Rule = z.infer<typeof ruleSchema>;
export type RulePack = z.infer<typeof packSchema>;
export type RuleExample = z.infer<typeof example>;
