import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditCodeCheck, organisationCodeCheck } from "../src/detect/checksums.ts";
import { codeCombiners, codeRecognisers } from "../src/detect/codes/catalogue.ts";
import { contextOf } from "../src/detect/detect.ts";
import { foldSeats } from "../src/detect/fold-seats.ts";
import type { Hit } from "../src/detect/hit.ts";
import { viewsOf } from "../src/detect/views.ts";
import { read } from "../src/read/read.ts";

/** All reported hits of public codes in a draft: the message and the stretch of the source. */
function told(text: string): readonly (readonly [string | undefined, string])[] {
  const document = foldSeats(read({ path: "a.md", text }));
  const context = contextOf(document, viewsOf(document));
  const hits: Hit[] = [
    ...codeRecognisers.flatMap(({ find }) => context.views.flatMap((view) => [...find(view, context)])),
    ...codeCombiners.flatMap(({ combine }) => [...combine([], context)]),
  ];
  return hits.filter(({ confidence }) => confidence >= 0.5).map((hit) => [hit.messageId, sourceOf(text, hit)]);
}

function sourceOf(text: string, { view, start, end }: Hit): string {
  const inPassage = view.map.locate(start, end);
  const place = view.passage.map.locate(inPassage.start, inPassage.end);
  return text.slice(place.start, place.end);
}

const CHARACTERS = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
const REGION = fc.stringMatching(/^[1-6]\d{5}$/);
const BODY = fc.array(fc.constantFrom(...CHARACTERS), { minLength: 9, maxLength: 9 }).map((list) => list.join(""));
const CREDIT_CODES = fc
  .tuple(fc.constantFrom("11", "12", "51", "52", "91", "92", "93"), REGION, BODY)
  .map((parts) => parts.join(""))
  .map((body) => body + creditCodeCheck(body))
  .filter((code) => !/X{4}/.test(code));

describe("credit codes", () => {
  it("raises nothing on a right code, however it is set", () => {
    fc.assert(
      fc.property(CREDIT_CODES, (code) => {
        const grouped = code.replace(/(.{4})(?=.)/g, "$1 ");
        const wide = code.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        for (const form of [code, grouped, wide, code.toLowerCase()])
          expect(told(`统一社会信用代码：${form}\n`)).toEqual([]);
      }),
    );
  });

  it("raises exactly one finding at its place when one character is changed", () => {
    const change = fc.record({ at: fc.nat({ max: 17 }), to: fc.constantFrom(...CHARACTERS, ..."IOSVZ") });
    fc.assert(
      fc.property(CREDIT_CODES, change, (code, { at, to }) => {
        fc.pre(code[at] !== to);
        const wrong = code.slice(0, at) + to + code.slice(at + 1);
        fc.pre(!/X{4}/.test(wrong) && wrong.replace(/\D/g, "").length >= 6);
        // One in eleven all-digit codes is an identity number as well.
        fc.pre(!/^\d{17}[\dX]$/.test(wrong));
        expect(told(`统一社会信用代码：${wrong}，经营范围见附件\n`)).toMatchObject([[expect.any(String), wrong]]);
      }),
    );
  });

  it("tells organisation codes by their check character", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), (body) => {
        const right = `${body}-${organisationCodeCheck(body)}`;
        const wrong = `${body}-${organisationCodeCheck(body) === "3" ? "4" : "3"}`;
        expect(told(`组织机构代码：${right}\n`)).toEqual([]);
        expect(told(`组织机构代码：${wrong}\n`)).toEqual([["code-check", wrong]]);
      }),
    );
  });

  it.each([
    ["统一社会信用代码：91341802MA000007K", "code-length", "91341802MA000007K"],
    ["统一社会信用代码：91341802MA00000007K", "code-length", "91341802MA00000007K"],
    ["统一社会信用代码：91341802MI0000007K", "code-characters", "91341802MI0000007K"],
    ["社会信用代码91341802MA0000007J。", "code-check", "91341802MA0000007J"],
    [
      "| 名称 | 某公司 | 统一社会信用代码 | 91341802MA0000007J |\n|---|---|---|---|\n| 地址 | 某镇 | 电话 | 无 |",
      "code-check",
      "91341802MA0000007J",
    ],
    ["---\n统一社会信用代码: 91341802MA0000007J\n---\n\n正文", "code-check", "91341802MA0000007J"],
  ])("%s", (text, message, place) => {
    expect(told(text)).toEqual([[message, place]]);
  });
});

describe("nothing to tell", () => {
  it.each([
    "统一社会信用代码：91341802MA****007K",
    "统一社会信用代码：91341802********7J",
    "统一社会信用代码（Unified Social Credit Code）",
    "统一社会信用代码：110105190001010000000",
    "统一社会信用代码/注册号：341802000000000",
    "索引号：00311092-7/202311-00096",
    "索引号：SM01000-0202-2024-00012",
    "发文字号：示政办〔2024〕5号",
    "发布文号：无",
    "示政办[2024]05号文件明确，各单位应当落实责任。",
    "（2023）皖1802民初1号",
    "(2014)宣中刑终字第00012号",
    "审图号：见附图",
    "比分为2-30，电话0563-2-30",
    "版本号：2024.13.40",
    "身份证号 2024.02.30",
    "闰二月三十日，农历2月30日",
    "2024年5月6日至今",
    "2023年12月31日至2024年1月2日",
    "2023年同比2022年",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("hostile input", () => {
  it.each([
    ["统一社会信用代码：", "A1 "],
    ["", "2024年5月6日至"],
    ["", "〔2024〕第"],
    ["索引号：", "11341730003260721J/2020"],
    ["", "审图号"],
    ["", "有效期自2024年"],
  ])("%s%s… is read in linear time", (head, unit) => {
    const start = performance.now();
    told(head + unit.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
