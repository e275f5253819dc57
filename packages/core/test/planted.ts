import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { RuleSet } from "../src/index.ts";

/** The shipped rules, as compiled by the build. */
export const rules: RuleSet = JSON.parse(
  readFileSync(new URL("../../rules/dist/packs.json", import.meta.url), "utf8"),
) as RuleSet;

/** A synthetic value, as its type normalises it, with the label it would stand behind. */
export interface Planted {
  readonly type: string;
  readonly label: string;
  readonly value: string;
}

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: length, maxLength: length });
const number = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999. */
function withCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + "10X98765432"[sum % 11]!;
}

/** ISO/IEC 7812-1, annex B. */
function withLuhnDigit(body: string): string {
  const sum = Array.from(body, Number)
    .reverse()
    .reduce((total, digit, index) => total + (index % 2 === 0 ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit), 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

const two = (value: number): string => String(value).padStart(2, "0");

const residentId = fc
  .tuple(fc.constantFrom("110100", "340100", "440300"), number(1900, 1909), number(1, 12), number(1, 28), digits(3))
  .map(([area, year, month, day, serial]) => withCheckCharacter(`${area}${year}${two(month)}${two(day)}${serial}`));
const mobile = digits(8).map((rest) => `139${rest}`);
const card = digits(12).map((rest) => withLuhnDigit(`622202${rest}`));

const labelled = (type: string, label: string, values: fc.Arbitrary<string>): fc.Arbitrary<Planted> =>
  values.map((value) => ({ type, label, value }));

/** Values written in digits, which have a disguise for every channel. */
export const numbers: fc.Arbitrary<Planted> = fc.oneof(
  labelled("resident_id_18", "身份证号", residentId),
  labelled("mobile", "手机", mobile),
  labelled("bank_card", "银行卡号", card),
);

const RARE = "骞瑾翎珩昱岚霈翀湉玥";
const given = fc.string({ unit: fc.constantFrom(...RARE), minLength: 2, maxLength: 2 });

const anyPlanted: fc.Arbitrary<Planted> = fc.oneof(
  { weight: 4, arbitrary: numbers },
  labelled(
    "passport_cn",
    "护照号码",
    digits(8).map((rest) => `E${rest}`),
  ),
  labelled(
    "person_name",
    "姓名",
    given.map((rest) => `欧阳${rest}`),
  ),
  labelled(
    "address_home",
    "家庭住址",
    fc
      .tuple(given, number(100, 999), number(1, 9), number(100, 999))
      .map(([road, house, block, room]) => `宣州区西林街道${road}路${house}号${block}栋${room}室`),
  ),
  labelled(
    "secret_mark",
    "密级",
    number(12, 19).map((years) => `机密★${years}年`),
  ),
  labelled(
    "credential",
    "密码",
    fc
      .string({
        unit: fc.constantFrom(..."ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"),
        minLength: 36,
        maxLength: 36,
      })
      .map((rest) => `ghp_${rest}`),
  ),
);

const FULL_WIDTH = 0xfee0;
const HAN_DIGITS = "〇一二三四五六七八九";
const halves = (value: string, between: string): string => {
  const middle = value.length >> 1;
  return value.slice(0, middle) + between + value.slice(middle);
};
const each = (value: string, form: (unit: string) => string): string => Array.from(value, form).join("");
const base64 = (value: string): string => Buffer.from(value).toString("base64");

/** Ways of writing a value that a reader or a browser undoes. */
export const DISGUISES: Readonly<Record<string, (value: string) => string>> = {
  plain: (value) => value,
  "full width": (value) => value.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + FULL_WIDTH)),
  "zero width": (value) => Array.from(value).join("\u200b"),
  "soft hyphens": (value) => halves(value, "\u00ad"),
  bidi: (value) => halves(value, "\u202c"),
  "no-break spaces": (value) => value.replace(/\d{4}(?=\d)/g, "$&\u00a0"),
  hyphens: (value) => value.replace(/\d{4}(?=\d)/g, "$&-"),
  "Chinese digits": (value) => value.replace(/\d/g, (digit) => HAN_DIGITS[Number(digit)]!),
  bold: (value) => halves(value, "**").replace(/$/, "**"),
  entities: (value) => each(value, (unit) => `&#${unit.codePointAt(0)};`),
  percent: (value) => each(value, (unit) => Array.from(Buffer.from(unit), (byte) => `%${byte.toString(16)}`).join("")),
  span: (value) => halves(value, "<span></span>"),
  comment: (value) => halves(value, "<!-- -->"),
  "soft line break": (value) => halves(value, "\n"),
  base64: (value) => base64(`内容：${value}，请核对。`),
};

