import { expect, it } from "vitest";

it("exports what it promises", async () => {
  expect(Object.keys(await import("@xianshen/node")).sort()).toEqual([
    "MAX_DRAFT_BYTES",
    "SetupError",
    "authorsOf",
    "changedFiles",
    "createSegmenter",
    "createWorkingCalendar",
    "decodeDraft",
    "draftKind",
    "draftOfBytes",
    "errnoOf",
    "findCredentials",
    "findDrafts",
    "hookPath",
    "identityAt",
    "installationKey",
    "makeReviewer",
    "objectBytes",
    "openSession",
    "readDraft",
    "stagedFiles",
    "writeArchive",
  ]);
});
