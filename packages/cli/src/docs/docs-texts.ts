import type { NoticeType, Rule } from "@xianshen/core";

type Where = NoticeType["fields"][number]["where"][number];
type Situation = NonNullable<NonNullable<Rule["when"]>["situation"]>[number];
type PassageKind = NonNullable<NonNullable<Rule["when"]>["in"]>[number];
type Format = Extract<NoticeType["fields"][number]["format"], string>;

/** What the pages of `xianshen rules doc` say besides the rules themselves, in one language. */
export interface DocsTexts {
  readonly generated: string;
  readonly synthetic: string;
  readonly invisible: string;
  readonly index: string;
  readonly intro: string;
  readonly otherLanguage: string;
  readonly head: Readonly<Record<Head, string>>;
  readonly separator: string;
  readonly colon: string;
  readonly yes: string;
  /** Before a rule's way of finding. */
  readonly byRecogniser: (name: string, types: readonly string[]) => string;
  readonly byTerms: (terms: string, asMark: boolean) => string;
  readonly instead: (replacements: string) => string;
  readonly except: (terms: string) => string;
  readonly byPattern: (pattern: string, asMark: boolean) => string;
  readonly in: (kinds: string) => string;
  readonly situation: (situations: string) => string;
  readonly notice: (types: string) => string;
  readonly notNotice: (types: string) => string;
  readonly with: (types: string) => string;
  readonly near: (words: string, within: number) => string;
  readonly notInside: (kinds: string) => string;
  readonly inside: Readonly<Record<"title" | "quotes", string>>;
  readonly since: (day: string) => string;
  readonly notNear: (words: string, within: number) => string;
  readonly atLeast: (confidence: number) => string;
  readonly incident: string;
  readonly passage: Readonly<Record<PassageKind, string>>;
  readonly situations: Readonly<Record<Situation, string>>;
  readonly where: Readonly<Record<Where, string>>;
  readonly format: Readonly<Record<Format, string>>;
  readonly kinds: (atLeast: number, of: string) => string;
  readonly headLayer: string;
  readonly recognised: (atLeast: number) => string;
  readonly clue: Readonly<Record<"title" | "label" | "headLabel" | "text" | "notTitle", string>>;
  readonly years: (from: number | undefined, to: number | undefined) => string;
  readonly condition: Readonly<Record<"title" | "notTitle" | "text" | "labels", (value: string) => string>>;
  readonly persons: (listed: boolean) => string;
  readonly anyOf: (conditions: string) => string;
  readonly not: (condition: string) => string;
  readonly required: Readonly<Record<"always" | "optional", string>>;
  readonly when: (condition: string) => string;
  readonly period: Readonly<Record<"days" | "working-days", (atLeast?: number, atMost?: number) => string>>;
  readonly between: (from: string, to: string) => string;
  readonly personal: Readonly<Record<keyof NoticeType["personal"], string>>;
  readonly noPersonal: string;
  readonly missing: (names: string) => string;
  readonly malformed: (names: string) => string;
  readonly regionIntro: (region: string) => string;
  readonly regionLayer: string;
  readonly count: (number: number) => string;
}

type Head =
  | "pack"
  | "packs"
  | "version"
  | "rules"
  | "rule"
  | "title"
  | "gate"
  | "basis"
  | "advice"
  | "finds"
  | "applies"
  | "type"
  | "approver"
  | "bad"
  | "ok"
  | "notices"
  | "notice"
  | "id"
  | "recognised"
  | "clue"
  | "pattern"
  | "weight"
  | "always"
  | "conditional"
  | "optional"
  | "field"
  | "labels"
  | "where"
  | "form"
  | "condition"
  | "sections"
  | "headings"
  | "tables"
  | "columns"
  | "periods"
  | "identities"
  | "sum"
  | "period"
  | "required"
  | "personal"
  | "regions"
  | "region";
