// How a value is written so that plain search misses it; each keeps it readable for people or programs.
const zip = (value, table) => [...value].map((one) => table[one] ?? one).join("");
const tableOf = (digits) => Object.fromEntries([...digits].map((sign, digit) => [String(digit), sign]));
const middle = (value) => Math.floor(value.length / 2);
const insert = (value, sign, every) =>
  [...value].map((one, at) => (at > 0 && at % every === 0 ? sign + one : one)).join("");
const around = (value, mark) => {
  const at = middle(value);
  return `${value.slice(0, at)}${mark}${value.slice(at, at + 3)}${mark}${value.slice(at + 3)}`;
};
const entity = (one) => `&#${one.codePointAt(0)};`;
const shifted = (value, base) =>
  [...value].map((one) => (/[!-~]/.test(one) ? String.fromCodePoint(one.charCodeAt(0) + base) : one)).join("");

/** Any value, in place. */
const ANY = {
  "full-width": (value) => shifted(value, 0xfee0),
  "zero-width": (value) => insert(value, "\u200b", 5),
  "soft-hyphen": (value) => insert(value, "\u00ad", 6),
};

/** Any value, in place, in Markdown. */
const MARKED = {
  emphasis: (value) => around(value, "**"),
  entity: (value) => value.slice(0, -2) + [...value.slice(-2)].map(entity).join(""),
  "double-entity": (value) => value.slice(0, -1) + entity(value.slice(-1)).replace("&", "&amp;"),
  "inline-element": (value) => {
    const at = middle(value);
    return `${value.slice(0, at)}<span>${value.slice(at, at + 2)}</span>${value.slice(at + 2)}`;
  },
};

/** Numbers, in place. */
const DIGITS = {
  spaced: (value) => insert(value, " ", 4),
  "wide-spaces": (value) => insert(value, "\u3000", 6),
  separators: (value) => `${value.slice(0, 6)}-${value.slice(6, 14)}${value.length > 14 ? "-" : ""}${value.slice(14)}`,
  "middle-dots": (value) => insert(value, "·", 6),
  "han-numerals": (value) => zip(value, tableOf("〇一二三四五六七八九")),
  "formal-numerals": (value) => zip(value, tableOf("零壹贰叁肆伍陆柒捌玖")),
  "circled-digits": (value) => zip(value, tableOf("⓪①②③④⑤⑥⑦⑧⑨")),
  "mathematical-digits": (value) =>
    zip(value, Object.fromEntries([..."𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"].map((sign, at) => [String(at), sign]))),
  "line-break": (value) => `${value.slice(0, middle(value))}\n${value.slice(middle(value))}`,
};

const RESIDENT = {
  "letters-for-digits": (value) => value.replaceAll("0", "O").replaceAll("1", "l"),
};

/** A secret mark. */
const MARKS = {
  "spaced-mark": (value) => insert(value, " ", 1),
  "wide-space-mark": (value) => `${value[0]}\u3000${value.slice(1)}`,
  "zero-width-mark": (value) => `${value[0]}\u200b${value.slice(1)}`,
  "full-width-mark": (value) => shifted(value.replace("★", "*"), 0xfee0),
  "look-alike-star": (value) => value.replace("★", "✩"),
  "emoji-star": (value) => value.replace("★", "⭐"),
  "variant-character": (value) => value.replace("秘", "祕"),
  "traditional-mark": (value) => value.replace("机", "機").replace("绝", "絕"),
  "formal-numeral-mark": (value) => value.replace(/\d+/, (digits) => zip(digits, tableOf("零壹贰叁肆伍陆柒捌玖"))),
};

/** Numbers without any letter: what separates, spells or styles digits. */
const NUMBERS = ["resident_id_18", "mobile", "bank_card"];

/** Disguises in place for a type, by name. */
export function disguisesFor(type, format) {
  const marked = format === "markdown" ? MARKED : {};
  if (type === "secret_mark") return { ...MARKS, ...marked };
  if (!NUMBERS.includes(type)) return type === "email" || type === "address_home" ? {} : { ...ANY, ...marked };
  return { ...ANY, ...DIGITS, ...marked, ...(type === "resident_id_18" ? RESIDENT : {}) };
}
