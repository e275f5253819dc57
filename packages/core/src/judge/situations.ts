import { lineOf, situationOf } from "../detect/context.ts";
import type { DetectContext, Hit, Situation } from "../detect/hit.ts";

/** So many values of one kind, each on a line of its own, make a roll even without a table. */
const ROLL = 3;

/** The situation of every hit; values repeated line by line under one heading are a list. */
export function situationsOf(hits: readonly Hit[], context: DetectContext): ReadonlyMap<Hit, Situation> {
  const situations = new Map<Hit, Situation>();
  const rolls = new Map<string, Map<string, Hit[]>>();
  for (const hit of hits) {
    const situation = hit.situation ?? situationOf(hit.view, hit.start, context);
    situations.set(hit, situation);
    if (hit.situation || situation === "contact" || hit.view.passage.cell) continue;
    const roll = `${hit.type}\n${hit.view.passage.section}`;
    const lines = rolls.get(roll) ?? new Map<string, Hit[]>();
    rolls.set(roll, lines);
    const line = `${hit.view.passage.index}:${lineOf(hit.view, hit.start).start}`;
    const beside = lines.get(line);
    if (beside) beside.push(hit);
    else lines.set(line, [hit]);
  }
  for (const lines of rolls.values()) {
    if (lines.size >= ROLL) for (const roll of lines.values()) for (const hit of roll) situations.set(hit, "list");
  }
  return situations;
}
