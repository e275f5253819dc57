/** Why a run cannot start. `code` names a sentence in the caller's locale. */
export type SetupErrorCode =
  | "key-malformed"
  | "key-exposed"
  | "key-unreadable"
  | "path-missing"
  | "pattern-empty"
  | "config-missing"
  | "archive-unwritable"
  | "archive-unreadable"
  | "not-a-repository"
  | "git-failed";

/** A fault of the set-up, not of a draft: nothing is reviewed. Carries facts, never text of a draft or a key. */
export class SetupError extends Error {
  readonly code: SetupErrorCode;
  readonly data: Readonly<Record<string, string>>;

  constructor(code: SetupErrorCode, data: Readonly<Record<string, string>> = {}) {
    super(`${code} ${Object.values(data).join(" ")}`.trim());
    this.name = "SetupError";
    this.code = code;
    this.data = data;
  }
}

/** The system's name of a failure (`EACCES`, `ENOENT` …), or `EUNKNOWN`. */
export function errnoOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "EUNKNOWN";
}
