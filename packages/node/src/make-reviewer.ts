import { createHash } from "node:crypto";
import { createReviewer, type Language, type Reviewer, type RuleSet } from "@xianshen/core";
import { openArchive } from "./archive.ts";
import { findCredentials } from "./credentials.ts";
import { createSegmenter } from "./segment.ts";
import { createWorkingCalendar } from "./working-calendar.ts";

/** What a reviewer is made of, as plain data that can cross to another thread. */
export interface ReviewerSettings {
  readonly rules: RuleSet;
  readonly key: Uint8Array;
  readonly lang: Language;
  readonly explain: boolean;
  readonly entities: boolean;
  /** An archive to consult. */
  readonly archive?: string | undefined;
}

/** Core's reviewer with the machine's segmenter and credential engine, and the working calendar. */
export function makeReviewer({ archive, ...settings }: ReviewerSettings): Reviewer {
  return createReviewer({
    ...settings,
    ...(archive === undefined ? {} : { archive: openArchive(archive, settings.key) }),
    segment: createSegmenter(),
    isWorkingDay: createWorkingCalendar(),
    credentials: findCredentials,
    sha256: (text) => createHash("sha256").update(text.toWellFormed()).digest("hex"),
  });
}
