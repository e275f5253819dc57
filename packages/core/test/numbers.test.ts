import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNumbers, isUniform, windows } from "../src/detect/numbers.ts";
import { fold } from "../src/fold/fold.ts";

const SEED = { seed: 20_260_103, numRuns: 500 };

/** Groups as they read: `digits` with the gap that follows, `|` for none. */
function read(text: string): string {
  return findNumbers(fold(text).text)
    .map(({ digits, gap }) => digits + (gap === null ? "|" : `<${gap}>`))
    .join("");
}

function joined(text: string, length: number): string[] {
  return Array.from(windows(findNumbers(fold(text).text), [length]), ({ digits }) => digits);
}

describe("one number, however it is written", () => {
  it.each([
    ["plain", "341802190305120173"],
    ["spaces", "3418 0219 0305 1201 73"],
    ["each digit apart", "3 4 1 8 0 2 1 9 0 3 0 5 1 2 0 1 7 3"],
    ["full width", "３４１８０２１９０３０５１２０１７３"],
    ["ideographic spaces", "３４１８　０２１９　０３０５　１２０１７３"],
    ["Chinese", "三四一八〇二一九〇三〇五一二〇一七三"],
    ["Chinese with 零", "三四一八零二一九零三零五一二零一七三"],
    ["financial", "叁肆壹捌零贰壹玖零叁零伍壹贰零壹柒叁"],
    ["financial, traditional", "叄肆壹捌零貳壹玖零叄零伍壹貳零壹柒叄"],
    ["Chinese, each apart", "三 四 一 八 〇 二 一 九 〇 三 〇 五 一 二 〇 一 七 三"],
    ["half Chinese", "341802一九〇三〇五一二0173"],
    ["circled", "③④①⑧⓪②①⑨⓪③⓪⑤①②⓪①⑦③"],
    ["circled, black", "❸❹❶❽⓪❷❶❾⓪❸⓪❺❶❷⓪❶❼❸"],
    ["hyphens", "341802-19030512-0173"],
    ["dashes", "341802—19030512–0173"],
    ["dots", "341802.19030512·0173"],
    ["brackets", "341802(19030512)0173"],
    ["slashes", "341802/19030512／0173"],
    ["Markdown leftovers", "341802\\_19030512\\-0173"],
    ["zero width", "341802\u200b1903\u2060051\u00ad20173"],
    ["a line break", "34180219\n0305120173"],
    ["a line break of two", "34180219\r\n0305120173"],
    ["a line break and an indent", "34180219 \n 0305120173"],
    ["O for zero", "3418O219O3O512o173"],
    ["〇 for zero", "3418〇219〇3〇512〇173"],
    ["○ for zero", "3418○219○3○512○173"],
    ["零 for zero", "3418零219零3零512零173"],
    ["l and I for one", "34l802l9030512017 3".replace(" ", "")],
    ["Cyrillic О for zero", "3418О2190305120173"],
    ["mathematical", "𝟛𝟜𝟙𝟠𝟘𝟚𝟙𝟡𝟘𝟛𝟘𝟝𝟙𝟚𝟘𝟙𝟟𝟛"],
    ["Arabic-Indic", "٣٤١٨٠٢١٩٠٣٠٥١٢٠١٧٣"],
    ["references", "3418&#48;219030512&#x30;173"],
    ["percent-encoded", "%33%34%31%38%30%32%31%39%30%33%30%35%31%32%30%31%37%33"],
  ])("%s", (_, text) => {
    expect(joined(`证件号${text}，`, 18)).toEqual(["341802190305120173"]);
  });

  it.each([
    ["spoken", "幺三零零零零零零零零零", "13000000000"],
    ["spoken, two", "幺三零零两零零零零零零", "13002000000"],
    ["zero at the end", "1300000000O，", "13000000000"],
    ["zeros at the end", "130000000OO", "13000000000"],
    ["zero at the start", "电话O5630000000", "05630000000"],
  ])("%s", (_, text, digits) => {
    expect(joined(text, 11)).toEqual([digits]);
  });
});

