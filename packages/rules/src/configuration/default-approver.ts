import type { Role } from "@xianshen/core";

/** Who approves when a configuration makes a rule `approve` that names nobody: the law puts secrecy review there. */
export const defaultApprover: readonly Role[] = ["secrecy-reviewer"];
