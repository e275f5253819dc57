import { execFile } from "node:child_process";
import { userInfo } from "node:os";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Who sits at the keyboard, and what that rests on: the system vouches for its accounts, git for nothing. */
export interface Identity {
  readonly account: string;
  readonly how: "system-account" | "git-identity";
}

/**
 * The account of the system when somebody gave it a role; else git's author (its e-mail) where there is one; else the
 * account of the system.
 * @param isKnown Whether the configuration names an account.
 */
export async function identityAt(
  cwd: string,
  isKnown: (account: string) => boolean,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Identity> {
  const account = systemAccount(environment);
  if (isKnown(account)) return { account, how: "system-account" };
  const email = await gitEmail(cwd, environment);
  return email === null ? { account, how: "system-account" } : { account: email, how: "git-identity" };
}

/** E-mails of all who committed a version of a file, the latest first; empty outside a repository. */
export async function authorsOf(file: string, cwd: string): Promise<readonly string[]> {
  try {
    const { stdout } = await run("git", ["log", "--follow", "--format=%ae", "--", file], { cwd, windowsHide: true });
    return [...new Set(stdout.split("\n").filter((line) => line !== ""))];
  } catch {
    return [];
  }
}

/** Not `USER`, which anybody may set. */
function systemAccount(environment: NodeJS.ProcessEnv): string {
  try {
    return userInfo().username;
  } catch {
    return environment.USERNAME ?? "unknown";
  }
}

async function gitEmail(cwd: string, environment: NodeJS.ProcessEnv): Promise<string | null> {
  try {
    const { stdout } = await run("git", ["var", "GIT_AUTHOR_IDENT"], { cwd, env: environment, windowsHide: true });
    return /<([^>]+)>/.exec(stdout)?.[1] ?? null;
  } catch {
    return null;
  }
}
