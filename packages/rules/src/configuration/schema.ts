import type { Basis, Gate, Language, Role } from "@xianshen/core";
import * as z from "zod";

/** A pack switched on or off; a pack with `forbid` rules goes off only with a reason, which is recorded. */
interface PackSwitch {
  readonly on: boolean;
  readonly reason?: string | undefined;
}

/** A rule's gate moved; lowering a `forbid` rule needs the reason. */
interface RuleSetting {
  readonly gate?: Gate | "off" | undefined;
  readonly reason?: string | undefined;
}

/** The organisation's own words: in the settings (`terms`) or in a text file of one term a line (`file`). */
export interface WordList {
  readonly terms?: readonly string[] | undefined;
  readonly file?: string | undefined;
  readonly gate: Gate;
  readonly title?: string | undefined;
  readonly basis?: readonly Basis[] | undefined;
  readonly advice?: string | undefined;
  /** Longer phrases that contain a term and are fine. */
  readonly ok?: readonly string[] | undefined;
}

type Holder = Role | "author" | "chief" | "publisher";
type Signer = Role | "chief";

/** Who signs what: the first chain whose conditions a finding meets counts. */
interface Chain {
  readonly gates?: readonly Gate[] | undefined;
  readonly notices?: readonly string[] | undefined;
  readonly rules?: readonly string[] | undefined;
  readonly steps: readonly Signer[];
}

/** A column of the site: where its drafts lie, and after how many days without a new one it counts as stale. */
export interface Column {
  readonly name: string;
  readonly files: string;
  /** What it counts as in the balance between kinds; by default its name. */
  readonly kind?: string | undefined;
  readonly staleAfter?: number | undefined;
}

/** How the organisation reviews, and what its work is counted by. */
interface ReviewSettings {
  readonly unit: string;
  readonly chains?: readonly Chain[] | undefined;
  /** Whether every item is signed, or only one with findings that need a decision. */
  readonly sign: "always" | "held";
  readonly keepDecisions: boolean;
  /** Working days a role has. */
  readonly days: { readonly [S in Signer | "publisher"]?: number | undefined };
  readonly columns: readonly Column[];
  /** Items to publish a month; 0 for no quota. */
  readonly monthlyQuota: number;
  /** Least and most share of a kind, in percent of all that is published. */
  readonly balance: readonly {
    readonly kind: string;
    readonly least?: number | undefined;
    readonly most?: number | undefined;
  }[];
}

/** `xianshen.yml` as judged by, defaults filled in. Paths are relative to the file. */
export interface Settings {
  readonly version?: 1 | undefined;
  readonly lang?: Language | undefined;
  readonly packs: Readonly<Record<string, PackSwitch>>;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Notice types settled by folder, `files` being a glob; the first that matches counts. */
  readonly notices: readonly { readonly files: string; readonly type: string }[];
  /** Regions whose practice is laid over the notice types. */
  readonly regions: readonly string[];
  /** The organisation's own file of who holds which post. */
  readonly roster?: string | undefined;
  readonly words: Readonly<Record<string, WordList>>;
  readonly ignore: readonly string[];
  readonly include?: readonly string[] | undefined;
  /** Bounds of the work on one draft. */
  readonly limits: { readonly seconds?: number | undefined };
  /** Folders with rule packs of the organisation. */
  readonly rulesFolders: readonly string[];
  /** Who holds which role, by account name. */
  readonly roles: { readonly [H in Holder]?: readonly string[] | undefined };
  /** Accounts that are one person. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly review: ReviewSettings;
}

const line = z.string().trim().min(1);
const lines = z.array(line).min(1).readonly();
const onOff = z.union([z.boolean(), z.enum(["on", "off"])]);
const accounts = z.array(line).readonly().optional();
const gate = z.enum(["forbid", "approve", "advise"]);

const packSwitch = z
  .union([onOff, z.strictObject({ use: onOff, reason: line.optional() })])
  .transform((written): PackSwitch => {
    const { use, reason } = typeof written === "object" ? written : { use: written, reason: undefined };
    return { on: use === true || use === "on", reason };
  });

const ruleSetting = z.strictObject({ gate: z.enum([...gate.options, "off"]).optional(), reason: line.optional() });

const basis = z.strictObject({ law: line, article: line.optional(), url: z.url().optional() }).transform(
  ({ law, article, url }): Basis => ({
    law,
    ...(article === undefined ? {} : { article }),
    ...(url === undefined ? {} : { url }),
  }),
);

const wordList = z.strictObject({
  terms: lines.optional(),
  file: line.optional(),
  gate,
  title: line.optional(),
  basis: z.array(basis).min(1).readonly().optional(),
  advice: line.optional(),
  ok: lines.optional(),
});

const wordListName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const signer = z.enum(["section-head", "secrecy-reviewer", "leader", "chief"]);
const workingDays = z.int().min(1).max(60).optional();
const percent = z.number().min(0).max(100).optional();

const review = z.strictObject({
  unit: z.string().trim().default(""),
  chains: z
    .array(
      z.strictObject({
        gates: z.array(gate).min(1).readonly().optional(),
        notices: lines.optional(),
        rules: lines.optional(),
        // 两级至四级: one pair of eyes is no review, and five levels are nobody's practice.
        steps: z.array(signer).min(2).max(4).readonly(),
      }),
    )
    .min(1)
    .readonly()
    .optional(),
  sign: z.enum(["always", "held"]).default("held"),
  keepDecisions: z.boolean().default(false),
  days: z
    .strictObject({
      "section-head": workingDays,
      "secrecy-reviewer": workingDays,
      leader: workingDays,
      chief: workingDays,
      publisher: workingDays,
    })
    .default({}),
  columns: z
    .array(
      z.strictObject({
        name: line,
        files: line,
        kind: line.optional(),
        staleAfter: z.int().min(1).max(3660).optional(),
      }),
    )
    .readonly()
    .default([]),
  monthlyQuota: z.int().min(0).default(0),
  balance: z
    .array(z.strictObject({ kind: line, least: percent, most: percent }))
    .readonly()
    .default([]),
});

/** Checks `xianshen.yml`. */
export const configurationSchema: z.ZodType<Settings> = z.strictObject({
  version: z.literal(1).optional(),
  lang: z
    .enum(["zh-CN", "zh", "en"])
    .transform((lang) => (lang === "zh" ? "zh-CN" : lang))
    .optional(),
  packs: z.record(z.string(), packSwitch).default({}),
  rules: z.record(z.string(), ruleSetting).default({}),
  notices: z
    .array(z.strictObject({ files: line, type: line }))
    .readonly()
    .default([]),
  regions: z.array(line).readonly().default([]),
  roster: line.optional(),
  words: z.record(wordListName, wordList).default({}),
  ignore: z.array(line).readonly().default([]),
  include: lines.optional(),
  limits: z.strictObject({ seconds: z.number().min(0.1).max(600).optional() }).default({}),
  rulesFolders: z.array(line).readonly().default([]),
  roles: z
    .strictObject({
      author: accounts,
      "section-head": accounts,
      "secrecy-reviewer": accounts,
      leader: accounts,
      chief: accounts,
      publisher: accounts,
    })
    .default({}),
  people: z.record(line, lines).default({}),
  review: review.prefault({}),
});
