// Counts of gold spans against predicted ones: by type, by disguise, by decoy.
import { isChineseStyle } from "./chinese-style.js";
import { NEAR, pair, touches } from "./match.js";
import { addCounts, emptyCounts } from "./tally.js";

/** Row name of the person names that have the usual Chinese shape. */
const CHINESE_STYLE = " (2–3 Han or compound surname)";

/**
 * @param items drafts with `entities: [{type, start, end, disguise?}]` and `decoys: [{kind, start, end}]`
 * @param predictions spans `{type, start, end, reported?}` by id; `reported: false` is recognised and not objected to
 * @param typesOf own types of a gold label, or null for one that is left out
 */
export function scoreSpans(items, predictions, typesOf) {
  const score = { types: new Map(), disguises: new Map(), decoys: new Map(), leftOut: new Map(), misses: [] };
  const labels = labelsOf(items, typesOf, score.leftOut);
  for (const item of items) {
    const predicted = predictions.get(item.id) ?? [];
    for (const [label, types] of labels) scoreLabel(score, item, label, distinct(predicted, types));
    scoreDecoys(score, item, predicted);
  }
  return score;
}

function labelsOf(items, typesOf, leftOut) {
  const labels = new Map();
  for (const { type } of items.flatMap(({ entities }) => entities)) {
    const types = typesOf(type);
    if (types === null) leftOut.set(type, (leftOut.get(type) ?? 0) + 1);
    else labels.set(type, types);
  }
  return labels;
}

/** Spans of these types, each stretch once: two of them at one place are one answer. */
function distinct(predicted, types) {
  const byPlace = new Map();
  for (const span of predicted) if (types.includes(span.type)) byPlace.set(`${span.start} ${span.end}`, span);
  return [...byPlace.values()];
}

function scoreLabel(score, item, label, predicted) {
  const gold = item.entities.filter(({ type }) => type === label);
  if (gold.length === 0 && predicted.length === 0) return;
  addCounts(row(score.types, label), countsOf(gold, predicted));
  for (const entity of gold) if (entity.disguise) addDisguise(score, entity, predicted);
  score.misses.push(...missesOf(item, label, gold, predicted));
  if (!["PERSON", "person_name"].includes(label)) return;
  const chinese = ({ start, end }) => isChineseStyle(item.text.slice(start, end));
  addCounts(row(score.types, label + CHINESE_STYLE), countsOf(gold.filter(chinese), predicted.filter(chinese)));
}

function row(rows, key) {
  if (!rows.has(key)) rows.set(key, emptyCounts());
  return rows.get(key);
}

function countsOf(gold, predicted) {
  return {
    gold: gold.length,
    predicted: predicted.length,
    exact: pair(gold, predicted, 1).size,
    near: pair(gold, predicted, NEAR).size,
    touched: gold.filter((span) => predicted.some((other) => touches(span, other))).length,
  };
}

function addDisguise({ disguises }, entity, predicted) {
  addCounts(row(disguises, entity.disguise), {
    ...countsOf([entity], predicted),
    predicted: 0,
  });
}

function missesOf({ id, text }, label, gold, predicted) {
  const pairs = pair(gold, predicted, 1);
  const right = new Set(pairs.values());
  const missed = gold.filter((_, at) => !pairs.has(at)).map((span) => ({ kind: "miss", span }));
  const alarms = predicted.filter((_, at) => !right.has(at)).map((span) => ({ kind: "false alarm", span }));
  return [...missed, ...alarms].map((miss) => ({ ...miss, id, text, label }));
}

/** A decoy is hit by a reported span that is no answer to any gold span. */
function scoreDecoys({ decoys, misses }, { id, text, entities, decoys: planted = [] }, predicted) {
  const wrong = predicted.filter((span) => span.reported !== false && !entities.some((gold) => touches(gold, span)));
  for (const decoy of planted) {
    const counts = decoys.get(decoy.kind) ?? { planted: 0, hit: 0 };
    const hit = wrong.some((span) => touches(span, decoy));
    decoys.set(decoy.kind, { planted: counts.planted + 1, hit: counts.hit + (hit ? 1 : 0) });
    if (hit) misses.push({ kind: "decoy hit", id, text, label: decoy.kind, span: decoy });
  }
}
