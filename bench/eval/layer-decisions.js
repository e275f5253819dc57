// Layer: decisions. An ignore comment may silence an advise, propose for an approve, and do nothing to a forbid.
import { review } from "./command.js";

/** Most asks a run puts; one process answers them all. */
const MOST = 400;

/** The same one-passage draft with a comment for each rule that was reported in it, evenly drawn from all. */
export function checkDecisions(items, drafts, room) {
  const asks = items.flatMap(({ text }, at) => asksOf(text, drafts[at]));
  const step = Math.max(1, Math.floor(asks.length / MOST));
  const drawn = asks.filter((_, at) => at % step === 0).map((ask, at) => ({ ...ask, id: String(at) }));
  const counts = { asks: 0, wrong: 0, byGate: new Map(), misses: [] };
  if (drawn.length === 0) return counts;
  const answers = review(drawn, room);
  drawn.forEach((ask, at) => {
    const row = counts.byGate.get(ask.gate) ?? { asks: 0, wrong: 0 };
    counts.byGate.set(ask.gate, row);
    const right = isRight(ask, answers[at]);
    for (const tally of [counts, row]) {
      tally.asks += 1;
      if (!right) tally.wrong += 1;
    }
    if (!right)
      counts.misses.push({
        kind: "ignore did not do what it may",
        id: ask.id,
        text: ask.text,
        label: `${ask.gate} ${ask.ruleId}`,
      });
  });
  return counts;
}

function asksOf(text, { findings }) {
  if (/[\r\n]/.test(text) || text.startsWith("<")) return [];
  const rules = new Map(findings.map((finding) => [finding.ruleId, finding]));
  return [...rules.values()].map(({ ruleId, gate }) => ({
    text: `<!-- xianshen-ignore ${ruleId}: 已核对 -->\n\n${text}`,
    ruleId,
    gate,
    before: findings.filter((finding) => finding.ruleId === ruleId).length,
  }));
}

function isRight({ ruleId, gate, before }, { findings, ignores, verdict }) {
  const left = findings.filter((finding) => finding.ruleId === ruleId);
  const [use] = ignores;
  if (gate === "advise") return left.length === 0 && use?.effect === "silenced";
  if (left.length !== before) return false;
  if (gate === "forbid") return verdict === "blocked" && use?.effect === "none";
  return verdict !== "clear" && use?.effect === "proposed" && left.every(({ proposal }) => proposal !== undefined);
}
