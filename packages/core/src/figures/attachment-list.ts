import { allMatches } from "../all-matches.ts";
import type { View } from "../detect/hit.ts";

/** “附件：”, what it lists follows in the same passage or in the next ones. */
const HEAD = /(?:^|\n) ?附件(?:目录|清单|列表)?: ?/g;
/** “附件1：征求意见稿” at the head of a line: the list is numbered by its own labels. */
const LABELLED = /(?:^|\n) ?附件 ?(\d{1,2})[:.、]/g;
/** Longer lists than this are not written at the foot of a notice. */
const MOST = 30;

/** How many attachments a draft lists; null where it lists none, or in more than one way. */
export function attachmentsListed(views: readonly View[]): number | null {
  const seen = views.filter(({ passage }) => !passage.hidden);
  const lists = seen.flatMap(({ text }, at) =>
    [...allMatches(text, HEAD)].map((match) => countFrom(text.slice(match.index + match[0].length), seen, at + 1)),
  );
  const labelled = seen.flatMap(({ text }) => [...allMatches(text, LABELLED)].map((match) => Number(match[1])));
  if (labelled.length > 0) return lists.length === 0 ? Math.max(...labelled) : null;
  return lists.length === 1 ? lists[0]! : null;
}

function countFrom(body: string, views: readonly View[], next: number): number | null {
  const numbered = numberedIn(body, 0);
  if (numbered === 0 && body.trim() !== "") return 1;
  let count = numbered;
  for (const { passage, text } of views.slice(next, next + MOST)) {
    const more = numberedIn(text, count);
    if (more === count && (passage.kind !== "item" || numbered > 0)) break;
    count = Math.max(more, count + 1);
  }
  return count === 0 ? null : count;
}

/** Counts `1.`, `2.` … on from a number, each at the head of a line or behind a gap; the next in turn only. */
function numberedIn(text: string, from: number): number {
  let count = from;
  for (let at = 0; count < MOST; count += 1) {
    const found = new RegExp(`(?:^|[\\s;,。]|\\.[a-z]{3,4})${count + 1}[.、:]`).exec(text.slice(at));
    if (found === null) break;
    at += found.index + found[0].length;
  }
  return count;
}
