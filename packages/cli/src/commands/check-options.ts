import type { FormatName } from "../formats/format.ts";
import type { Texts } from "../locales/texts.ts";
import { UsageError } from "../usage-error.ts";

/** Options of `check` as written on the command line. */
export interface CheckOptions {
  readonly format?: FormatName;
  readonly input?: "jsonl";
  readonly name?: string;
  readonly entities?: boolean;
  readonly explain?: boolean;
  readonly mask?: boolean;
  readonly write?: boolean;
  readonly out?: string;
  readonly watch?: boolean;
  readonly changed?: boolean;
  readonly staged?: boolean;
  /** A path, false for `--no-config`; commander's default for a negatable option is true. */
  readonly config?: string | boolean;
  readonly archive?: string;
  readonly cache?: string;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** Pairs that contradict each other. */
const CONFLICTS: readonly (readonly [keyof CheckOptions, keyof CheckOptions])[] = [
  ["write", "out"],
  ["mask", "input"],
  ["mask", "watch"],
  ["mask", "staged"],
  ["watch", "input"],
  ["watch", "changed"],
  ["watch", "output"],
  ["changed", "input"],
];

/** Options that mean nothing without another one. */
const NEEDS: readonly (readonly [keyof CheckOptions, keyof CheckOptions])[] = [
  ["write", "mask"],
  ["out", "mask"],
  ["staged", "changed"],
];

/** @throws {UsageError} for options that contradict each other or have no effect: a mistake must not pass in silence. */
export function refuseContradictions(paths: readonly string[], options: CheckOptions, { run }: Texts): void {
  const set = (name: keyof CheckOptions): boolean => options[name] !== undefined && options[name] !== false;
  for (const [first, second] of CONFLICTS) {
    if (set(first) && set(second)) throw new UsageError(run.conflict(`--${first}`, `--${second}`));
  }
  for (const [name, needed] of NEEDS) {
    if (set(name) && !set(needed)) throw new UsageError(run.needs(`--${name}`, `--${needed}`));
  }
  if (paths.includes("-") && paths.length > 1)
    throw new UsageError(run.conflict("-", paths.find((path) => path !== "-") ?? "-"));
  if (paths.includes("-") && set("watch")) throw new UsageError(run.conflict("-", "--watch"));
  if (paths.length > 0 && set("changed")) throw new UsageError(run.conflict("--changed", paths[0] ?? ""));
  if (set("write") && paths.includes("-")) throw new UsageError(run.conflict("--write", "-"));
}