describe("groups", () => {
  it.each([
    ["ordinals", "第三13000000000", "13000000000|"],
    ["list numerals", "①13000000000", "13000000000|"],
    ["list numerals with a dot", "⒈13000000000 ⑵13000000000", "13000000000|13000000000|"],
    ["years", "二〇二三年", "2023|"],
    ["years with a circle", "二○一一年一月三十日", "2011|"],
    ["years with a letter", "二O一一年", "2011|"],
    ["years with a digit", "二0一一年", "2011|"],
    ["a digit at the end", "二〇一0年", "201<>0|"],
    ["the year two thousand", "二○○○年", "2000|"],
    ["1990 with a circle", "一九九○年", "1990|"],
    ["a change of script", "一三〇00000000", "130<>00000000|"],
    ["words with numerals", "一个、两次、三分之二、零星、一百", ""],
    ["two of them", "两三天，一两个", ""],
    ["thirty-one", "三十一", ""],
    ["few circled", "①②③④", ""],
    ["five circled", "①②③④⑤", "12345|"],
    ["masks", "138****0000、138○○○○0000、138xxxx0000", "138|0000|138|0000|138|0000|"],
    ["Chinese masks", "一三八○○○○○○○○", "138|"],
    ["a bullet", "○13000000000", "13000000000|"],
    ["letters about", "H2O CO2 SO100 No123 10l 5l/3 IOU l0", "2|2|100|123< >10|5|3|0|"],
    ["hexadecimal", "100Oe 0x10", "100|0|10|"],
    ["sentences", "starts with 341802. 190305120173 is the rest", "341802|190305120173|"],
    ["paragraphs", "341802\n\n190305120173", "341802|190305120173|"],
    ["commas and colons", "341802,1903、0512：0173", "341802|1903|0512|0173|"],
    ["columns", "341802|1903", "341802|1903|"],
    ["too far", "341802    1903", "341802|1903|"],
    ["dates", "2023-01-05", "2023<->01<->05|"],
    ["single Chinese digits between", "12一34", "12|34|"],
  ])("%s", (_, text, groups) => {
    expect(read(text)).toBe(groups);
  });

  it("stand where they are written", () => {
    expect(findNumbers("电话 130-0000 ext")).toEqual([
      { start: 3, end: 6, digits: "130", script: "arabic", gap: "-" },
      { start: 7, end: 11, digits: "0000", script: "arabic", gap: null },
    ]);
  });

  it("keep to the text, in order, whatever it is", () => {
    const unit = fc.constantFrom(..."0123〇○O一三零幺两①⑤⓪lI -.\n\\()/、a号".split(""));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        let end = 0;
        for (const group of findNumbers(text)) {
          expect(group.start).toBeGreaterThanOrEqual(end);
          expect(group.digits).toMatch(/^\d+$/);
          expect(group.digits).toHaveLength(group.end - group.start);
          end = group.end;
        }
        // A gap is what stands between, and every digit of ASCII is in some group.
        const groups = findNumbers(text);
        groups.forEach(({ end: from, gap }, index) => {
          if (gap !== null) expect(text.slice(from, groups[index + 1]!.start)).toBe(gap);
        });
        const outside = groups.reduceRight((rest, group) => rest.slice(0, group.start) + rest.slice(group.end), text);
        expect(outside).not.toMatch(/[0-9]/);
      }),
      SEED,
    );
  });
});

describe("windows", () => {
  const digits = (text: string, lengths: readonly number[]): string[] =>
    Array.from(windows(findNumbers(text), lengths), (window) => window.digits);

  it("are all stretches of the lengths asked for", () => {
    expect(digits("12 34 56 78", [4])).toEqual(["1234", "3456", "5678"]);
    expect(digits("12 34 56 78", [2, 8])).toEqual(["12", "12345678", "34", "56", "78"]);
  });

  it("do not cross what no number holds", () => {
    expect(digits("12 34,56", [4, 6])).toEqual(["1234"]);
  });

  it("span from the first group to the last", () => {
    const [window] = windows(findNumbers("电话130 0000-0000。"), [11]);
    expect(window).toMatchObject({ start: 2, end: 15, digits: "13000000000" });
    expect(window!.groups).toHaveLength(3);
  });

  it("cross only the gaps asked for", () => {
    const joins = (gap: string): boolean => gap !== "\n";
    expect(Array.from(windows(findNumbers("12-34\n56"), [4], { joins }), (window) => window.digits)).toEqual(["1234"]);
  });

  it("are none without lengths", () => {
    expect(digits("12 34", [])).toEqual([]);
  });

  it.each([
    ["130 0000 0000", true],
    ["130-0000-0000", true],
    ["13000000000", true],
    ["130 0000-0000", false],
    ["130一二三四 0000", false],
    ["1300000一二三四", false],
  ])("%s uniform: %s", (text, uniform) => {
    const [window] = windows(findNumbers(text), [11]);
    expect(isUniform(window!)).toBe(uniform);
  });

  it.each([
    ["single digits", "0 ".repeat(50_000)],
    ["one long number", "0".repeat(100_000)],
    ["zeros that end nowhere", `1${"O".repeat(100_000)}`],
    ["digits and letters", "1O".repeat(50_000)],
    ["two scripts", "三0".repeat(50_000)],
    ["a numeral before zeros", `三${"0".repeat(100_000)}`],
    ["numerals apart", "三 ".repeat(50_000)],
    ["circles", `三${"○".repeat(100_000)}`],
  ])("take linear time: %s", (_, hostile) => {
    const before = performance.now();
    Array.from(windows(findNumbers(hostile), [18, 15, 11]));
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
