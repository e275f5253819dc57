// Every way a reader or a program could read a text: as it stands, and decoded.

const BASE64 = /[A-Za-z0-9+/]{12,}={0,2}/g;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;
const DIGITS = new Map(
  [
    ["零〇○", "0"],
    ["一壹幺", "1"],
    ["二贰两", "2"],
    ["三叁", "3"],
    ["四肆", "4"],
    ["五伍", "5"],
    ["六陆", "6"],
    ["七柒", "7"],
    ["八捌", "8"],
    ["九玖", "9"],
    ["Оо", "0"],
    ["Хх×", "X"],
  ].flatMap(([characters, digit]) => [...characters].map((character) => [character, digit])),
);

function entities(text) {
  const named = text.replaceAll("&amp;", "&").replaceAll("&nbsp;", " ");
  return named.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex, decimal) => {
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

function percent(text) {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"));
}

function base64(text) {
  return (text.match(BASE64) ?? []).map((run) => Buffer.from(run, "base64").toString("utf8")).join("\n");
}

const withoutTags = (text) => text.replace(/<[^<>]{0,200}>/g, "");

/** One alphabet: half width, no invisible characters, digits of every script as 0–9. */
export function fold(text) {
  const plain = text.normalize("NFKC").replace(INVISIBLE, "");
  return [...plain]
    .map((character) => DIGITS.get(character) ?? character)
    .join("")
    .toUpperCase();
}

/** The channels of a text, folded. */
export function channels(text) {
  const once = entities(text);
  const decoded = [text, once, entities(once), percent(text), base64(text), base64(percent(text))];
  return [...new Set([...decoded, ...decoded.map(withoutTags)])].map(fold);
}
