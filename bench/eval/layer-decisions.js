// Layer: decisions. An ignore comment may silence an advise, propose for an approve, and do nothing to a forbid.
import { isSecrecy } from "./answers.js";
import { review } from "./command.js";

/** Most asks a run puts; one process answers them all. */
const MOST = 400;

/** Puts a comment above single lines that were reported, a rule at a time. `drafts` are the answers to `items`. */
export function checkDecisions(items, drafts, room) {
  const lines = evenly([...new Set(items.flatMap(({ text }, at) => linesOf(text, drafts[at])))]);
  const alone = lines.map((text, at) => ({ id: String(at), text }));
  const before = alone.length === 0 ? [] : review(alone, room);
  const asks = evenly(alone.flatMap(({ text }, at) => asksOf(text, before[at])));
  const put = asks.map((ask, at) => ({ ...ask, id: String(at) }));
  const answers = put.length === 0 ? [] : review(put, room);
  const counts = { asks: 0, wrong: 0, byGate: new Map(), misses: [] };
  put.forEach((ask, at) => {
    addAnswer(counts, ask, isRight(ask, answers[at]));
  });
  return counts;
}

function evenly(list) {
  const step = Math.max(1, Math.ceil(list.length / MOST));
  return list.filter((_, at) => at % step === 0);
}

/** The lines of findings that are paragraphs of their own. */
function linesOf(text, { findings }) {
  const lines = text.split("\n");
  const reported = findings.filter(({ place }) => place.start.line === place.end.line && place.part === "body");
  const own = reported.map(({ place }) => lines[place.start.line - 1]);
  return own.filter((line) => line !== undefined && !/^[\s|<>#`[\]!~-]|^\d+\./.test(line));
}

/** A missing field is of the whole draft, no comment above a passage speaks of it. */
function asksOf(text, { findings }) {
  const rules = new Map(findings.filter(isSecrecy).map((finding) => [finding.ruleId, finding]));
  return [...rules.values()].map(({ ruleId, gate }) => ({
    text: `<!-- xianshen-ignore ${ruleId}: 已核对 -->\n\n${text}`,
    ruleId,
    gate,
    count: findings.filter((finding) => finding.ruleId === ruleId).length,
  }));
}

function isRight({ ruleId, gate, count }, { findings, ignores, verdict }) {
  const left = findings.filter((finding) => finding.ruleId === ruleId);
  const effect = ignores[0]?.effect;
  if (gate === "advise") return left.length === 0 && effect === "silenced";
  if (left.length !== count) return false;
  if (gate === "forbid") return verdict === "blocked" && effect === "none";
  return verdict !== "clear" && effect === "proposed" && left.every(({ proposal }) => proposal !== undefined);
}

function addAnswer(counts, { id, text, gate, ruleId }, right) {
  const row = counts.byGate.get(gate) ?? { asks: 0, wrong: 0 };
  counts.byGate.set(gate, row);
  for (const tally of [counts, row]) {
    tally.asks += 1;
    if (!right) tally.wrong += 1;
  }
  if (!right) counts.misses.push({ kind: "ignore did not do what it may", id, text, label: `${gate} ${ruleId}` });
}
