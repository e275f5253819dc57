// All tables of a run, in order.
import { printSpanTables } from "./span-tables.js";
import { percent, printTable } from "./table.js";
import { printAskTable, printVerdictTable } from "./verdict-tables.js";

/** Prints the layers of a run and the bars. */
export function printResults({ spans, verdicts, asks, masked, decisions, command }, bars, half) {
  console.log(
    `Half: ${half ?? "all"}. Shares in percent; exact spans, and overlap (intersection over union) of at least 0.9.`,
  );
  for (const [name, score] of spans) printSpanTables(name, score.texts, score);
  for (const [name, score] of verdicts) printVerdictTable(name, score);
  for (const [name, score] of asks) printAskTable(name, score);
  const copies = [...masked].filter(([, { drafts }]) => drafts > 0);
  printTable(
    "Masked copies: planted values that can still be read",
    ["", "drafts", "withheld", "values", "readable"],
    copies.map(([name, { drafts, withheld, values, leaked }]) => [name, drafts, withheld, values, leaked]),
  );
  printTable(
    "Ignore comments",
    ["gate", "asks", "wrong"],
    [...(decisions?.byGate ?? [])].map(([gate, { asks: all, wrong }]) => [gate, all, wrong]),
  );
  printTable(
    "Command line",
    ["", ""],
    (command ?? []).map(({ what, passed }) => [what, passed ? "yes" : "NO"]),
  );
  printTable("Bars", ["", "bar", "reached", ""], bars.map(barRow));
}

function barRow({ figure, set, type, disguise, expected, measure, at, least, most, reached, passed }) {
  const name = [figure, set, type ?? disguise ?? expected, measure, at].filter(Boolean).join(" ");
  const count = ["masked", "decisions", "command"].includes(figure);
  const shown = (value) => (count ? value : percent(value));
  return [
    name,
    least === undefined ? `≤ ${shown(most)}` : `≥ ${shown(least)}`,
    shown(reached),
    passed ? "ok" : "MISSED",
  ];
}
