// The tables of one span set.
import { percent, printTable } from "./table.js";
import { measures } from "./tally.js";

const HEADER = ["", "gold", "found", "P", "R", "F1", "F2", "P≥.9", "R≥.9", "F1≥.9", "F2≥.9", "touched"];

function typeRow([label, counts]) {
  const shown = ({ precision, recall, f1, f2 }) => [precision, recall, f1, f2].map(percent);
  const exact = shown(measures(counts.exact, counts));
  const near = shown(measures(counts.near, counts));
  const touched = percent(counts.gold === 0 ? null : counts.touched / counts.gold);
  return [label, counts.gold, counts.predicted, ...exact, ...near, touched];
}

function disguiseRow([disguise, { gold, exact, near, touched }]) {
  return [disguise, gold, ...[exact, near, touched].map((hits) => percent(hits / gold))];
}

const byName = ([a], [b]) => (a < b ? -1 : 1);

/** Prints precision, recall, F1 and F2 by type, recall by disguise, and the decoys that were hit. */
export function printSpanTables(name, drafts, { types, disguises, decoys, leftOut }) {
  printTable(`${name}: ${drafts} texts`, HEADER, [...types].sort(byName).map(typeRow));
  printTable(
    `${name}: recall by disguise`,
    ["", "gold", "exact", "≥.9", "touched"],
    [...disguises].sort(byName).map(disguiseRow),
  );
  printTable(
    `${name}: decoys`,
    ["", "planted", "hit"],
    [...decoys].sort(byName).map(([kind, { planted, hit }]) => [kind, planted, hit]),
  );
  if (leftOut.size > 0) {
    const labels = [...leftOut].map(([label, count]) => `${label} ${count}`);
    console.log(`  left out, not claimed: ${labels.join(", ")}`);
  }
}
