import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bidiControls } from "../src/fold/bidi.ts";
import { fold, foldUnits } from "../src/fold/fold.ts";

const SEED = { seed: 20_260_101, numRuns: 500 };

/** Characters of every kind the fold treats in its own way, so that they meet. */
const KINDS = Array.from(
  "密機内⼾⻔Ａ３٣𝟎Ⅹ①⑴²½㎡㊙★⭐🌟＊※—－　\u00a0\t\r\n\u2028\u200b\u00ad\u202e\u0301\u20e3\ufe0f．：，。é😀\ud835\udfceaZ0 ",
);
const mixed = fc.string({
  unit: fc.oneof(fc.constantFrom(...KINDS), fc.string({ unit: "binary", minLength: 1, maxLength: 1 })),
});

describe("one form for every way of writing a character", () => {
  it.each([
    ["full width", "１２Ａ＊／（）：，．％", "12A*/():,.%"],
    ["marks NFKC leaves alone", "〔〕【】《》〇※·×", "〔〕【】《》〇※·×"],
    ["mathematical digits", "𝟎𝟗𝟘𝟡", "0909"],
    ["digits of other scripts", "٠٩۰۹०९๐๙", "09090909"],
    ["Roman numerals", "Ⅹ ⅹ Ⅲ", "X x III"],
    ["Kangxi radicals", "⼯作⽂⼾⻓⻔", "工作文户长门"],
    ["compatibility ideographs", "\uf90a\uf9f7", "金立"],
    ["the circled secret mark", "㊙㊚ⓐⓩ", "秘男az"],
    ["list numerals stay", "①⑩⑴⒈⓪❶㈠㊀㋀", "①⑩⑴⒈⓪❶㈠㊀㋀"],
    ["superscripts, fractions and units stay", "m²³¹₀½㎡㎥ºª", "m²³¹₀½㎡㎥ºª"],
    ["the ellipsis stays, for it masks", "张……", "张……"],
    ["digits in keycaps", "1\ufe0f\u20e33\u20e3", "13"],
    ["dashes", "‐‑‒–—―−－﹣", "---------"],
    ["stars", "★☆✩✪✫✬✭✮✯✰⭐🌟⭐\ufe0f", "★★★★★★★★★★★★★"],
    ["asterisks are no stars", "*＊﹡∗", "****"],
    ["variants of the secret marks", "祕密 秘宻 機密 絕密 內部資料", "秘密 秘密 机密 绝密 内部资料"],
    ["possible misreadings stay", "宓 蜜 枧 帳 乾 著", "宓 蜜 枧 帳 乾 著"],
    [
      "traditional labels",
      "身份證號碼、聯繫電話、家庭住址、銀行賬號、戶籍地址",
      "身份证号码、联系电话、家庭住址、银行账号、户籍地址",
    ],
    ["spaces, one for one", "a\u00a0b\u2003\u3000c\td\u202fe", "a b  c d e"],
    ["line breaks", "a\r\nb\rc\u2028d\u0085e\n", "a\nb\nc\nd\ne\n"],
    ["accents drawn over", "机\u0301密\u20e0", "机密"],
    ["accented letters stay", "é´¨", "é´¨"],
    ["half a surrogate pair", "a\ud835\u200b\udfce", "a\ufffd\ufffd"],
  ])("%s", (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it.each([
    ["zero width", "\u200b\u200c\u200d\u2060\ufeff"],
    ["soft hyphen and Mongolian separator", "\u00ad\u180e"],
    ["variation selectors", "\ufe00\ufe0f\u{e0100}\u{e01ef}"],
    ["tags", "\u{e0001}\u{e0041}\u{e007f}"],
    ["direction", "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"],
    ["Hangul fillers", "\u115f\u1160\u3164\uffa0"],
    ["controls", "\u0000\u0008\u001b\u007f\u0090"],
  ])("nothing invisible is left: %s", (_, invisible) => {
    const between = Array.from(invisible).join("机");
    expect(fold(`机${between}密`).text).toBe(`机${between.replaceAll(/[^机]/gu, "")}密`);
  });
});

describe("the way back", () => {
  it.each([
    ["a dropped character between", "机\u200b密", 0, 2, "机\u200b密"],
    ["a dropped character before", "\u200b机密", 0, 2, "机密"],
    ["a dropped character after", "机密\u200b", 0, 2, "机密"],
    ["two units for one", "电话𝟎𝟗", 3, 4, "𝟗"],
    ["one unit for several", "第Ⅲ章", 2, 3, "Ⅲ"],
    ["a line break of two", "一\r\n二", 1, 2, "\r\n"],
    ["full width after plain", "号１３８", 2, 3, "３"],
    ["a copied pair", "\u200b😀密", 2, 3, "密"],
  ])("%s", (_, source, start, end, written) => {
    const span = fold(source).map.locate(start, end);
    expect(source.slice(span.start, span.end)).toBe(written);
  });

  it("leads every unit to a place whose own fold holds it, in order", () => {
    fc.assert(
      fc.property(
        mixed.filter((text) => !/[&%\\＆％＼﹠﹪﹨]/.test(text)),
        (source) => {
          const { text, map } = fold(source);
          let last = { start: 0, end: 0 };
          for (let offset = 0; offset < text.length; offset += 1) {
            const span = map.locate(offset, offset + 1);
            expect(span.start).toBeGreaterThanOrEqual(last.start);
            expect(span.end).toBeGreaterThanOrEqual(last.end);
            expect(span.end).toBeLessThanOrEqual(source.length);
            const written = source.slice(span.start, span.end);
            if (!/^[\ud800-\udfff]$/.test(written)) expect(fold(written).text).toContain(text[offset]);
            else expect([written, "\ufffd"]).toContain(text[offset]);
            last = span;
          }
        },
      ),
      SEED,
    );
  });
});

describe("any text", () => {
  it("folds once and for all", () => {
    fc.assert(
      fc.property(mixed, (source) => {
        const once = fold(source).text;
        expect(fold(once).text).toBe(once);
      }),
      SEED,
    );
  });

  it("folds every character of the basic plane once and for all", () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const once = fold(`密${String.fromCharCode(unit)}密`).text;
      if (fold(once).text !== once) expect.fail(`U+${unit.toString(16)} folds on`);
    }
  });

  it("folds unit by unit to the same, or not at all", () => {
    const long = `身份證號：３４１８０２，`.repeat(1_000);
    expect(foldUnits(long)).toBe(fold(long).text);
    for (const text of ["機\u200b密", `${long}\u200b密`, "😀", "甲\r\n乙"])
      expect(() => foldUnits(text)).toThrow(RangeError);
  });

  it("stays as it is when there is nothing to fold", () => {
    const source = "关于2023年度拟公示人员名单的通知。\nabc *机密*★1年";
    const { text, map } = fold(source);
    expect(text).toBe(source);
    expect(map.locate(3, 9)).toEqual({ start: 3, end: 9 });
  });

  it("folds five million characters without delay", () => {
    const source = "关于公示年度保密审查结果的通知，".repeat(312_500);
    fold("，");
    const before = performance.now();
    expect(fold(source).text.length).toBe(source.length);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe("bidirectional controls", () => {
  it("are found as runs, in the text as written", () => {
    expect(bidiControls("资料\u202e\u2066部内\u2069")).toEqual([
      { start: 2, end: 4 },
      { start: 6, end: 7 },
    ]);
  });

  it("are not found in ordinary text", () => {
    expect(bidiControls("内部资料 abc\u200b")).toEqual([]);
  });
});
