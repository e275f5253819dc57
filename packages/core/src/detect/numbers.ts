import type { Span } from "../text-map.ts";

/** How the digits of a group were written. */
export type Script = "arabic" | "han" | "circled";

/** Digits that stand together without a separator, in a folded text. */
export interface NumberGroup extends Span {
  readonly digits: string;
  readonly script: Script;
  /** What stands between this group and the next one when it may be a separator inside one number, else null. */
  readonly gap: string | null;
}

/** Consecutive groups read as one number. */
export interface NumberWindow extends Span {
  readonly digits: string;
  readonly groups: readonly NumberGroup[];
}
