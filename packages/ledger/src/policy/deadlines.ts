import type { IsWorkingDay } from "@xianshen/core";

/** China keeps one time. */
const CHINA_HOURS = 8;
const DAY_MS = 86_400_000;

/** The calendar day in China of a moment, YYYY-MM-DD. */
export function dayIn(moment: string): string {
  return new Date(Date.parse(moment) + CHINA_HOURS * 3_600_000).toISOString().slice(0, 10);
}

/** A moment as people in China read it: day, hour and minute. */
export function clockIn(moment: string): string {
  return new Date(Date.parse(moment) + CHINA_HOURS * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

/** The last day of a time limit; `assumed` when a year's arrangement of holidays is not known and weekends alone were left out. */
export interface Deadline {
  readonly day: string;
  readonly assumed: boolean;
}

/** The last of `days` working days after a moment: the day it begins on does not count (民法典 art. 201). */
export function deadlineAfter(moment: string, days: number, isWorkingDay: IsWorkingDay): Deadline {
  let at = Date.parse(`${dayIn(moment)}T00:00:00Z`);
  let assumed = false;
  for (let left = days; left > 0; ) {
    at += DAY_MS;
    const date = new Date(at);
    const known = isWorkingDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    assumed ||= known === null;
    if (known ?? (date.getUTCDay() !== 0 && date.getUTCDay() !== 6)) left -= 1;
  }
  return { day: new Date(at).toISOString().slice(0, 10), assumed };
}

/** Working days from the day of one moment to the day of another, the first not counted. */
export function workingDaysBetween(from: string, to: string, isWorkingDay: IsWorkingDay): number {
  let days = 0;
  const last = Date.parse(`${dayIn(to)}T00:00:00Z`);
  for (let at = Date.parse(`${dayIn(from)}T00:00:00Z`) + DAY_MS; at <= last; at += DAY_MS) {
    const date = new Date(at);
    const known = isWorkingDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    days += Number(known ?? (date.getUTCDay() !== 0 && date.getUTCDay() !== 6));
  }
  return days;
}

/** Whether a day lies in the past of a moment. */
export function isOverdue({ day }: Deadline, now: string): boolean {
  return dayIn(now) > day;
}
