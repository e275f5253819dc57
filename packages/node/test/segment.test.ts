import { createSegmenter } from "@xianshen/node";
import { expect, it } from "vitest";

it("gives words with tags that make up the text", () => {
  const words = createSegmenter()("加密机房管理办法");
  expect(words.map(({ word }) => word).join("")).toBe("加密机房管理办法");
  expect(words.length).toBeGreaterThan(1);
  for (const { tag } of words) expect(tag).toMatch(/^[a-z]/);
});
