import { allMatches } from "../../all-matches.ts";
import { type HeaderKind, headerKind, SENSITIVE_KINDS } from "../../headers.ts";
import type { DetectContext, Hit, Recogniser, View } from "../hit.ts";
import { enumeratedNames } from "../names/labelled-names.ts";
import { having } from "../traits.ts";
import { textHit } from "./text-hit.ts";

const NONE: readonly string[] = [];
const TYPE = "person_name_in_list";

/** Confidence of a list whose header has these kinds of column beside the name. */
function readingOf(kinds: readonly (HeaderKind | null)[]): { confidence: number; why: string[] } {
  if (kinds.some((kind) => kind !== null && SENSITIVE_KINDS.has(kind)))
    return { confidence: 0.55, why: ["name-beside-sensitive-column"] };
  if (kinds.includes("phone")) return { confidence: 0.45, why: ["name-beside-phone-column"] };
  return { confidence: 0.3, why: ["names-alone"] };
}

/** Columns of names by header, found once: a header may be the whole draft. */
const nameColumns = new WeakMap<readonly string[], number>();

function nameColumn(header: readonly string[]): number {
  const column = nameColumns.get(header) ?? header.findIndex((text) => headerKind(text) === "name");
  nameColumns.set(header, column);
  return column;
}

/** The header cell of the names of a table: one hit a table. */
function* tableHeader(view: View, context: DetectContext): Iterable<Hit> {
  const { cell } = view.passage;
  const header = (cell && context.document.tables[cell.table]?.header) ?? NONE;
  const column = nameColumn(header);
  if (!cell || column !== cell.column - 1 || view.text.trim() === "") return;
  const start = view.text.length - view.text.trimStart().length;
  yield textHit(view, { start, end: view.text.trimEnd().length }, { type: TYPE, ...readingOf(header.map(headerKind)) });
}

/** A header line in plain text: | 姓名 | 身份证号 |, or fields set apart by tabs and runs of spaces. */
function* headerLines(view: View): Iterable<Hit> {
  for (const match of allMatches(view.text, /(?:姓名|户主|申请人|对象)[^\n。]{1,80}/g)) {
    const first = /^[^|│\s、,]+/.exec(match[0])![0];
    if (headerKind(first) !== "name") continue;
    const kinds = match[0]
      .slice(first.length)
      .split(/[|│\s、,]/)
      .map(headerKind);
    if (!kinds.some((kind) => kind !== null && SENSITIVE_KINDS.has(kind))) continue;
    const span = { start: match.index, end: match.index + first.length };
    yield textHit(view, span, { type: TYPE, ...readingOf(kinds) });
  }
}

/** An enumeration of names in running text. */
function roll(view: View): readonly Hit[] {
  const names = enumeratedNames(view.text);
  if (names.length === 0) return [];
  const span = { start: names[0]!.start, end: names[names.length - 1]!.end };
  return [textHit(view, span, { type: TYPE, confidence: 0.3, why: ["names-alone"] })];
}

const mayBeHeader = having("listed");

/** Lists of natural persons by their header. Names alone are never more than considered. */
export const personNameInList: Recogniser = {
  id: "person-name-in-list",
  types: [TYPE],
  needs: [{ all: ["roll"] }, { all: ["listed"] }, { all: ["person"] }],
  find(view, context) {
    const { cell } = view.passage;
    if (cell) return cell.row === 0 ? tableHeader(view, context) : [];
    return mayBeHeader(view) ? [...headerLines(view), ...roll(view)] : roll(view);
  },
};