/** Where a value may stand in a draft. */
export const SEATS: Readonly<Record<string, (written: string, label: string) => string>> = {
  paragraph: (written, label) => `# 通知\n\n现将有关情况公布如下，${label}：${written}，请核对。\n`,
  bare: (written) => `${written}\n`,
  heading: (written, label) => `# ${label}：${written}\n\n正文。\n`,
  item: (written, label) => `- 一\n- ${label}：${written}\n`,
  quote: (written, label) => `> ${label}：${written}\n`,
  cell: (written, label) => `| 序号 | ${label} |\n|---|---|\n| 1 | ${written} |\n`,
  "header cell": (written) => `| 序号 | ${written} |\n|---|---|\n| 1 | 13900001234 |\n| 2 | 身份证号 |\n`,
  "row label": (written) => `| 项目 | 内容 |\n|---|---|\n| ${written} | 机密★1年 |\n`,
  "HTML header": (written) => `<table><tr><th>${written}</th></tr><tr><td>手机13900001234</td></tr></table>\n`,
  "front matter": (written, label) => `---\nremark: "${label}：${written}"\n---\n\n正文。\n`,
  "front matter key": (written) => `---\n? "${written}"\n: 手机13900001234\n---\n\n正文。\n`,
  "broken front matter": (written) => `---\n${written}: [\n---\n\n正文。\n`,
  comment: (written, label) => `正文。\n\n<!-- ${label}：${written} -->\n`,
  "link target": (written) => `[附件](<https://example.gov.cn/a?b=${written}>)\n`,
  "link title": (written, label) => `[附件](a.md "${label}：${written}")\n`,
  alt: (written, label) => `![${label}：${written}](a.png)\n`,
  "inline code": (written, label) => `见\`${label}：${written}\`。\n`,
  "code block": (written, label) => `\`\`\`\n${label}：${written}\n\`\`\`\n`,
  "code language": (written) => `\`\`\`${written}\n手机13900001234\n\`\`\`\n`,
  HTML: (written, label) => `<div><p>${label}：${written}</p></div>\n`,
  attribute: (written, label) => `<p title="${label}：${written}">正文</p>\n`,
  footnote: (written, label) => `正文[^1]。\n\n[^1]: ${label}：${written}\n`,
  "footnote label": (written) => `正文[^${written}]。\n\n[^${written}]: 手机13900001234\n`,
  definition: (written, label) => `[a]: /b "${label}：${written}"\n\n见[a]。\n`,
  section: (written) => `## ${written}\n\n手机13900001234\n`,
};

/** Requests of an author, whose words a report repeats. */
export const REQUESTS: Readonly<Record<string, (written: string, label: string) => string>> = {
  reason: (written) =>
    `正文。\n\n<!-- xianshen-ignore personal-data/mobile: 见${written}之说明 -->\n\n手机13900001234\n`,
  "rule asked for": (written) => `<!-- xianshen-ignore ${written}/a: 已核对 -->\n\n手机13900001234\n`,
};

const named = <T>(table: Readonly<Record<string, T>>): fc.Arbitrary<T> => fc.constantFrom(...Object.values(table));

export interface PlantedDraft {
  readonly planted: readonly (Planted & { readonly written: string })[];
  readonly text: string;
}

/** Drafts that hold one to three planted values in whatever seats and disguises. */
export function drafts(
  values: fc.Arbitrary<Planted> = anyPlanted,
  seats: typeof SEATS = SEATS,
): fc.Arbitrary<PlantedDraft> {
  const one = fc
    .tuple(values, named(DISGUISES), named(seats))
    .map(([planted, disguise, seat]) => ({ ...planted, written: disguise(planted.value), seat }));
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((planted) => ({
    planted,
    text: planted.map(({ written, label, seat }) => seat(written, label)).join("\n"),
  }));
}
