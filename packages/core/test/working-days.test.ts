import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateRangesIn } from "../src/detect/date-ranges.ts";
import { dayNumber, dayOf, daysBetween, isoDay, weekdayOf } from "../src/detect/days.ts";
import type { IsWorkingDay } from "../src/detect/hit.ts";
import { workingDaysAfter, workingDaysIn } from "../src/detect/working-days.ts";

const first = dayNumber({ year: 1800, month: 1, day: 1 });
const last = dayNumber({ year: 2199, month: 12, day: 31 });
const days = fc.integer({ min: first, max: last }).map(dayOf);

/** A calendar that rests on the given residues of the day's number. */
function calendarOf(rests: ReadonlySet<number>): IsWorkingDay {
  return (year, month, day) => !rests.has(((dayNumber({ year, month, day }) % 17) + 17) % 17);
}

/** Steps through the calendar with the platform's own dates. */
function* walk(from: Date, to: Date): Iterable<Date> {
  for (const day = new Date(from); day <= to; day.setUTCDate(day.getUTCDate() + 1)) yield new Date(day);
}

describe("days", () => {
  it("numbers and days lead to each other, in step with the platform's calendar", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOf(dayNumber(day))).toEqual(day);
        const date = new Date(`${isoDay(day)}T00:00:00Z`);
        expect(weekdayOf(day)).toBe(date.getUTCDay());
      }),
    );
  });
});

describe("working days", () => {
  const rests = fc.uniqueArray(fc.integer({ min: 0, max: 16 })).map((list) => new Set(list));

  it("counts as walking day by day does", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5, max: 700 }), rests, (from, length, off) => {
        const works = calendarOf(off);
        const to = dayOf(dayNumber(from) + length);
        let expected = 0;
        for (const date of walk(new Date(`${isoDay(from)}T00:00:00Z`), new Date(`${isoDay(to)}T00:00:00Z`)))
          expected += Number(works(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()));
        expect(workingDaysIn(from, to, works)).toEqual({ known: true, days: expected });
        const onFirst = length >= 0 && works(from.year, from.month, from.day) ? 1 : 0;
        expect(workingDaysAfter(from, to, works)).toEqual({ known: true, days: expected - onFirst });
      }),
    );
  });

  it("says which year it does not know", () => {
    const works: IsWorkingDay = (year) => (year < 2027 ? true : null);
    const from = { year: 2026, month: 12, day: 30 };
    expect(workingDaysIn(from, { year: 2026, month: 12, day: 31 }, works)).toEqual({ known: true, days: 2 });
    expect(workingDaysIn(from, { year: 2027, month: 1, day: 1 }, works)).toEqual({ known: false, year: 2027 });
    expect(workingDaysIn(from, from, null)).toEqual({ known: false, year: 0 });
    expect(workingDaysIn({ year: 1800, month: 1, day: 1 }, from, works)).toEqual({ known: false, year: null });
  });
});

describe("ranges of dates", () => {
  it("reads both days back and knows which way it runs", () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom("至", "到", "-", " 至 ", "--"), (from, to, joint) => {
        const written = (day: typeof from) => `${day.year}年${day.month}月${day.day}日`;
        const text = `公示期:${written(from)}${joint}${written(to)}。`;
        const reversed = daysBetween(from, to) < 0;
        expect(dateRangesIn(text)).toMatchObject([{ from, to, reversed, start: 4, end: text.length - 1 }]);
      }),
    );
  });

  it.each([
    ["2024年12月28日至1月5日", "2024-12-28", "2025-01-05", false],
    ["2024年3月31日至3月1日", "2024-03-31", "2024-03-01", true],
    ["2024年5月6日(星期一)至10日", "2024-05-06", "2024-05-10", false],
    ["2024年01月25日09:00至02月05日10:00", "2024-01-25", "2024-02-05", false],
    ["2024.5.6-5.10", "2024-05-06", "2024-05-10", false],
    ["2024-05-06-2024-05-10", "2024-05-06", "2024-05-10", false],
    ["2024年5月10日起至2024年5月6日止", "2024-05-10", "2024-05-06", true],
  ])("%s", (text, from, to, reversed) => {
    const [range] = dateRangesIn(text);
    expect(range && [isoDay(range.from), isoDay(range.to), range.reversed]).toEqual([from, to, reversed]);
  });

  it.each(["2024年5月6日,2024年5月10日", "2024年5月6日至今", "2024年5月6日至2月30日", "2024年至2023年"])(
    "%s: none",
    (text) => {
      expect(dateRangesIn(text)).toEqual([]);
    },
  );
});
