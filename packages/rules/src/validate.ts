import type * as z from "zod";
import { keysAt, valuesAt } from "./allowed.ts";
import { formatKey, formatPath, valueAt } from "./key-path.ts";
import { nearest } from "./nearest.ts";
import { inOrder, problem, type RuleProblem, type Unit, type ValueKind } from "./problem.ts";
import type { YamlSource } from "./yaml-source.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type IssueOf<C extends Issue["code"]> = Extract<Issue, { code: C }>;

interface Context {
  readonly schema: z.ZodType;
  readonly source: YamlSource;
}

/** Checks a file against a schema; every issue becomes a problem at its line and column. */
export function validate<T>(
  schema: z.ZodType<T>,
  source: YamlSource,
): { readonly value: T | null; readonly problems: readonly RuleProblem[] } {
  const result = schema.safeParse(source.value);
  if (result.success) return { value: result.data, problems: [] };
  const context = { schema, source };
  return { value: null, problems: inOrder(result.error.issues.flatMap((issue) => tell(context, [], issue))) };
}

function tell(context: Context, prefix: Path, issue: Issue): readonly RuleProblem[] {
  const path = [...prefix, ...issue.path];
  if (path.length > 0 && valueAt(context.source.value, path) === undefined) {
    return [problem(context.source.at(path), "missing-key", { path: formatPath(path) })];
  }
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(context, path, key));
    case "invalid_union":
      return tellUnion(context, path, issue);
    default:
      return [tellValue(context, path, issue)];
  }
}

function tellValue({ schema, source }: Context, path: Path, issue: Issue): RuleProblem {
  const at = source.at(path);
  const where = formatPath(path);
  switch (issue.code) {
    case "invalid_type":
      return problem(at, "wrong-type", { path: where, expected: [kindOf(issue.expected)] });
    case "invalid_value":
      return wrongValue({ schema, source }, path);
    case "invalid_format":
      return problem(at, "wrong-format", { path: where, form: issue.pattern ?? issue.format });
    case "too_small":
      return problem(at, "out-of-range", { path: where, unit: unitOf(issue.origin), minimum: Number(issue.minimum) });
    case "too_big":
      return problem(at, "out-of-range", { path: where, unit: unitOf(issue.origin), maximum: Number(issue.maximum) });
    case "invalid_key":
      return problem(source.keyAt(path), "wrong-key-form", {
        key: formatKey(String(path.at(-1))),
        form: issue.issues.map((inner) => (inner.code === "invalid_format" ? inner.pattern : undefined))[0] ?? "",
      });
    default:
      return problem(at, "refused", { path: where, reason: issue.message });
  }
}

function unknownKey({ schema, source }: Context, path: Path, key: string): RuleProblem {
  const at = source.keyAt([...path, key]);
  const allowed = keysAt(schema, path);
  if (allowed.includes(key)) return problem(at, "conflicting-key", { key: formatKey(key), path: formatPath(path) });
  return problem(at, "unknown-key", { key: formatKey(key), nearest: nearest(key, allowed), allowed });
}

function wrongValue({ schema, source }: Context, path: Path): RuleProblem {
  const allowed = valuesAt(schema, path);
  const written = valueAt(source.value, path);
  const near = typeof written === "string" ? nearest(written, allowed) : null;
  return problem(source.at(path), "wrong-value", { path: formatPath(path), nearest: near, allowed });
}

/** Tells of the alternative the writer meant: the one that knows most of the keys written, then has fewest issues. */
function tellUnion(context: Context, path: Path, issue: IssueOf<"invalid_union">): readonly RuleProblem[] {
  const branches: readonly (readonly Issue[])[] = issue.errors;
  const deeper = branches.filter((branch) => !branch.some((inner) => inner.path.length === 0 && isMismatch(inner)));
  if (deeper.length === 0) return [wrongKind(context, path, branches)];
  const told = deeper
    .toSorted((a, b) => strangeKeys(a) - strangeKeys(b) || a.length - b.length)
    .map((branch) => branch.flatMap((inner) => tell(context, path, inner)));
  const [meant = []] = told;
  if (meant.some((one) => one.code === "unknown-key" || one.code === "conflicting-key")) {
    return meant.filter((one) => one.code !== "missing-key");
  }
  return told.length > 1 && told.every(isOneMissingKey) ? [missingOneOf(context, path, told.flat())] : meant;
}

function isOneMissingKey(branch: readonly RuleProblem[]): boolean {
  return branch.length === 1 && branch[0]?.code === "missing-key";
}

function missingOneOf({ source }: Context, path: Path, missing: readonly RuleProblem[]): RuleProblem {
  const keys = missing.flatMap((one) => (one.code === "missing-key" ? [one.facts.path] : []));
  return problem(source.at(path), "missing-one-of", { path: formatPath(path), keys });
}

/** The value itself is of another kind than the alternative wants. */
function isMismatch(issue: Issue): boolean {
  if (issue.code === "invalid_union") {
    return issue.errors.every((branch) => branch.some((inner) => inner.path.length === 0 && isMismatch(inner)));
  }
  return issue.code === "invalid_type" || issue.code === "invalid_value";
}

function strangeKeys(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 0), 0);
}

function wrongKind(context: Context, path: Path, branches: readonly (readonly Issue[])[]): RuleProblem {
  if (valuesAt(context.schema, path).length > 0) return wrongValue(context, path);
  const issues = branches.flat();
  const kinds = issues.map((issue): ValueKind => (issue.code === "invalid_type" ? kindOf(issue.expected) : "other"));
  const expected = [...new Set(kinds)];
  return problem(context.source.at(path), "wrong-type", { path: formatPath(path), expected });
}

function kindOf(expected: string): ValueKind {
  switch (expected) {
    case "string":
    case "number":
    case "boolean":
    case "array":
    case "object":
      return expected;
    case "int":
      return "number";
    case "tuple":
      return "array";
    case "record":
      return "object";
    default:
      return "other";
  }
}

function unitOf(origin: string): Unit {
  if (origin === "string") return "characters";
  return origin === "array" || origin === "set" || origin === "map" ? "items" : "value";
}
