import { allMatches } from "../../all-matches.ts";
import { headerKind, namesChildren } from "../../headers.ts";
import { followedBy, precededBy } from "../context.ts";
import type { DetectContext, Hit, Recogniser, View } from "../hit.ts";
import { findNames, type NameSpan } from "../names/candidates.ts";
import { nameAt } from "../names/labelled-names.ts";
import { nameInRow } from "../near-name.ts";
import { having } from "../traits.ts";
import { textHit } from "./text-hit.ts";

const CHILD = /事实无人抚养儿童|留守儿童|困境儿童|未成年人|幼儿|孤儿|儿童|学生|被监护人|监护人/g;
const ADULT = /(?:大|研究|留|博士|硕士|本科|专科|高校|毕业)$/;
const CHILDHOOD = /小学|初中|中学|幼儿园|年级|[一二三四五六七八九]班|\d班|监护人|孤儿|儿童|未成年/;
const COLLEGE = /大学|学院|研究生|本科|高校|博士|硕士/;
const NONE: readonly Hit[] = [];
const SEPARATOR = /^(?:姓名)?[:： ,，、(（]{0,2}/;
/** Columns that make a list of names a list of children. */
const CHILD_COLUMN = /年级|班级|监护人|学籍|幼儿园|就读/;

/** The name that follows a word for children, directly or by segmentation. */
function nameBehind(view: View, at: number, context: DetectContext): NameSpan | null {
  const from = at + SEPARATOR.exec(followedBy(view, at, 6))![0].length;
  const plain = nameAt(view.text, from);
  if (plain) return plain;
  return findNames(view, context, { start: from, end: from + 4 }).find(({ start }) => start === from) ?? null;
}

function childHit(view: View, name: NameSpan, confidence: number, why: string): Hit {
  return textHit(view, name, { type: "minor", confidence, why: [why] });
}

function* inText(view: View, context: DetectContext): Iterable<Hit> {
  for (const match of allMatches(view.text, CHILD)) {
    const before = precededBy(view, match.index, 2);
    const after = match.index + match[0].length;
    if (ADULT.test(before) || match[0] === "监护人") continue;
    const name = nameBehind(view, after, context);
    if (!name) continue;
    const around = precededBy(view, match.index, 30) + followedBy(view, match.index, 40);
    if (match[0] !== "学生" || CHILDHOOD.test(around)) yield childHit(view, name, 0.85, "child-named");
    else
      yield childHit(
        view,
        name,
        COLLEGE.test(around) ? 0.3 : 0.6,
        COLLEGE.test(around) ? "college-student" : "pupil-named",
      );
  }
}

/** A name in a column of children's names, or of names beside a class, a guardian or a pupil's register. */
function inList(view: View, context: DetectContext): Hit | null {
  const { cell } = view.passage;
  if (!cell || headerKind(cell.header) !== "name") return null;
  const row = nameInRow(view, context);
  if (row?.view !== view) return null;
  if (namesChildren(cell.header)) return childHit(view, row.name, 0.8, "children-column");
  const header = context.document.tables[cell.table]?.header ?? [];
  return header.some((text) => CHILD_COLUMN.test(text)) ? childHit(view, row.name, 0.8, "child-columns") : null;
}

const mayNameChild = having("child");

/** Minors by name: behind a word for children, or in a list of pupils (未成年人保护法 art. 103). */
export const minor: Recogniser = {
  id: "minor",
  types: ["minor"],
  needs: [{ all: ["child"] }, { all: ["person"] }],
  find(view, context) {
    if (view.passage.cell?.row === 0) return NONE;
    const listed = inList(view, context);
    if (listed) return [listed];
    return mayNameChild(view) ? inText(view, context) : NONE;
  },
};
