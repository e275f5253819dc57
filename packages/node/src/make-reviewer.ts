import { createReviewer, type Language, type Reviewer, type RuleSet } from "@xianshen/core";
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
}

/** Core's reviewer with the machine's segmenter and credential engine, and the working calendar. */
export function makeReviewer(settings: ReviewerSettings): Reviewer {
  return createReviewer({
    ...settings,
    segment: createSegmenter(),
    isWorkingDay: createWorkingCalendar(),
    credentials: findCredentials,
  });
}
