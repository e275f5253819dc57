import type { Language } from "@xianshen/core";
import type { Judgement } from "./judge-proposal.ts";
import { gateTexts } from "./locales/locale.ts";

/** A remark beside a line, as a check run has it. Columns only where it stays on one line. */
export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: "failure" | "warning" | "notice";
  readonly message: string;
  readonly title: string;
}

const LEVEL = { forbid: "failure", approve: "warning", advise: "notice" } as const;
/** GitHub's bounds: 255 characters of title, 64 KB of message. */
const MOST_TITLE = 255;
const MOST_MESSAGE = 8000;

/** Remarks on the head's files. A file with a secret mark has one, on its first line, whatever else is in it. */
export function annotationsOf({ files }: Judgement, lang: Language): readonly Annotation[] {
  const texts = gateTexts(lang);
  return files.flatMap(({ file: { path, review } }): readonly Annotation[] => {
    if (review.findings.some(({ incident }) => incident)) {
      const title = texts.gate.forbid;
      return [{ path, start_line: 1, end_line: 1, annotation_level: "failure", message: texts.incidentFile, title }];
    }
    return review.findings
      .filter(({ place }) => place.part === "body")
      .map(({ place: { start, end }, gate, reason, advice, ruleId }) => ({
        path,
        start_line: start.line,
        end_line: end.line,
        ...(start.line === end.line
          ? { start_column: start.column, end_column: Math.max(start.column, end.column - 1) }
          : {}),
        annotation_level: LEVEL[gate],
        message: `${reason}\n${advice}`.slice(0, MOST_MESSAGE),
        title: `${texts.gate[gate]} ${ruleId}`.slice(0, MOST_TITLE),
      }));
  });
}
