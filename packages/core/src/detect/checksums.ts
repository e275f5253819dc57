/** Value of each digit string's units, `0`…`9`; callers pass digits only. */
function digitsOf(text: string): number[] {
  return Array.from(text, Number);
}

function weightedSum(values: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? 0), 0);
}

const MOD_11_2_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** ISO 7064 MOD 11-2 as GB 11643 uses it: 17 digits and a check character `0`…`9` or `X`. */
export function passesMod112(code: string): boolean {
  return /^\d{17}[\dX]$/.test(code) && "10X98765432"[weightedSum(digitsOf(code), MOD_11_2_WEIGHTS) % 11] === code[17];
}

/** Luhn (ISO/IEC 7812-1 annex B) over a string of digits. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/** ISO 7064 MOD 11,10 over 15 digits, the check of a business registration number (GS 15-2006). */
export function passesMod1110(digits: string): boolean {
  if (!/^\d{15}$/.test(digits)) return false;
  const values = digitsOf(digits);
  const product = values.slice(0, 14).reduce((carry, digit) => (((carry + digit) % 10 || 10) * 2) % 11, 10);
  return (product + values[14]!) % 10 === 1;
}

const CREDIT_CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** The check character GB 32100 asks for behind 17 characters: weights 3^(i-1) modulo 31. */
export function creditCodeCheck(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += CREDIT_CODE_CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE_CHARACTERS[(31 - (sum % 31)) % 31] ?? "";
}

/** Whether a unified social credit code has its characters and its check character (GB 32100). */
export function passesGb32100(code: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code) && creditCodeCheck(code.slice(0, 17)) === code[17];
}

/** The check character GB 11714 asks for behind 8 characters: `0`…`9` or `X`. */
export function organisationCodeCheck(body: string): string {
  const values = Array.from(body, (character) => Number.parseInt(character, 36));
  return "0123456789X0"[11 - (weightedSum(values, [3, 7, 9, 10, 5, 8, 4, 2]) % 11)] ?? "";
}

/** Whether an organisation code has its check character (GB 11714). */
export function passesGb11714(code: string): boolean {
  return /^[0-9A-Z]{8}[0-9X]$/.test(code) && organisationCodeCheck(code.slice(0, 8)) === code[8];
}

/** Letters of a vehicle identification number by value (GB 16735); I, O and Q are not used. */
const VIN_VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  ["AJ", "BKS", "CLT", "DMU", "ENV", "FW", "GPX", "HY", "RZ"].flatMap((letters, index) =>
    Array.from(letters, (letter) => [letter, index + 1]),
  ),
);
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** The ninth character of a vehicle identification number (GB 16735), upper case. */
export function passesVin(code: string): boolean {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(code)) return false;
  const values = Array.from(code, (character) => VIN_VALUES[character] ?? Number(character));
  return "0123456789X"[weightedSum(values, VIN_WEIGHTS) % 11] === code[8];
}

/** A Hong Kong identity card number: one or two letters, six digits, check character `0`…`9` or `A`. */
export function passesHkId(code: string): boolean {
  const [, letters, digits, check] = /^([A-Z]{1,2})(\d{6})([\dA])$/.exec(code) ?? [];
  if (!letters || !digits || !check) return false;
  const values = [...Array.from(letters, (letter) => Number.parseInt(letter, 36)), ...digitsOf(digits)];
  if (letters.length === 1) values.unshift(36);
  return (weightedSum(values, [9, 8, 7, 6, 5, 4, 3, 2]) + Number.parseInt(check, 16)) % 11 === 0;
}

/** Letters of a Taiwan identity number in the order of their two-digit values, from 10 on. */
const TAIWAN_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

/** A Taiwan identity number: a letter, `1` or `2`, eight digits. */
export function passesTwId(code: string): boolean {
  if (!/^[A-Z][12]\d{8}$/.test(code)) return false;
  const letter = TAIWAN_LETTERS.indexOf(code[0]!) + 10;
  const values = [Math.floor(letter / 10), letter % 10, ...digitsOf(code.slice(1))];
  return weightedSum(values, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
}
