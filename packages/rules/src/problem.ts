import type { Gate, Language } from "@xianshen/core";
import { en } from "./locales/en.ts";
import { zhCN } from "./locales/zh-CN.ts";

/** 1-based line and column (UTF-16 units) in a file; line 0 stands for the file as a whole. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a value may be, as a word of the locale. */
export type ValueKind = "string" | "number" | "boolean" | "array" | "object" | "other";

/** What a number in a limit counts. */
export type Unit = "value" | "characters" | "items";

/** Code of a problem → facts for its sentence. Key names and identifiers only, never a value of the file. */
export interface ProblemFacts {
  "file-unreadable": { readonly reason: string };
  "file-too-large": { readonly limit: number };
  "not-utf8": Nothing;
  "empty-file": Nothing;
  "yaml-syntax": { readonly yaml: string };
  "too-many-aliases": Nothing;
  "unknown-key": { readonly key: string; readonly nearest: string | null; readonly allowed: readonly string[] };
  "conflicting-key": { readonly key: string; readonly path: string };
  "missing-key": { readonly path: string };
  "missing-one-of": { readonly path: string; readonly keys: readonly string[] };
  "wrong-type": { readonly path: string; readonly expected: readonly ValueKind[] };
  "wrong-value": { readonly path: string; readonly nearest: string | null; readonly allowed: readonly string[] };
  "wrong-format": { readonly path: string; readonly form: string };
  "wrong-key-form": { readonly key: string; readonly form: string };
  "out-of-range": { readonly path: string; readonly unit: Unit; readonly minimum?: number; readonly maximum?: number };
  refused: { readonly path: string; readonly reason: string };
  "not-rules": Nothing;
  "pack-disagrees": { readonly pack: string; readonly key: string; readonly other: string };
  "foreign-rule-id": { readonly id: string; readonly pack: string };
  "duplicate-rule": { readonly id: string; readonly other: string };
  "duplicate-notice": { readonly id: string; readonly other: string };
  "duplicate-region": { readonly id: string; readonly notice: string; readonly other: string };
  "unknown-region": { readonly nearest: string | null; readonly allowed: readonly string[] };
  "unknown-field": { readonly id: string; readonly nearest: string | null; readonly allowed: readonly string[] };
  "duplicate-term": { readonly id: string };
  "duplicate-example": { readonly id: string };
  "example-both": { readonly id: string };
  "bad-marks": { readonly id: string };
  "type-missing": { readonly id: string };
  "type-forbidden": { readonly id: string };
  "bad-pattern": { readonly id: string };
  "pattern-without-anchor": { readonly id: string };
  "pattern-open-left": { readonly id: string };
  "unknown-recogniser": { readonly id: string; readonly nearest: string | null; readonly allowed: readonly string[] };
  "unknown-notice": { readonly nearest: string | null };
  "bad-not-found": { readonly id: string; readonly number: number };
  "bad-elsewhere": { readonly id: string; readonly number: number };
  "ok-found": { readonly id: string; readonly number: number };
  "notice-told-otherwise": {
    readonly id: string;
    readonly kind: "ok" | "bad";
    readonly number: number;
    readonly told: readonly string[];
    readonly expected: readonly string[];
  };
  "unknown-pack": { readonly id: string; readonly nearest: string | null };
  "unknown-rule": { readonly id: string; readonly nearest: string | null };
  "lowering-needs-reason": { readonly id: string; readonly to: Gate | "off" };
  "pack-off-needs-reason": { readonly id: string; readonly forbids: number };
  "words-source": { readonly id: string };
  "words-empty": { readonly id: string };
  "ok-without-term": { readonly id: string };
  "word-list-missing": { readonly id: string };
  "two-configurations": { readonly other: string };
  "folder-unreadable": { readonly reason: string };
  "not-compiled": Nothing;
}

type Nothing = Readonly<Record<never, never>>;

export type ProblemCode = keyof ProblemFacts;

/** A problem of one code at its place. */
export interface Problem<C extends ProblemCode> extends FilePlace {
  readonly code: C;
  readonly facts: ProblemFacts[C];
}

/** What is wrong with a file of rules or a configuration, as data; {@link describeRuleProblem} makes the sentence. */
export type RuleProblem = { [C in ProblemCode]: Problem<C> }[ProblemCode];

/** A sentence for every code. */
export type ProblemTexts = { readonly [C in ProblemCode]: (facts: ProblemFacts[C]) => string };

/** Makes a problem at a place. */
export function problem<C extends ProblemCode>(place: FilePlace, code: C, facts: ProblemFacts[C]): Problem<C> {
  return { file: place.file, line: place.line, column: place.column, code, facts };
}

/** Stands for the place of what came with a base set, whose files are not here. */
export const builtIn = "@xianshen/rules";

/** A place as another problem names it. */
export function formatPlace({ file, line, column }: FilePlace): string {
  return `${file}:${line}:${column}`;
}

/** Problems by file, line and column, so that telling them does not depend on the order of finding them. */
export function inOrder(problems: readonly RuleProblem[]): readonly RuleProblem[] {
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

/** By code units: the same order on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * One line for a reader: `file:line:column sentence`.
 * @example describeRuleProblem(problems[0], "en") // "xianshen.yml:3:1 Unknown key `pack`; …"
 */
export function describeRuleProblem<C extends ProblemCode>(told: Problem<C>, language: Language): string {
  const { problems } = language === "en" ? en : zhCN;
  const place = told.line === 0 ? told.file : `${told.file}:${told.line}:${told.column}`;
  return `${place} ${problems[told.code](told.facts)}`;
}

/** Thrown where nothing can go on. `message` is for a terminal; `problems` has the same as data. */
export class RulesError extends Error {
  readonly code: ProblemCode;
  readonly problems: readonly RuleProblem[];

  constructor(problems: readonly [RuleProblem, ...RuleProblem[]], language: Language = "zh-CN", cause?: unknown) {
    super(problems.map((told) => describeRuleProblem(told, language)).join("\n"), { cause });
    this.name = "RulesError";
    this.code = problems[0].code;
    this.problems = problems;
  }
}
