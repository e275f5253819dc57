import { relative } from "node:path";
import type { Language } from "@xianshen/core";
import type { LedgerRefusal } from "@xianshen/ledger";
import { SetupError } from "@xianshen/node";
import type { RuleProblem } from "@xianshen/rules";
import { textsOf } from "./locales/index.ts";
import { UsageError } from "./usage-error.ts";

/**
 * One line or more for what stopped a run. Only errors made to be read are quoted; of any other the class and the
 * system's code are told, because its message might carry text of a draft.
 */
export async function describeFailure(error: unknown, cwd: string, lang: Language): Promise<string> {
  const texts = textsOf(lang);
  const head = `xianshen: ${texts.run.error}`;
  if (error instanceof UsageError) return head + error.message;
  if (error instanceof SetupError) return head + texts.setup[error.code](error.data);
  if (error instanceof Error && error.name === "LedgerRefusal") {
    const { describeRefusal } = await import("@xianshen/ledger");
    return head + describeRefusal(error as LedgerRefusal, lang);
  }
  const { RulesError } = await import("@xianshen/rules");
  if (error instanceof RulesError) {
    return (await describeProblems(error.problems, cwd, lang)).map((line) => head + line).join("\n");
  }
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const code = error instanceof Error && "code" in error ? ` ${String(error.code)}` : "";
  return head + texts.run.internal(name + code);
}

/** A line for each problem of a configuration or pack; files are named from the working folder where that is shorter. */
export async function describeProblems(
  problems: readonly RuleProblem[],
  cwd: string,
  lang: Language,
): Promise<readonly string[]> {
  const { describeRuleProblem } = await import("@xianshen/rules");
  return problems.map((problem) => describeRuleProblem({ ...problem, file: shorter(problem.file, cwd) }, lang));
}

function shorter(file: string, cwd: string): string {
  const way = relative(cwd, file);
  return way !== "" && way.length < file.length ? way : file;
}
