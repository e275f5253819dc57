import type { Language } from "@xianshen/core";
import { SetupError } from "@xianshen/node";
import { textsOf } from "./locales/index.ts";

/** A wrong use of the command, told in the user's language already. */
export class UsageError extends Error {}

/**
 * One line or more for what stopped a run. Only errors made to be read are quoted; of any other the class and the
 * system's code are told, because its message might carry text of a draft.
 */
export async function describeFailure(error: unknown, lang: Language): Promise<string> {
  const texts = textsOf(lang);
  const head = `xianshen: ${texts.run.error}`;
  if (error instanceof UsageError) return head + error.message;
  if (error instanceof SetupError) return head + texts.setup[error.code](error.data);
  const { describeRuleProblem, RulesError } = await import("@xianshen/rules");
  if (error instanceof RulesError) {
    return error.problems.map((problem) => head + describeRuleProblem(problem, lang)).join("\n");
  }
  const name = error instanceof Error ? error.constructor.name : typeof error;
  const code = error instanceof Error && "code" in error ? ` ${String(error.code)}` : "";
  return head + texts.run.internal(name + code);
}
