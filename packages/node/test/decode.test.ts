import { decodeDraft } from "@xianshen/node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const GB_NOTICE = Buffer.from("b9abb8e6b7a2b2bc", "hex");

function utf16(text: string, swap: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return swap ? bytes.swap16() : bytes;
}

describe("text", () => {
  it.each([
    ["UTF-8", Buffer.from("公告\r\n正文"), "utf-8", "公告\r\n正文"],
    ["UTF-8 with a byte order mark", Buffer.from("\ufeff公告"), "utf-8", "公告"],
    ["GB 18030", GB_NOTICE, "gb18030", "公告发布"],
    ["UTF-16 LE with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16("公告", false)]), "utf-16le", "公告"],
    ["UTF-16 BE with a mark", Buffer.concat([Buffer.from([0xfe, 0xff]), utf16("公告", true)]), "utf-16be", "公告"],
    ["UTF-16 LE without a mark", utf16("公告 A1\n", false), "utf-16le", "公告 A1\n"],
    ["UTF-16 BE without a mark", utf16("公告 A1\n", true), "utf-16be", "公告 A1\n"],
    ["Word's vertical tab", Buffer.from("甲\v乙"), "utf-8", "甲\v乙"],
    ["nothing", Buffer.alloc(0), "utf-8", ""],
  ])("%s", (_name, bytes, encoding, text) => {
    expect(decodeDraft(bytes)).toEqual({ text, encoding });
  });

  it("is read back as written, in every encoding", () => {
    const notice = fc.string({ unit: fc.constantFrom(..."公告发布张三，。0123abc\n ★〔〕".split("")), minLength: 1 });
    fc.assert(
      fc.property(notice, (text) => {
        expect(decodeDraft(Buffer.from(text))).toMatchObject({ text });
        const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text, false)]);
        expect(decodeDraft(marked)).toMatchObject({ text });
      }),
      { seed: 20 },
    );
  });
});

describe("not text", () => {
  it.each([
    ["NUL bytes", Buffer.from("ab\0\0cd")],
    ["a control character that would hide part of a number", Buffer.from("1101\x0105")],
    ["a PNG image", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["a PDF document", Buffer.from("%PDF-1.7\n%text\n")],
    ["rich text, which is all ASCII", Buffer.from("{\\rtf1\\ansi \\'b9\\'ab}")],
    ["a ZIP container", Buffer.from("PK\x03\x04word/document.xml")],
    ["bytes of no encoding", Buffer.from([0x41, 0xff, 0xff, 0x42])],
    ["a UTF-16 mark before half a character", Buffer.from([0xff, 0xfe, 0x6c, 0x51, 0x00, 0xd8])],
  ])("%s", (_name, bytes) => {
    expect(decodeDraft(bytes)).toMatchObject({ problem: { code: "not-text" } });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decodeDraft(bytes);
        expect("text" in decoded || decoded.problem.code === "not-text").toBe(true);
      }),
      { seed: 21 },
    );
  });
});
