/**
 * Whether a UTF-16 unit is a character of the script Han in the Basic Multilingual Plane (The Unicode Standard 15,
 * Scripts.txt): as `\p{Script=Han}`, without the cost of a pattern for each unit.
 */
export function isHan(unit: number): boolean {
  if (unit < 0x2e80) return false;
  if (unit >= 0x4e00) return unit <= 0x9fff || (unit >= 0xf900 && unit <= 0xfad9 && unit !== 0xfa6e && unit !== 0xfa6f);
  if (unit >= 0x3400) return unit <= 0x4dbf;
  if (unit <= 0x2fd5) return unit >= 0x2f00 || (unit <= 0x2ef3 && unit !== 0x2e9a);
  return unit === 0x3005 || unit === 0x3007 || (unit >= 0x3021 && unit <= 0x3029) || (unit >= 0x3038 && unit <= 0x303b);
}
