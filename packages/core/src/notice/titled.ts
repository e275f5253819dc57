import type { Language, Step } from "../finding.ts";
import type { NoticeType } from "./schema.ts";

/** Titles of notice types by id; an id that is not there stands for itself. */
export function titlesOf(notices: readonly NoticeType[], lang: Language): (id: string) => string {
  const titles = new Map(notices.map(({ notice, title }) => [notice, lang === "en" ? title.en : title.zh]));
  return (id) => titles.get(id) ?? id;
}

/** A step with the titles of the notice types it speaks of in place of their ids. */
export function titled(step: Step, title: (id: string) => string): Step {
  const { notice, notices } = step.data ?? {};
  if (notice !== undefined) return { ...step, data: { ...step.data, notice: title(String(notice)) } };
  if (notices === undefined) return step;
  return { ...step, data: { ...step.data, notices: String(notices).split(", ").map(title).join(", ") } };
}
