// Values that must not be readable, and the search for them.
import { channels, fold } from "./channels.js";

/** Types whose value is a number or an address of its own: what a masked copy must not hold. */
const VALUES = new Set([
  "PHONE",
  "ID_CARD",
  "BANK_CARD",
  "PASSPORT",
  "PLATE",
  "EMAIL",
  "resident_id_18",
  "resident_id_15",
  "disability_cert",
  "student_no",
  "passport_cn",
  "hk_macao_permit",
  "home_return_permit",
  "hk_id",
  "military_id",
  "social_security",
  "mobile",
  "bank_card",
  "bank_account_personal",
  "plate",
  "email",
  "qq_wechat",
  "hmt_residence_permit",
]);

/** What may stand between the characters of one number: space, separators, markup, the edge of a cell. */
const BETWEEN = "[\\s\\-—–·./|*_~`\\\\]{0,12}";

/** The folded values of a draft's gold spans; `value` of a span is the value without its disguise. */
export function valuesOf({ text, entities }) {
  const planted = entities.filter(({ type, public: open }) => VALUES.has(type) && !open);
  return planted.map(({ type, start, end, value }) => ({
    type,
    start,
    end,
    value: coreOf(fold(value ?? text.slice(start, end))),
  }));
}

/** A gold span may hold the label too (护照号E…): the value is what is left without Han characters and separators. */
function coreOf(value) {
  return value.replace(/^[\p{Script=Han}::\s]{2,}/u, "").replace(/[\s-]/g, "");
}

/** The values that can still be read in `text`, by any channel. */
export function readableIn(text, values) {
  const read = channels(text);
  return values.filter(({ value }) => value.length >= 5 && read.some((channel) => patternOf(value).test(channel)));
}

function patternOf(value) {
  const characters = [...value].map((character) => character.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
  return new RegExp(`(?<![0-9A-Z])${characters.join(BETWEEN)}(?![0-9A-Z])`, "u");
}
