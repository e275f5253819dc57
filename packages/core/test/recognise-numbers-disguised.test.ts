import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passesMod112 } from "../src/detect/checksums.ts";
import { numberHits, reported, tableViews, textViews } from "./number-harness.ts";

const seed = 20261122;

function found(draft: string): string[] {
  return numberHits(textViews(draft))
    .filter(({ confidence }) => confidence >= 0.5)
    .map(({ type, value }) => `${type} ${value}`);
}

describe("disguises", () => {
  it.each([
    ["张某 3418 0219 0305 1201 73", "341802190305120173"],
    ["李某 ３４１８０２１９０３０５１２０１７３", "341802190305120173"],
    ["王某 三四一八〇二一九〇三〇五一二〇一七三", "341802190305120173"],
    ["赵某 341802-19030512-0173", "341802190305120173"],
    ["钱某 3418021903\u200b05120173", "341802190305120173"],
    ["孙某 34180219030512\n0173", "341802190305120173"],
    ["周某 341802.19030512.0173", "341802190305120173"],
    ["34180219030512019 X", "34180219030512019X"],
    ["34180219030512019Ⅹ", "34180219030512019X"],
    ["34180219030512019×", "34180219030512019X"],
    ["34180219030512019х", "34180219030512019X"],
    ["34180219030512019-Х", "34180219030512019X"],
    ["身份证號碼341802190305120173", "341802190305120173"],
    ["吴某 341802I9O3O5l2Ol73", "341802190305120173"],
    ["郑某 llOlOll9OllOO101Ol", "110101190110010101"],
    ["冯某 110101190110010lOl", "110101190110010101"],
    ["ID341802190305120173", "341802190305120173"],
    ["https://example.gov.cn/files/341802190305120173.pdf", "341802190305120173"],
    ["https://example.gov.cn/q?id=341802190305120173&x=1", "341802190305120173"],
  ])("%s", (draft, value) => {
    expect(found(draft)).toEqual([`resident_id_18 ${value}`]);
  });

  it.each([
    ["银行卡6225 8801 2345 6783", "bank_card 6225880123456783"],
    ["卡号 6222-0200-0000-0000-018", "bank_card 6222020000000000018"],
    ["一三零零零零零零零零零", "mobile 13000000000"],
    ["1 3 0 0 0 0 0 0 0 0 0", "mobile 13000000000"],
    ["手机 13 000 000 000", "mobile 13000000000"],
    ["(+86)130-0000-0000", "mobile 13000000000"],
    ["1.13000000000", "mobile 13000000000"],
    ["https://example.gov.cn/u/13000000000/", "mobile 13000000000"],
    ["（0563）3000000", "landline 05633000000"],
    ["010 6000 0000", "landline 01060000000"],
    ["+86-563-3000000", "landline 05633000000"],
  ])("%s", (draft, hit) => {
    expect(found(draft)).toEqual([hit]);
  });

  it.each([
    "His ID starts with 110101. 199003074610 is the rest.",
    "138.00000000",
    "13 000 000 000",
    "版本13000000000.1.2",
    "lO1234567",
    "llOlOll9OllOO101Olx",
    "索引号：001008003001086/2020-42401",
    "索引号：11341730003260721J/202311-00096".replace("J", "2"),
  ])("nothing in %s", (draft) => {
    expect(found(draft)).toEqual([]);
  });
});

describe("collisions", () => {
  it.each([
    ["统一社会信用代码 121201190001010397", ["uscc"]],
    ["统一社会信用代码/身份证号 121201190001010397", ["uscc"]],
    ["身份证号 121201190001010397", ["resident_id_18"]],
    ["身份证号：341802190305120170", ["resident_id_18"]],
    ["341802190305120173 43", ["resident_id_18"]],
    ["残疾人证 341802190305120173 43", ["disability_cert"]],
    ["账号：341802190305120173", ["resident_id_18"]],
    ["注册号：341802000000015", ["business_reg_no"]],
    ["注册号：341802030512017", []],
    ["身份证号：341802190305120173，账号：6222020000000000018", ["resident_id_18", "bank_card"]],
    ["户名：某某公司 账号：6222020000000000018", []],
    ["电话：0563-3000000、13000000000", ["mobile", "landline"]],
  ])("%s", (draft, types) => {
    expect(reported(textViews(draft)).map((hit) => hit.split("@")[0])).toEqual(types);
  });

  it("takes the label of a cell from its column", () => {
    const views = tableViews(
      ["户主", "身份证号", "一卡通账号"],
      [["张某甲", "341802190305120170", "10000000000000001"]],
    );
    expect(reported(views)).toEqual(["resident_id_18@341802190305120170", "bank_account_personal@10000000000000001"]);
  });
});

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function withCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + "10X98765432"[sum % 11];
}

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

/** Valid numbers of nobody living: births 1900–1909. */
const syntheticId = fc
  .tuple(fc.constantFrom("341802", "110101", "440524", "650102"), fc.nat(9), fc.nat(11), fc.nat(27), fc.nat(999))
  .map(([area, year, month, day, serial]) =>
    withCheck(`${area}190${year}${pad(month + 1, 2)}${pad(day + 1, 2)}${pad(serial, 3)}`),
  );

const disguise = fc.constantFrom<(id: string) => string>(
  (id) => id,
  (id) => id.toLowerCase(),
  (id) => Array.from(id, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)).join(""),
  (id) => id.replace(/\d/g, (digit) => "〇一二三四五六七八九"[Number(digit)]!),
  (id) => `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
  (id) => id.replace(/(.{4})(?=.)/g, "$1-"),
  (id) => Array.from(id).join("\u200b"),
  (id) => `${id.slice(0, 10)}\n${id.slice(10)}`,
);

describe("properties", () => {
  it("finds every synthetic number in every disguise", () => {
    fc.assert(
      fc.property(syntheticId, disguise, fc.constantFrom("", "张某 ", "身份证号："), (id, write, before) => {
        expect(found(`${before}${write(id)}，某村`)).toEqual([`resident_id_18 ${id}`]);
      }),
      { seed, numRuns: 400 },
    );
  });

  it("takes no 18 digits with a wrong check for an identity number", () => {
    const digits = fc.stringMatching(/^[1-8][0-9]{17}$/).filter((value) => !passesMod112(value));
    fc.assert(
      fc.property(digits, (value) => {
        expect(found(value).filter((hit) => hit.startsWith("resident_id_18"))).toEqual([]);
      }),
      { seed, numRuns: 400 },
    );
  });

  it("places every hit inside its view", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789 -.()*XE身份证账号电话，\n"), maxLength: 80 });
    fc.assert(
      fc.property(text, (draft) => {
        for (const { view, start, end } of numberHits(textViews(draft))) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(view.text.length);
        }
      }),
      { seed, numRuns: 500 },
    );
  });
});

it("reads long hostile texts in linear time", () => {
  const time = (text: string): number => {
    const start = performance.now();
    numberHits(textViews(text));
    return performance.now() - start;
  };
  for (const piece of ["0563-", "62 ", "1*", "x", "3418 0219 ", "a1.", "证1900\n"]) {
    time(piece.repeat(1_000));
    const short = time(piece.repeat(2_000));
    const long = time(piece.repeat(16_000));
    // Eight times the text; quadratic work would take 64 times as long.
    expect(long, piece).toBeLessThan(short * 30 + 250);
  }
});
