const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Births on documents in use: nobody's is earlier, and without a clock no later bound is tighter than a lifetime. */
const EARLIEST_BIRTH = 1850;
const LATEST_BIRTH = 2100;

/** Days of a month (1…12) of the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Whether the Gregorian calendar has the day. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Whether eight digits YYYYMMDD are a day on which the holder of a document may be born (1850–2100). */
export function isBirthDate(digits: string): boolean {
  if (!/^\d{8}$/.test(digits)) return false;
  const year = Number(digits.slice(0, 4));
  return (
    year >= EARLIEST_BIRTH &&
    year <= LATEST_BIRTH &&
    isRealDate(year, Number(digits.slice(4, 6)), Number(digits.slice(6)))
  );
}
