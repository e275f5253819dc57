import { expect, it } from "vitest";

it("exports what it promises", async () => {
  expect(Object.keys(await import("@xianshen/cli")).sort()).toEqual([
    "FORMAT_NAMES",
    "buildReport",
    "draftSchema",
    "loadFormat",
    "reportDraft",
    "reportSchema",
    "worst",
  ]);
});
