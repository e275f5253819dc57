// Puts the sets to the tool and scores what it says: one process for all texts.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { secrecyVerdict, spansOf } from "./answers.js";
import { review } from "./command.js";
import { checkCommandLine } from "./layer-command.js";
import { checkDecisions } from "./layer-decisions.js";
import { checkMasked } from "./layer-masked.js";
import { scoreAsks } from "./score-asks.js";
import { scoreSpans } from "./score-spans.js";
import { scoreVerdicts } from "./score-verdicts.js";
import { typesOf } from "./type-map.js";

/** @returns results by set name: `spans`, `verdicts`, `asks`, `masked`; and `decisions`, `command` over all span sets. */
export function evaluate(sets, layers, room) {
  const results = { spans: new Map(), verdicts: new Map(), asks: new Map(), masked: new Map() };
  const plain = sets.filter(({ kind }) => kind !== "words");
  const answers = answersOf(plain, room);
  for (const set of plain) scoreSet(set, answers.get(set.name), results);
  for (const set of sets.filter(({ kind }) => kind === "words")) results.asks.set(set.name, scoreWords(set, room));
  const planted = plain.filter(({ kind }) => kind === "spans");
  if (layers.includes("masked")) for (const set of planted) results.masked.set(set.name, inOwnRoom(set, room));
  const items = planted.flatMap((set) => set.items);
  const drafts = planted.flatMap(({ name, items: own }) => own.map(({ id }) => answers.get(name).get(id)));
  if (layers.includes("decisions")) results.decisions = checkDecisions(items, drafts, room);
  if (layers.includes("command")) results.command = checkCommandLine(items, drafts, room);
  return results;
}

/** Draft objects by set and id. */
function answersOf(sets, room) {
  const texts = sets.flatMap(({ name, items }) =>
    distinctById(items).map(({ id, text, name: file }) => ({ id: JSON.stringify([name, id]), text, name: file })),
  );
  const bySet = new Map(sets.map(({ name }) => [name, new Map()]));
  for (const draft of texts.length === 0 ? [] : review(texts, room)) {
    const [name, id] = JSON.parse(draft.id);
    bySet.get(name).set(id, draft);
  }
  return bySet;
}

function distinctById(items) {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function scoreSet({ name, kind, items, leftOut = 0 }, drafts, { spans, verdicts, asks }) {
  const predictions = new Map([...drafts].map(([id, draft]) => [id, spansOf(draft)]));
  const verdictOf = new Map(
    [...drafts].map(([id, draft]) => [id, kind === "spans" ? secrecyVerdict(draft) : draft.verdict]),
  );
  if (kind === "asks") asks.set(name, { ...scoreAsks(items, predictions), leftOut });
  if (kind === "spans")
    spans.set(name, { texts: items.length, ...scoreSpans(items, predictions, (label) => typesOf(label, name)) });
  const cases =
    kind === "verdicts"
      ? items
      : items.flatMap(({ id, text, verdict }) => (verdict ? [{ id, text, expected: verdict }] : []));
  if (kind !== "asks" && cases.length > 0) verdicts.set(name, scoreVerdicts(cases, verdictOf));
}

/** The list becomes the organisation's own words of a configuration made for this. */
function scoreWords({ items, words }, room) {
  const config = join(room.folder, "words.yml");
  writeFileSync(config, `version: 1\nwords:\n  list: {gate: approve, terms: ${JSON.stringify(words)}}\n`);
  const drafts = review(items, room, ["--config", config]);
  const predictions = new Map(
    drafts.map((draft) => [
      draft.id,
      spansOf({ findings: draft.findings.filter(({ ruleId }) => ruleId.startsWith("organisation/")) }),
    ]),
  );
  return { ...scoreAsks(items, predictions), leftOut: 0 };
}

function inOwnRoom({ name, items }, { folder }) {
  return checkMasked(items, { folder: join(folder, `masked-${name}`) });
}
