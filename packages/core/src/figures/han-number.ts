const DIGITS = "零一二三四五六七八九";
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a Han numeral below ten thousand: 十二, 两百零三, 一千二百三十四; NaN when it is none (一九九八). */
export function hanNumber(numeral: string): number {
  const text = numeral.replace(/〇/g, "零").replace(/两/g, "二");
  let sum = 0;
  let digit: number | null = null;
  for (const character of text) {
    const step = STEPS[character];
    if (step === undefined) {
      if (digit !== null && digit > 0) return Number.NaN;
      digit = DIGITS.indexOf(character);
    } else {
      sum += (digit ?? 1) * step;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}
