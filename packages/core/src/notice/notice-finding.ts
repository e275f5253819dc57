import type { View } from "../detect/hit.ts";
import type { Basis, Gate, Step } from "../finding.ts";
import type { NoticeType } from "./schema.ts";
import type { Survey } from "./survey.ts";

/** Something a notice must have that is missing or malformed. Offsets are in `view.text`; without a view, in the source. */
export interface NoticeFinding {
  readonly ruleId: string;
  readonly type: "missing_field" | "bad_field" | "inconsistent_figures";
  readonly gate: Gate;
  readonly view: View | null;
  readonly start: number;
  readonly end: number;
  /** `missing-…`, `empty-field`, `bad-field`, `few-kinds`, one of a period (`period-…`) or of an identity (`sum-differs`). */
  readonly messageId: string;
  /** Labels, places and expected forms; never a value found. `…En` holds the English of the key without it. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly basis: readonly Basis[];
  readonly advice: { readonly zh: string; readonly en: string };
  readonly confidence: number;
  readonly steps: readonly Step[];
}

type Member = NoticeType["fields" | "sections" | "tables" | "periods" | "identities"][number];
type Common = Pick<NoticeFinding, "ruleId" | "gate" | "basis" | "advice" | "steps">;
type Place = Pick<NoticeFinding, "view" | "start" | "end">;

/** What all findings about one member of a notice type share. */
export function common(notice: NoticeType, { id, gate, basis, advice }: Member): Common {
  return {
    ruleId: `notice-fields/${notice.notice.replaceAll("_", "-")}-${id}`,
    gate,
    basis: basis.map(({ law, article, url }) => ({ law, ...(article ? { article } : {}), ...(url ? { url } : {}) })),
    advice,
    steps: [{ code: "notice-asks", data: { notice: notice.notice } }],
  };
}

/** What is missing is told at the end of the title, where the head of a notice is mended; else at the very start. */
export function belowTitle({ title }: Survey): Place {
  return title === null ? START : { view: title.stretch.view, start: title.stretch.end, end: title.stretch.end };
}

const START = { view: null, start: 0, end: 0 } as const;

/** How sure a missing member is: it may stand in a form not looked for. A malformed one is seen. */
export const MISSING = 0.8;
export const MALFORMED = 0.9;
