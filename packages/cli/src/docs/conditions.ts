import type { NoticeType } from "@xianshen/core";
import { code } from "./markdown.ts";
import type { Voice } from "./voice.ts";

type Required = NoticeType["fields"][number]["required"];
type Condition = Extract<Required, object>["when"];
type Simple = NonNullable<Condition["not"]>;

/** When a part of a notice is required, in words. */
export function requiredInWords(required: Required, voice: Voice): string {
  return typeof required === "string"
    ? voice.texts.required[required]
    : voice.texts.when(inWords(required.when, voice));
}

/** A condition in words; it is left out of nothing, so that a page says what is asked. */
export function inWords(condition: Condition, voice: Voice): string {
  const { any, not, ...simple } = condition;
  const { texts } = voice;
  return [
    ...simpleInWords(simple, voice),
    ...(any === undefined
      ? []
      : [texts.anyOf(any.map((one) => `(${simpleInWords(one, voice).join("; ")})`).join(" / "))]),
    ...(not === undefined ? [] : [texts.not(simpleInWords(not, voice).join("; "))]),
  ].join("; ");
}

function simpleInWords({ persons, years, labels, ...patterns }: Simple, { texts, words }: Voice): readonly string[] {
  return [
    ...(persons === undefined ? [] : [texts.persons(persons)]),
    ...(["title", "notTitle", "text"] as const).flatMap((key) => {
      const pattern = patterns[key];
      return pattern === undefined ? [] : [texts.condition[key](code(pattern))];
    }),
    ...(labels === undefined ? [] : [texts.condition.labels(words(labels))]),
    ...(years === undefined ? [] : [texts.years(years.from, years.to)]),
  ];
}
