import { percent, printTable } from "./table.js";

/** Prints how the verdicts fell for each expected one. */
export function printVerdictTable(name, { rows }) {
  printTable(
    `${name}: verdicts`,
    ["expected", "texts", "clear", "held", "blocked", "unreviewable", "right"],
    ["blocked", "held", "clear"].flatMap((expected) => {
      const row = rows.get(expected);
      if (!row) return [];
      const { cases, clear, held, blocked, unreviewable, right } = row;
      return [[expected, cases, clear, held, blocked, unreviewable, percent(right / cases)]];
    }),
  );
}

/** Prints how many of other tools' expectations are met, by their word for the type. */
export function printAskTable(name, { rows, leftOut }) {
  printTable(
    `${name}: expectations met`,
    ["", "present", "met", "absent", "met"],
    [...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([label, { present, found, absent, quiet }]) => [label, present, found, absent, quiet]),
  );
  if (leftOut > 0) console.log(`  left out, not about what the tool claims: ${leftOut}`);
}
