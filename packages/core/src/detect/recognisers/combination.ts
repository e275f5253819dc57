import type { Combiner, DetectContext, Hit, View } from "../hit.ts";
import type { NameSpan } from "../names/candidates.ts";
import { type NamedIn, nameInRow, personOf, rowOf } from "../near-name.ts";

/** Attributes that are no leak in themselves and become one beside a name. */
const JOINED: ReadonlySet<string> = new Set(["address_home", "health", "household_fact"]);
/** Attributes listed as parts when they stand there too; alone they are findings of their own. */
const LISTED: ReadonlySet<string> = new Set([
  ...JOINED,
  "resident_id_18",
  "resident_id_15",
  "mobile",
  "landline",
  "bank_card",
  "bank_account_personal",
  "minor",
  "birth_date",
  "disability_cert",
  "student_no",
  "passport_cn",
  "email",
]);
/** Most units between the first and the last member of a combination outside a table. */
const BLOCK = 60;

/** Whether a hit counts as a member: reported ones, and addresses above door level for what they add. */
function counts({ type, confidence, steps }: Hit): boolean {
  if (!LISTED.has(type)) return false;
  return confidence >= 0.5 || (type === "address_home" && steps.some(({ code }) => code === "home-label"));
}

function nameHit(view: View, { start, end, confidence }: NameSpan): Hit {
  return { type: "person_name", view, start, end, value: view.text.slice(start, end), confidence, steps: [] };
}

/** How sure a combination is: less for masked names, below the line when only a village is told. */
function confidenceOf(masked: boolean, joined: readonly Hit[]): number {
  const strong = joined.some(({ confidence }) => confidence >= 0.5);
  if (!strong) return 0.4;
  return masked ? 0.6 : 0.85;
}

function combined({ view, name }: NamedIn, members: readonly Hit[], start: number, end: number): Hit {
  const joined = members.filter(({ type }) => JOINED.has(type));
  const types = [...new Set(members.map(({ type }) => type))].sort();
  return {
    type: "combined",
    view,
    start,
    end,
    value: view.text.slice(start, end),
    confidence: confidenceOf(name.masked, joined),
    steps: [
      { code: name.masked ? "masked-name-with-attributes" : "name-with-attributes", data: { count: types.length } },
    ],
    data: { name: 1, parts: types.join(",") },
    parts: [nameHit(view, name), ...members],
  };
}

/** One finding a row: the span is the name in its cell. */
function inRow(first: Hit, byView: ReadonlyMap<View, readonly Hit[]>, context: DetectContext): Hit | null {
  const person = nameInRow(first.view, context);
  if (!person) return null;
  const members = rowOf(first.view, context).flatMap((cell) => byView.get(cell) ?? []);
  return combined(person, members, person.name.start, person.name.end);
}

/** One finding a person in running text: the smallest stretch that covers the name and what stands with it. */
function* inText(view: View, hits: readonly Hit[], context: DetectContext): Iterable<Hit> {
  const people = new Map<number, { person: NamedIn; members: Hit[] }>();
  for (const hit of hits) {
    const person = personOf(view, hit.start, hit.end, context);
    if (!person) continue;
    const group = people.get(person.name.start) ?? { person, members: [] };
    group.members.push(hit);
    people.set(person.name.start, group);
  }
  for (const { person, members } of people.values()) {
    if (!members.some(({ type }) => JOINED.has(type))) continue;
    const start = Math.min(person.name.start, ...members.map((hit) => hit.start));
    const end = Math.max(person.name.end, ...members.map((hit) => hit.end));
    if (end - start <= BLOCK * 4) yield combined(person, members, start, end);
  }
}

/** A natural person's name with an address, a state of health or facts of the household: together they single out. */
export const combination: Combiner = {
  id: "combined",
  types: ["combined"],
  *combine(hits, context) {
    const byView = new Map<View, Hit[]>();
    for (const hit of hits) {
      if (!counts(hit)) continue;
      const known = byView.get(hit.view);
      if (known) known.push(hit);
      else byView.set(hit.view, [hit]);
    }
    const rows = new Set<string>();
    for (const [view, members] of byView) {
      const { cell } = view.passage;
      if (!members.some(({ type }) => JOINED.has(type))) continue;
      if (!cell) yield* inText(view, members, context);
      else if (!rows.has(`${cell.table}:${cell.row}`)) {
        rows.add(`${cell.table}:${cell.row}`);
        const hit = inRow(members[0]!, byView, context);
        if (hit) yield hit;
      }
    }
  },
};
