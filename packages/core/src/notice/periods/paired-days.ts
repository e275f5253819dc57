import { type Day, isoDay } from "../../detect/days.ts";
import type { Stretch } from "../squeeze.ts";
import { dayOf } from "./own-day.ts";

/** Two days that belong together; `place` is the second. */
export interface DayPair {
  readonly from: Day;
  readonly to: Day;
  readonly place: Stretch;
}

interface Dated {
  readonly day: Day;
  readonly place: Stretch;
}

/** Pairs the days of two fields: by the row of a table, or when the draft has one day of each only. */
export function pairedDays(froms: readonly Stretch[], tos: readonly Stretch[]): readonly DayPair[] {
  const [first, last] = [dated(froms), dated(tos)];
  const [start] = first;
  const [end] = last;
  if (start === undefined || end === undefined) return [];
  if (isOne(first) && isOne(last)) return [{ from: start.day, to: end.day, place: end.place }];
  const byRow = new Map(first.flatMap((each) => (rowOf(each) === null ? [] : [[rowOf(each), each] as const])));
  return last.flatMap((each) => {
    const from = rowOf(each) === null ? undefined : byRow.get(rowOf(each));
    return from === undefined ? [] : [{ from: from.day, to: each.day, place: each.place }];
  });
}

function dated(stretches: readonly Stretch[]): readonly Dated[] {
  return stretches.flatMap((place) => {
    const day = dayOf(place);
    return day === null ? [] : [{ day, place }];
  });
}

function isOne(all: readonly Dated[]): boolean {
  return new Set(all.map(({ day }) => isoDay(day))).size === 1;
}

function rowOf({ place }: Dated): string | null {
  const { cell } = place.view.passage;
  return cell === undefined ? null : `${cell.table}:${cell.row}`;
}
