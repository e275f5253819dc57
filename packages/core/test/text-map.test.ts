import { describe, expect, it } from "vitest";
import { identity, shift, slice, TextBuilder } from "../src/text-map.ts";

describe("a text map", () => {
  const mapped = new TextBuilder().copy("ab", 3).replace("X", 5, 10).copy("cd", 10).replace("YZ", 12, 14).build();

  it.each([
    ["a copied unit", 0, 1, 3, 4],
    ["a replaced unit", 2, 3, 5, 10],
    ["across runs", 1, 4, 4, 11],
    ["part of a replacement of equal length", 5, 6, 12, 14],
    ["an empty span", 3, 3, 10, 10],
    ["the end", 7, 7, 14, 14],
  ])("locates %s", (_, start, end, from, to) => {
    expect(mapped.map.locate(start, end)).toEqual({ start: from, end: to });
  });

  it("answers for an empty text with its anchor", () => {
    expect(new TextBuilder(7).build().map.locate(0, 0)).toEqual({ start: 7, end: 7 });
    expect(identity("", 4).map.locate(0, 0)).toEqual({ start: 4, end: 4 });
  });

  it("cuts and moves", () => {
    const part = slice(mapped, 2, 4);
    expect(part.text).toBe("Xc");
    expect(part.map.locate(1, 2)).toEqual({ start: 10, end: 11 });
    expect(shift(mapped.map, 0, 1).locate(0, 2)).toEqual({ start: 4, end: 6 });
  });
});
