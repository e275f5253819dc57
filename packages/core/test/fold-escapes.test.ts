import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../src/fold/fold.ts";

const SEED = { seed: 20_260_102, numRuns: 1000 };

describe("escapes are decoded", () => {
  it.each([
    ["decimal reference", "机&#23494;", "机密"],
    ["hexadecimal reference", "机&#x5BC6;&#X5bc6;", "机密密"],
    ["reference without semicolon", "机&#23494★ &#x5bc6", "机密★ 密"],
    ["leading zeros", "&#0000000023494;", "密"],
    ["named reference", "内&nbsp;部&lt;&star;&hellip;", "内 部<★…"],
    ["reference to something invisible", "机&#8203;&ZeroWidthSpace;密", "机密"],
    ["reference that itself folds", "&#65298;&#12288;", "2 "],
    ["windows-1252", "&#150;&#x80;", "-€"],
    ["what is no character", "&#0;&#xd800;&#x110000;", "\ufffd\ufffd\ufffd"],
    ["full width reference", "＆＃２３４９４；", "密"],
    ["reference broken by something invisible", "&#23\u200b494;", "密"],
    ["percent-encoded UTF-8", "%E6%9C%BA%e5%af%86", "机密"],
    ["percent-encoded plane 1", "%F0%9D%9F%8E", "0"],
    ["percent-encoded digits", "%31%33%30%30", "1300"],
    ["all of a run that holds more", "%E7%94%B5%3A%20%31%33", "电: 13"],
    ["escaped unit", "\\u673a\\u5bc6", "机密"],
    ["escaped pair", "\\ud835\\udfce", "0"],
    ["escaped pair in a run", "\\u673a\\ud835\\udfce", "机0"],
    ["escaped digit", "\\u0031", "1"],
    ["escape of a run that holds more", "\\u673a\\u200b\\u5bc6", "机密"],
    ["escape with a percent sign", "%u673a%u5bc6", "机密"],
  ])("%s", (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it.each([
    ["reference in a reference", "机&amp;#23494;", "机密"],
    ["over and over", "机&amp;amp;amp;amp;#x5bc6;", "机密"],
    ["reference inside a name", "&am&#112;;#23494;", "密"],
    ["percent in percent", "%25E5%25AF%2586", "密"],
    ["thrice", "%252525E5%2525AF%252586", "密"],
    ["digits, encoded twice", "%2531%2533%2530%2530%2530", "13000"],
    ["percent in references", "&#37;E5&#37;AF&#37;86", "密"],
    ["references in percent", "%26%2323494;", "%26%2323494;"],
    ["reference in an escape", "&#92;u5bc6", "密"],
    ["escape of a reference", "\\u0026#23494;", "\\u0026#23494;"],
  ])("and what they held: %s", (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it.each([
    ["percentages", "增长95%，占95%30家，100%25，%20%，5%-10%"],
    ["percent-encoded text in Latin letters", "a%20b%2Fc?d=%41"],
    ["broken UTF-8", "%E6%9C %C3%28 %ff%fe %C0%AF %ED%A0%80"],
    ["ampersands", "R&D AT&T; &; &#; &#x; a&b;c &nosuch; &nbsp"],
    ["paths and Latin escapes", "C:\\users\\u00e9 \\u12 \\n \\u002d"],
    ["a lone high half", "\\ud835 \\ud835x"],
  ])("but not what only looks like one: %s", (_, text) => {
    expect(fold(text).text).toBe(text.replaceAll("，", ","));
  });
});

describe("the way back", () => {
  it.each([
    ["机&#23494;★", "密", "&#23494;"],
    ["机&amp;#23494;★", "密", "&amp;#23494;"],
    ["a%25E5%25AF%2586b", "密", "%25E5%25AF%2586"],
    ["\\u673a\\u5bc6", "密", "\\u5bc6"],
    ["%31%33%30", "3", "%33"],
    ["１&#23494", "密", "&#23494"],
    ["\u200b密&nbsp;", "密", "密"],
    ["&#23\u200b494;", "密", "&#23\u200b494;"],
  ])("from %s", (source, decoded, written) => {
    const { text, map } = fold(source);
    const at = text.indexOf(decoded);
    const span = map.locate(at, at + decoded.length);
    expect(source.slice(span.start, span.end)).toBe(written);
  });
});

/** Every way to write a character, by the ways a character of a decoded text may be encoded. */
const WAYS: readonly ((character: string) => string)[] = [
  (character) => character,
  (character) => `&#${character.codePointAt(0)};`,
  (character) => `&#x${character.codePointAt(0)!.toString(16)};`,
  (character) => `&#${character.codePointAt(0)}`,
  (character) => encodeURIComponent(character),
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
];
const WAYS_OF_OPENING: readonly ((opening: string) => string)[] = [
  (opening) => opening,
  (opening) => `&#${opening.charCodeAt(0)};`,
  (opening) => ({ "&": "&amp;", "%": "%25", "\\": "&bsol;" })[opening]!,
];

const choices = fc.array(fc.nat(100), { minLength: 64, maxLength: 64 });

function encode(text: string, pick: RegExp, ways: typeof WAYS, choice: readonly number[]): string {
  let count = 0;
  return text.replaceAll(pick, (each) => ways[choice[count++ % choice.length]! % ways.length]!(each));
}

/** What escapes are made of, and what may stand between. */
const pieces = fc.string({
  unit: fc.constantFrom(
    ..."&#x;%u\\0123456789abcdefEF",
    ...["amp;", "&#", "&#x", "%25", "%3", "%E5", "%AF", "%86", "\\u", "\\u003", "\\u5bc6", "&#3", "8203;"],
    ...["\u200b", "＆", "％", "＼", "密", "\r", "\ud835", "\udfce", " "],
  ),
  maxLength: 60,
});

describe("any text", () => {
  it("folds once and for all", () => {
    fc.assert(
      fc.property(pieces, (source) => {
        const { text, map } = fold(source);
        expect(fold(text).text).toBe(text);
        let last = { start: 0, end: 0 };
        for (let offset = 0; offset < text.length; offset += 1) {
          const span = map.locate(offset, offset + 1);
          expect(span.start >= last.start && span.end >= last.end && span.end <= source.length).toBe(true);
          expect(span.end).toBeGreaterThan(span.start);
          last = span;
        }
      }),
      { ...SEED, numRuns: 5000 },
    );
  });

  it("is found under any nesting of encodings", () => {
    const han = fc.string({ unit: fc.constantFrom(..."机密绝秘身份证号码"), maxLength: 12 });
    fc.assert(
      fc.property(han, fc.array(choices, { minLength: 1, maxLength: 4 }), (plain, [first, ...more]) => {
        const once = encode(plain, /./gu, WAYS, first!);
        const nested = more.reduce((text, choice) => encode(text, /[&%\\]/g, WAYS_OF_OPENING, choice), once);
        expect(fold(nested).text).toBe(plain);
      }),
      SEED,
    );
  });

  it.each([
    ["ampersands", (count: number) => `&${"amp;".repeat(count)}`],
    ["percent signs", (count: number) => `%${"25".repeat(count)}`],
    ["half characters", (count: number) => "%E5".repeat(count)],
    ["escapes that complete one another", (count: number) => "\\u003".repeat(count) + "0".repeat(count)],
    ["open references", (count: number) => "&#1".repeat(count)],
    ["long digits", (count: number) => `&#${"0".repeat(count)};`],
    ["digits out of references", (count: number) => "0&#48;".repeat(count)],
    ["names without end", (count: number) => `&${"a".repeat(count)};`.repeat(4)],
    ["semicolons", (count: number) => `&amp${";".repeat(count)}`],
  ])("takes linear time: %s", (_, hostile) => {
    const before = performance.now();
    fold(hostile(100_000));
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
