import { createWorkingCalendar } from "@xianshen/node";
import { describe, expect, it } from "vitest";

const isWorkingDay = createWorkingCalendar();

describe("working calendar", () => {
  it.each([
    [2024, 4, 28, true],
    [2024, 5, 1, false],
    [2024, 5, 6, true],
    [2024, 5, 11, true],
    [2024, 5, 12, false],
    [2024, 10, 7, false],
    [2011, 12, 31, true],
    [2025, 7, 19, false],
  ])("%i-%i-%i: %s", (year, month, day, works) => {
    expect(isWorkingDay(year, month, day)).toBe(works);
  });

  it("knows the years of the library's data and no others", () => {
    const known = Array.from({ length: 300 }, (_, index) => 1850 + index).filter(
      (year) => isWorkingDay(year, 3, 1) !== null,
    );
    expect(known).toEqual(Array.from({ length: known.length }, (_, index) => 2004 + index));
    const last = known.at(-1)!;
    expect(last).toBeGreaterThanOrEqual(2026);
    expect(isWorkingDay(last + 1, 1, 1)).toBeNull();
    expect(isWorkingDay(2003, 12, 31)).toBeNull();
  });

  it("leaves the last days open that the next arrangement may move", () => {
    expect(isWorkingDay(2026, 12, 25)).toBe(true);
    expect(isWorkingDay(2026, 12, 31)).toBeNull();
    expect(isWorkingDay(2025, 12, 31)).toBe(true);
  });
});
