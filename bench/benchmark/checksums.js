// Check characters of the synthetic numbers.

/** GB 11643, ISO 7064 MOD 11-2, of the first 17 digits. */
export function residentCheck(digits) {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return "10X98765432"[[...digits].reduce((sum, digit, at) => sum + Number(digit) * weights[at], 0) % 11];
}

/** Luhn, of the digits before it. */
export function luhnCheck(digits) {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** GB 32100, of the first 17 characters of a unified credit code. */
export function creditCheck(characters) {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const sum = [...characters].reduce((total, one, at) => total + alphabet.indexOf(one) * weights[at], 0);
  return alphabet[(31 - (sum % 31)) % 31];
}
