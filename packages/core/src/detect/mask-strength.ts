import { daysInMonth } from "./calendar.ts";

/** Fewer candidates than this and a mask hides nothing from somebody who knows the place. */
export const WEAK_BELOW = 10_000;

/** County-level codes in force (GB/T 2260, April 2019) and provinces, for the areas behind hidden digits. */
const COUNTIES = 3_219;
const PROVINCES = 34;

/** Births of most people alive; only used where no digit of the year contradicts. */
const FIRST_BIRTH = 1930;
const LAST_BIRTH = 2010;
/** Years looked at when the visible digits lie outside of that. */
const EARLIEST_BIRTH = 1850;
const LATEST_BIRTH = 2100;

/** What a draft says about a birth besides the masked number. `age` stands for a year known to one or two. */
export interface KnownBirth {
  readonly precision: "date" | "month" | "year" | "age";
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * How many resident identity numbers fit a masked one: areas × days of birth × serial numbers, divided by 11 when the
 * check character shows. `pattern` has 18 (or 15) positions, `*` where hidden. 0 when nothing fits, such as another
 * person's birth.
 */
export function residentIdsLeft(pattern: string, known: KnownBirth | null): number {
  const old = pattern.length === 15;
  const birth = old ? `19${pattern.slice(6, 12)}` : pattern.slice(6, 14);
  const serial = old ? pattern.slice(12) : pattern.slice(14, 17);
  const checked = !old && pattern[17] !== "*";
  return (areasLeft(pattern.slice(0, 6)) * daysLeft(birth, known) * 10 ** hiddenIn(serial)) / (checked ? 11 : 1);
}

/** How many numbers fit `hidden` digits, one of which follows from the others when the number carries a check digit. */
export function digitsLeft(hidden: number, checked: boolean): number {
  return 10 ** Math.max(0, checked ? hidden - 1 : hidden);
}

function hiddenIn(pattern: string): number {
  return pattern.split("*").length - 1;
}

/** Areas in force that fit: a province has about 95 counties, and a hidden digit stands for ten at most. */
function areasLeft(area: string): number {
  const most = area.startsWith("*") || area[1] === "*" ? COUNTIES : COUNTIES / PROVINCES;
  return Math.min(10 ** hiddenIn(area), most);
}

function fits(pattern: string, value: number): boolean {
  const digits = String(value).padStart(pattern.length, "0");
  return Array.from(pattern).every((unit, index) => unit === "*" || unit === digits[index]);
}

/** Days YYYYMMDD that fit the visible digits and what is known. */
function daysLeft(birth: string, known: KnownBirth | null): number {
  const exact = known && known.precision !== "age" ? known : null;
  const years = exact ? [exact.year].filter((year) => fits(birth.slice(0, 4), year)) : yearsLeft(birth.slice(0, 4));
  const leap = years.filter((year) => daysInMonth(year, 2) === 29).length;
  const days =
    leap * daysOfYear(LEAP_YEAR, birth, exact) + (years.length - leap) * daysOfYear(COMMON_YEAR, birth, exact);
  return known?.precision === "age" && years.length > 0 ? days / years.length : days;
}

function yearsLeft(pattern: string): readonly number[] {
  const likely = range(FIRST_BIRTH, LAST_BIRTH).filter((year) => fits(pattern, year));
  return likely.length > 0 ? likely : range(EARLIEST_BIRTH, LATEST_BIRTH).filter((year) => fits(pattern, year));
}

const LEAP_YEAR = 2000;
const COMMON_YEAR = 2001;

function daysOfYear(year: number, birth: string, known: KnownBirth | null): number {
  const months = known && known.precision !== "year" ? [known.month] : range(1, 12);
  const days = (known?.precision === "date" ? [known.day] : range(1, 31)).filter((day) => fits(birth.slice(6), day));
  return months
    .filter((month) => fits(birth.slice(4, 6), month))
    .reduce((sum, month) => sum + days.filter((day) => day <= daysInMonth(year, month)).length, 0);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
