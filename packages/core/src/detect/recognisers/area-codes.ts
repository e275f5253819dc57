/** Second and third digits of four-digit area codes, with the last digits that were given out. */
const FOUR_DIGIT_CODES: Readonly<Record<string, string>> = {
  31: "0123456789",
  33: "5",
  34: "9",
  35: "0123456789",
  37: "0123456789",
  39: "1234568",
  41: "0123456789",
  42: "179",
  43: "123456789",
  44: "08",
  45: "123456789",
  46: "4789",
  47: "0123456789",
  48: "23",
  51: "0123456789",
  52: "37",
  53: "0123456789",
  54: "36",
  55: "0123456789",
  56: "123456",
  57: "0123456789",
  58: "0",
  59: "123456789",
  63: "12345",
  66: "0238",
  69: "12",
  70: "1",
  71: "0123456789",
  72: "248",
  73: "0123456789",
  74: "3456",
  75: "0123456789",
  76: "023689",
  77: "0123456789",
  79: "0123456789",
  81: "23678",
  82: "567",
  83: "0123456789",
  85: "123456789",
  87: "0123456789",
  88: "3678",
  89: "123456789",
  90: "123689",
  91: "0123456789",
  93: "0123456789",
  94: "13",
  95: "12345",
  97: "0123456789",
  99: "0123456789",
};

/** Whether the digits, with their leading zero, are an area code of mainland China. */
export function isAreaCode(digits: string): boolean {
  if (/^0(?:10|2[0-57-9])$/.test(digits)) return true;
  return /^0\d{3}$/.test(digits) && (FOUR_DIGIT_CODES[digits.slice(1, 3)]?.includes(digits[3]!) ?? false);
}

/** The area code that a number written in one piece begins with, or null. */
export function areaCodeOf(digits: string): string | null {
  return [digits.slice(0, 3), digits.slice(0, 4)].find(isAreaCode) ?? null;
}
