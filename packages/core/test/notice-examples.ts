import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { IsWorkingDay } from "../src/detect/hit.ts";
import { viewsOf } from "../src/detect/views.ts";
import type { DraftFormat } from "../src/document.ts";
import { checkNotice, type NoticeCheck } from "../src/notice/check-notice.ts";
import type { NoticeFinding } from "../src/notice/notice-finding.ts";
import { type NoticeType, noticeSchema } from "../src/notice/schema.ts";
import { read } from "../src/read/read.ts";

const folder = new URL("../../../rules/notice-fields/", import.meta.url);

/** All shipped notice types. */
export const notices: readonly NoticeType[] = readdirSync(folder)
  .sort()
  .map((name) => noticeSchema.parse(parse(readFileSync(new URL(name, folder), "utf8"))));

export interface CheckOptions {
  readonly format?: DraftFormat;
  readonly settled?: string;
  readonly notices?: readonly NoticeType[];
}

/** A calendar without holidays. */
const weekdays: IsWorkingDay = (year, month, day) => new Date(Date.UTC(year, month - 1, day)).getUTCDay() % 6 !== 0;

/** Checks a draft's text against the shipped notice types. */
export function check(text: string, options: CheckOptions = {}): NoticeCheck {
  const document = read({ path: "draft.md", text, format: options.format ?? "markdown" });
  const views = viewsOf(document);
  return checkNotice(document, views, options.notices ?? notices, options.settled, { isWorkingDay: weekdays });
}

/** Rule ids without their pack, sorted, with `-` for a missing and `!` for a bad field. */
export function told({ findings }: Pick<NoticeCheck, "findings">): readonly string[] {
  return findings.map(({ ruleId, type }) => `${type === "missing_field" ? "-" : "!"}${ruleId.split("/")[1]}`).sort();
}

/** The stretch of the source a finding stands at. */
export function sourceOf(text: string, { view, start, end }: NoticeFinding): string {
  if (view === null) return text.slice(start, end);
  const inPassage = view.map.locate(start, end);
  const place = view.passage.map.locate(inPassage.start, inPassage.end);
  return text.slice(place.start, place.end);
}
