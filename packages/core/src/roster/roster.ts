import { allMatches } from "../all-matches.ts";
import { ownDate, serial } from "../detect/draft-date.ts";
import type { Combiner, Hit, View } from "../detect/hit.ts";
import { surnameLength } from "../detect/names/surnames.ts";
import { isTitled, type Post, postBefore, postBehind } from "./post.ts";
import type { RosterEntry } from "./schema.ts";

const REACH = 24;
/** What may follow a whole name; anything else may be more of it. */
const FOLLOWS =
  /^(?:$|[^\p{Script=Han}]|同志|[在到主出参带强指表要介调视督一先为对从与和及说就作讲等率向深检陪发致宣代慰会通汇])/u;
/** A title that names its body is held by one person at a time. */
const WITH_BODY = 5;

/** Names and posts in a text against the organisation's own roster on the draft's day. Unknown names say nothing. */
export const roster: Combiner = {
  id: "roster",
  types: ["wording"],
  *combine(_hits, { views, roster: entries }) {
    if (entries.length === 0) return;
    const own = ownDate(views);
    const day = own === null ? null : serial(own);
    const byName = groupBy(entries, "name");
    for (const view of views) {
      if (view.passage.hidden) continue;
      for (const [name, posts] of byName) yield* postsOf(view, name, posts, day);
      yield* holdersIn(view, entries, day);
    }
  },
};

/** A name of the roster with another post than the roster gives it, or with one that is over. */
function* postsOf(view: View, name: string, posts: readonly RosterEntry[], day: number | null): Iterable<Hit> {
  const { text } = view;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const stated = statedAt(text, at, end);
    if (stated === null) continue;
    const now = posts.filter((entry) => isHeld(entry, day));
    if (now.some(({ title }) => isTitled(title, stated))) continue;
    const past = posts.find(({ title, to }) => to !== undefined && isTitled(title, stated));
    const [entry] = now.length > 0 ? now : past === undefined ? [] : [past];
    if (entry === undefined) continue;
    const messageId = now.length > 0 ? "roster-title" : "roster-over";
    yield hit(view, { start: at, end }, messageId, entry);
  }
}

function statedAt(text: string, start: number, end: number): Post | null {
  const behind = postBehind(text.slice(end, end + REACH));
  if (behind !== null) return behind;
  if (!FOLLOWS.test(text.slice(end, end + 2))) return null;
  return postBefore(text.slice(Math.max(0, start - REACH), start));
}

/** A post that names its body, followed by a name that is not its holder's. */
function* holdersIn(view: View, entries: readonly RosterEntry[], day: number | null): Iterable<Hit> {
  const held = entries.filter((entry) => entry.title.length >= WITH_BODY && isHeld(entry, day));
  for (const [title, holders] of groupBy(held, "title")) {
    if (!view.text.includes(title)) continue;
    for (const { index } of allMatches(view.text, new RegExp(escaped(title), "g"))) {
      const start = index + title.length;
      const length = nameAt(view.text, start);
      if (length === 0 || postBefore(view.text.slice(Math.max(0, start - REACH), start)) === null) continue;
      if (holders.some(({ name }) => view.text.startsWith(name, start))) continue;
      if (entries.some(({ name }) => view.text.startsWith(name, start))) continue;
      yield hit(view, { start, end: start + length }, "roster-holder", holders[0]!);
    }
  }
}

/** How long a name at an offset is, 2 or 3 characters with a surname and a boundary behind it; else 0. */
function nameAt(text: string, at: number): number {
  if (surnameLength(text, at) === 0 || /某|[*×Xx]/.test(text.slice(at, at + 3))) return 0;
  return (
    [3, 2].find((length) => /^\p{Script=Han}+$/u.test(text.slice(at, at + length)) && ends(text, at + length)) ?? 0
  );
}

function ends(text: string, at: number): boolean {
  return /^(?:$|[^\p{Script=Han}]|同志|主持|出席|参加|带队|强调|指出|表示|要求|通报|汇报|致辞|讲话)/u.test(
    text.slice(at, at + 2),
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** Whether a post is held on a day; without a day, today's posts are meant: those without an end. */
function isHeld({ from, to }: RosterEntry, day: number | null): boolean {
  if (day === null) return to === undefined;
  return dayNumber(from) <= day && (to === undefined || day <= dayNumber(to));
}

function groupBy(entries: readonly RosterEntry[], key: "name" | "title"): ReadonlyMap<string, readonly RosterEntry[]> {
  const groups = new Map<string, RosterEntry[]>();
  for (const entry of entries) groups.set(entry[key], [...(groups.get(entry[key]) ?? []), entry]);
  return groups;
}

function dayNumber(iso: string): number {
  return Number(iso.replaceAll("-", ""));
}

function hit(
  view: View,
  { start, end }: { readonly start: number; readonly end: number },
  messageId: string,
  { title, from, to, source }: RosterEntry,
): Hit {
  const data = { post: title, since: from, until: to ?? "", source };
  return { type: "wording", view, start, end, value: "", confidence: 0.8, steps: [], messageId, data };
}
